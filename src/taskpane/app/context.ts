import { createContext, useContext, useSyncExternalStore } from "react";
import type { Flow } from "../flow/flow";
import type { WizardState } from "../state/wizard-state";
import type { ThemeKind } from "../theme/themes";

export interface PaneContextValue {
  readonly flow: Flow;
  readonly theme: ThemeKind;
}

export const PaneContext = createContext<PaneContextValue | null>(null);

function usePane(): PaneContextValue {
  const pane = useContext(PaneContext);
  if (pane === null) throw new Error("A part of the pane stands outside of App");
  return pane;
}

/** What the actions of the wizard work on. */
export const useFlow = (): Flow => usePane().flow;

export const useTheme = (): ThemeKind => usePane().theme;

export function useWizard(): WizardState {
  const { store } = useFlow();
  return useSyncExternalStore(store.subscribe, store.get);
}
