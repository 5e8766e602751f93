import { Caption1, Skeleton, SkeletonItem } from "@fluentui/react-components";
import { lazy, Suspense, type ComponentType, type ReactElement } from "react";
import { Screen } from "../parts/Screen";
import { tr } from "../parts/tr";

/** The screens that know every tool, once their script is there; where it does not come, words in their place. */
function loaded(screen: "ToolkitScreen" | "ToolScreen"): ComponentType {
  const Lazy = lazy((): Promise<{ default: ComponentType }> =>
    import(/* webpackChunkName: "toolkit" */ "../toolkit").then(
      (screens) => ({ default: screens[screen] }),
      () => ({ default: NotLoaded }),
    ),
  );
  return function LoadedScreen() {
    return (
      <Suspense fallback={<Loading />}>
        <Lazy />
      </Suspense>
    );
  };
}

function NotLoaded(): ReactElement {
  return (
    <Screen title={tr("toolkit.title")}>
      <Caption1>{tr("toolkit.notLoaded")}</Caption1>
    </Screen>
  );
}

function Loading(): ReactElement {
  return (
    <Screen title={tr("toolkit.title")}>
      <Skeleton aria-label={tr("toolkit.loading")}>
        <SkeletonItem size={72} />
      </Skeleton>
    </Screen>
  );
}

export const ToolkitScreen = loaded("ToolkitScreen");
export const ToolScreen = loaded("ToolScreen");
