import type { Parts } from "../container/parts";
import type { WorkbookChange } from "../types";
import { addSheet } from "./add-sheet";
import { setChart } from "./chart/set-chart";
import { Draft } from "./draft";
import { setLinks } from "./links";
import { removeName, setName, setPrintArea } from "./names";
import { requestRecalculation } from "./recalculation";
import { resizeTable } from "./resize-table";
import { setCells } from "./set-cells";
import { setSetting } from "./settings";

/**
 * Applies changes to a copy of a package.
 * @returns the changed package; the given one stays as it is, whatever happens
 * @throws RangeError naming what Excel would refuse
 */
export function applyChanges(parts: Parts, changes: readonly WorkbookChange[]): Parts {
  const draft = new Draft(parts);
  for (const change of changes) applyChange(draft, change);
  if (changes.some(({ kind }) => kind === "add-sheet" || kind === "set-cells" || kind === "resize-table")) {
    requestRecalculation(draft);
  }
  return draft.finish();
}

function applyChange(draft: Draft, change: WorkbookChange): void {
  switch (change.kind) {
    case "add-sheet":
      return addSheet(draft, change);
    case "set-cells":
      return setCells(draft, change);
    case "resize-table":
      return resizeTable(draft, change.table, change.bottom);
    case "set-links":
      return setLinks(draft, change.sheet, change.links);
    case "set-chart":
      return setChart(draft, change.sheet, change.chart);
    case "set-print-area":
      return setPrintArea(draft, change.sheet, change.area);
    case "set-name":
      return setName(draft, change.name);
    case "remove-name":
      return removeName(draft, change.name, change.sheet);
    case "set-setting":
      return setSetting(draft, change.key, change.value);
  }
}
