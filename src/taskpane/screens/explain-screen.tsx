import { Caption1 } from "@fluentui/react-components";
import { lazy, Suspense, type ComponentType, type ReactElement } from "react";
import { Screen } from "../parts/Screen";
import { tr } from "../parts/tr";

const Lazy = lazy((): Promise<{ default: ComponentType }> =>
  import(/* webpackChunkName: "explain" */ "../explain").then(
    ({ ExplainScreen: Loaded }) => ({ default: Loaded }),
    () => ({ default: NotLoaded }),
  ),
);

function NotLoaded(): ReactElement {
  return (
    <Screen title={tr("pane.explain.title")}>
      <Caption1>{tr("pane.explain.notLoaded")}</Caption1>
    </Screen>
  );
}

/** Why an item has its class; its script comes when it is first asked for, so that the pane opens no later for it. */
export function ExplainScreen(): ReactElement {
  return (
    <Suspense fallback={<Screen title={tr("pane.explain.title")}>{null}</Screen>}>
      <Lazy />
    </Suspense>
  );
}
