import { FluentProvider, makeStyles } from "@fluentui/react-components";
import { useDeferredValue, useEffect, useMemo, type ComponentType, type ReactElement } from "react";
import { segmentTable } from "../flow/choose";
import { explainRow } from "../flow/explain";
import { look } from "../flow/look";
import { undoLast } from "../flow/undo-last";
import { registerPaneCommands } from "../pane-commands";
import type { Flow } from "../flow/flow";
import { useLiveRefresh } from "../live/use-live-refresh";
import { CutsScreen } from "../screens/CutsScreen";
import { DataScreen } from "../screens/DataScreen";
import { HomeScreen } from "../screens/HomeScreen";
import { ExplainScreen, ToolkitScreen, ToolScreen } from "../screens/later-screens";
import { MappingScreen } from "../screens/MappingScreen";
import { PolicyScreen } from "../screens/PolicyScreen";
import { PreviewScreen } from "../screens/PreviewScreen";
import { ResultScreen } from "../screens/ResultScreen";
import { StartScreen } from "../screens/StartScreen";
import { reduce } from "../state/reduce";
import { createStore } from "../state/store";
import { initialState, type ScreenId } from "../state/wizard-state";
import { themes } from "../theme/themes";
import { useThemeKind } from "../theme/use-theme-kind";
import { PaneContext, useWizard } from "./context";
import type { PaneServices } from "./services";

const screens: Readonly<Record<ScreenId, ComponentType>> = {
  start: StartScreen,
  data: DataScreen,
  mapping: MappingScreen,
  cuts: CutsScreen,
  policy: PolicyScreen,
  preview: PreviewScreen,
  home: HomeScreen,
  toolkit: ToolkitScreen,
  tool: ToolScreen,
  result: ResultScreen,
  explain: ExplainScreen,
};

const useStyles = makeStyles({
  // Every popup gets these too, so nothing here may give it a size: it would cover the pane and take its clicks. No word is left
  // alone on the last line, where the browser knows how.
  words: { textWrap: "pretty" },
});

function CurrentScreen(): ReactElement {
  // Deferred, so that a large screen is drawn in slices and the thread stays free.
  const screen = useDeferredValue(useWizard().screen);
  const Screen = screens[screen];
  return <Screen key={screen} />;
}

/** The task pane over any workbook. */
export function App({ workbook, session, host, watch, loadTexts }: PaneServices): ReactElement {
  const styles = useStyles();
  const theme = useThemeKind(host);
  const flow = useMemo<Flow>(
    () => ({
      workbook,
      session,
      host,
      ...(watch === undefined ? {} : { watch }),
      // Cancel ends the wait for them as well.
      ...(loadTexts === undefined ? {} : { loadTexts: () => session.during(loadTexts) }),
      store: createStore(reduce, initialState),
      busy: { current: null },
    }),
    [workbook, session, host, watch, loadTexts],
  );
  const pane = useMemo(() => ({ flow, theme }), [flow, theme]);
  useLiveRefresh(flow, watch);
  useEffect(() => {
    const start = (): void => void look(flow);
    start();
    return registerPaneCommands({
      segment: start,
      segmentTable: () => void segmentTable(flow),
      explain: () => void explainRow(flow),
      undoWrite: () => void undoLast(flow),
      help: () => host.help?.(),
    });
  }, [flow, host]);
  return (
    <FluentProvider theme={themes[theme]} dir={host.direction ?? "ltr"} className={styles.words}>
      <PaneContext.Provider value={pane}>
        <CurrentScreen />
      </PaneContext.Provider>
    </FluentProvider>
  );
}
