import type { Report, Sheet, Table } from "../../report";
import { count } from "../../text/message";
import { render, writeNumber } from "../../text/render";
import { cellChanges, plannedCells, type CellChange, type Plan } from "../../workbook";
import type { Prepared } from "../state/wizard-state";
import { tr } from "../parts/tr";
import { partsOf } from "./report-parts";

/** Changed cells of a sheet that are listed one by one; the rest is counted. */
const changesListed = 20;

export interface SheetLine {
  readonly name: string;
  readonly cells: number;
  /** What it holds, in a few words. */
  readonly content: string;
  /** Why it is called as it is. */
  readonly remark: string | null;
}

export interface ChangedSheet extends SheetLine {
  /** "Items!B7: 12 → 15". */
  readonly changes: readonly string[];
  readonly more: number;
}

/** Everything a plan will do, in words. */
export interface PlanView {
  readonly cells: number;
  readonly added: readonly SheetLine[];
  readonly changed: readonly ChangedSheet[];
  readonly untouched: readonly string[];
  /** Remarks that belong to no sheet of the list. */
  readonly remarks: readonly string[];
  readonly conflicts: readonly string[];
}

function tableOf(sheet: Sheet): Table | undefined {
  return sheet.blocks.find((block): block is Table => block.kind === "table" && block.helper !== true);
}

const chartsOf = (sheet: Sheet): number => partsOf(sheet).filter(({ kind }) => kind === "chart").length;

function contentOf(id: string, { findings, sheets }: Report): string {
  const sheet = sheets.find((each) => each.id === id);
  if (id === "audit") return tr("pane.preview.audit");
  if (sheet === undefined) return "";
  if (sheet.blocks.some(({ kind }) => kind === "findings")) {
    return tr("pane.preview.findings", { findings: count(findings.length), charts: count(chartsOf(sheet)) });
  }
  const table = tableOf(sheet);
  if (table === undefined) return tr("pane.preview.nineBox");
  if (id === "overrides" && table.rowCount === 0) return tr("pane.preview.overrides");
  return tr("pane.preview.rowsColumns", {
    rows: count(table.rowCount),
    columns: count(table.columns.length),
  });
}

/** Numbers as the sheet could show them; long fractions help nobody compare. */
function cellText(value: CellChange["oldValue"]): string {
  if (value === null || value === "") return tr("pane.preview.empty");
  if (typeof value === "number") return writeNumber(value, Number.isInteger(value) ? 0 : 2);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "object" ? value.error : value;
}

/** Old and new value; where the values are alike, the formulas. */
function changeText({ address, oldValue, newValue, oldFormula, newFormula }: CellChange): string {
  const [before, after] = [cellText(oldValue), cellText(newValue)];
  if (before !== after || oldFormula === newFormula)
    return tr("pane.preview.oldNew", { address, old: before, new: after });
  const formula = (text: string | null, value: string): string =>
    text === null ? value : tr("pane.preview.formula", { formula: text });
  return tr("pane.preview.oldNew", {
    address,
    old: formula(oldFormula, before),
    new: formula(newFormula, after),
  });
}

/** The first changed cells of a sheet; a plan may hold millions, and nobody reads them one by one. */
function firstChanges(plan: Plan, sheet: string): string[] {
  const listed: string[] = [];
  const edits = plan.edits.filter((edit) => edit.sheet === sheet);
  for (const change of cellChanges({ ...plan, edits })) {
    if (listed.length === changesListed) break;
    listed.push(changeText(change));
  }
  return listed;
}

export function planView({ plan, report }: Prepared): PlanView {
  const remarkOf = (name: string): string | null => {
    const remark = plan.remarks.find(({ values }) => values["ours"] === name);
    return remark === undefined ? null : render(remark);
  };
  const lineOf = ({ id, name, cells }: Plan["sheets"][number]): SheetLine => ({
    name,
    cells,
    content: contentOf(id, report),
    remark: remarkOf(name),
  });
  return {
    cells: plannedCells(plan),
    added: plan.sheets.filter(({ kind }) => kind === "new").map(lineOf),
    changed: plan.sheets
      .filter(({ kind }) => kind === "changed")
      .map((sheet) => {
        const changes = firstChanges(plan, sheet.name);
        return { ...lineOf(sheet), changes, more: Math.max(0, sheet.cells - changes.length) };
      }),
    untouched: plan.untouched,
    remarks: plan.remarks.filter(({ values }) => values["ours"] === undefined).map(render),
    conflicts: plan.conflicts.map(render),
  };
}

/** "9 new sheets, 26,735 cells". */
export function planTitle({ added, changed, cells }: PlanView): string {
  const written = count(cells);
  if (cells === 0) return tr("pane.preview.nothing");
  if (changed.length === 0) return tr("pane.preview.new", { sheets: count(added.length), cells: written });
  if (added.length === 0)
    return tr("pane.preview.changed", { sheets: count(changed.length), cells: written });
  return tr("pane.preview.both", {
    new: count(added.length),
    changed: count(changed.length),
    cells: written,
  });
}
