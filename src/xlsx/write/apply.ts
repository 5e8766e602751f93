import type { Parts } from "../container/parts";
import type { FileChange } from "../change-types";
import type { WorkbookChange } from "../types";
import { addConditionalFormats } from "./add-conditional-formats";
import { addSheet } from "./add-sheet";
import { addTable } from "./add-table";
import { applyFileChange } from "./apply-file-change";
import { setChart } from "./chart/set-chart";
import { Draft } from "./draft";
import { setFooter } from "./set-footer";
import { setHeights } from "./set-heights";
import { setLinks } from "./links";
import { removeName, setName, setPrintArea } from "./names";
import { requestRecalculation } from "./recalculation";
import { resizeTable } from "./resize-table";
import { setCells } from "./set-cells";
import { setSetting } from "./settings";
import { setValidations } from "./set-validations";
import { setWidths } from "./set-widths";

/**
 * Applies changes to a copy of a package.
 * @returns the changed package; the given one stays as it is, whatever happens
 * @throws RangeError naming what Excel would refuse
 */
export function applyChanges(parts: Parts, changes: readonly (WorkbookChange | FileChange)[]): Parts {
  const draft = new Draft(parts);
  for (const change of changes) applyChange(draft, change);
  if (changes.some(({ kind }) => recalculating.includes(kind))) requestRecalculation(draft);
  return draft.finish();
}

/** Changes after which results in the file may no longer be those of the formulas. */
const recalculating: readonly string[] = [
  "add-sheet",
  "set-cells",
  "resize-table",
  "rename-sheet",
  "remove-sheet",
  "set-table",
  "remove-table",
];

function applyChange(draft: Draft, change: WorkbookChange | FileChange): void {
  switch (change.kind) {
    case "add-sheet":
      return addSheet(draft, change);
    case "set-cells":
      return setCells(draft, change);
    case "resize-table":
      return resizeTable(draft, change);
    case "add-table":
      return addTable(draft, change);
    case "add-conditional-formats":
      return addConditionalFormats(draft, change.sheet, change.formats);
    case "set-validations":
      return setValidations(draft, change.sheet, change.validations);
    case "set-heights":
      return setHeights(draft, change.sheet, change.heights);
    case "set-widths":
      return setWidths(draft, change.sheet, change.widths);
    case "set-footer":
      return setFooter(draft, change.sheet, change.left);
    case "set-links":
      return setLinks(draft, change.sheet, change.links);
    case "set-chart":
      return setChart(draft, change.sheet, change.chart, change.moves ?? []);
    case "set-print-area":
      return setPrintArea(draft, change.sheet, change.area);
    case "set-name":
      return setName(draft, change.name);
    case "remove-name":
      return removeName(draft, change.name, change.sheet);
    case "set-setting":
      return setSetting(draft, change.key, change.value);
    default:
      return applyFileChange(draft, change);
  }
}
