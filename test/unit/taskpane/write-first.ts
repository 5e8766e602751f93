import { goTo, onScreen, openPane, press, type PaneSettings } from "./open-pane";
import { smallWorkbook } from "./small-workbook";

/** The pane at home after a first run over the small workbook, with the workbook. */
export async function writeFirst(settings: PaneSettings = {}) {
  const workbook = smallWorkbook();
  const pane = openPane(workbook, settings);
  await goTo(pane.user, "preview");
  await press(pane.user, /^Write /);
  await onScreen("This workbook");
  return { workbook, ...pane };
}
