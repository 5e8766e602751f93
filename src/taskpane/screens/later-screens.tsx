import { Caption1 } from "@fluentui/react-components";
import { lazy, Suspense, type ComponentType, type ReactElement } from "react";
import { Screen } from "../parts/Screen";
import { tr } from "../parts/tr";

type Title = "pane.explain.title" | "toolkit.title";

/** A screen whose script comes when it is first asked for, so that the pane opens no later for it. */
function later(title: Title, load: () => Promise<ComponentType>): ComponentType {
  function NotLoaded(): ReactElement {
    return (
      <Screen title={tr(title)}>
        <Caption1>{tr("pane.notLoaded")}</Caption1>
      </Screen>
    );
  }
  const Loaded = lazy((): Promise<{ default: ComponentType }> =>
    load().then(
      (screen) => ({ default: screen }),
      () => ({ default: NotLoaded }),
    ),
  );
  return function LaterScreen(): ReactElement {
    return (
      <Suspense fallback={<Screen title={tr(title)}>{null}</Screen>}>
        <Loaded />
      </Suspense>
    );
  };
}

const toolkit = () => import(/* webpackChunkName: "toolkit" */ "../toolkit");

/** Why an item has its class. */
export const ExplainScreen = later("pane.explain.title", () =>
  import(/* webpackChunkName: "explain" */ "../explain").then((part) => part.ExplainScreen),
);
/** The tools by module. */
export const ToolkitScreen = later("toolkit.title", () => toolkit().then((part) => part.ToolkitScreen));
/** The form of a tool. */
export const ToolScreen = later("toolkit.title", () => toolkit().then((part) => part.ToolScreen));
