import type { Report, Sheet, SheetId } from "../../report";
import { say, type Message } from "../../text/message";
import type { WorkbookChange } from "../../xlsx/types";
import { auditSheet } from "../audit/audit-sheet";
import { runRows, type NewAuditRow } from "../audit/rows";
import { withFindings } from "../layout/findings";
import type { DrawingContext } from "../layout/sheet";
import { writtenTime } from "../layout/titles";
import { sheetOrder, tableName } from "../names";
import type { RunStamp, WorkbookPort } from "../port";
import { arrange, type Arrangement } from "./arrange";
import { reportNames } from "./marks";
import { leftOut, missingColumn } from "./missing-columns";
import type { Plan, PlannedSheet, PlannedTable, SheetEdit } from "./plan";
import { planEditedSheet } from "./plan-edited-sheet";
import { planEntries } from "./plan-entries";
import { planNewSheet, type SheetPlan } from "./plan-sheet";
import { readState, type WorkbookState } from "./state";

/** Table names by sheet, to recognise a sheet whose mark was lost. */
function tablesOf(sheets: readonly Sheet[]): Map<SheetId, string[]> {
  const tables = new Map<SheetId, string[]>([["audit", [tableName("audit")]]]);
  for (const sheet of sheets) {
    const names = sheet.blocks.flatMap((block) => (block.kind === "table" ? [tableName(block.id)] : []));
    tables.set(sheet.id, names);
  }
  return tables;
}

const inSheetOrder = (sheets: readonly Sheet[]): Sheet[] =>
  [...sheets].sort((a, b) => sheetOrder.indexOf(a.id) - sheetOrder.indexOf(b.id));

/**
 * Plans the writing of a report: what will be added and changed, cell by cell, and what stands against it. Nothing is written.
 *
 * @param port the workbook as it is now
 * @param report what a tool returned
 * @param stamp who runs, and when
 * @returns the plan; with conflicts it holds no changes
 */
export function planReport(port: WorkbookPort, report: Report, stamp: RunStamp): Promise<Plan> {
  return planWithAudit(port, report, stamp, runRows(report, stamp));
}

/**
 * Plans rows for the audit alone.
 *
 * @param tool whose rows they are
 */
export function planAudit(
  port: WorkbookPort,
  tool: string,
  rows: readonly NewAuditRow[],
  stamp: RunStamp,
): Promise<Plan> {
  const report = { tool, options: null, findings: [], sheets: [], names: [], audit: [], settings: {} };
  return planWithAudit(port, report, stamp, rows);
}

async function planWithAudit(
  port: WorkbookPort,
  report: Report,
  stamp: RunStamp,
  rows: readonly NewAuditRow[],
): Promise<Plan> {
  const ordinary = report.sheets
    .filter((sheet) => sheet.id !== "audit")
    .map((sheet) => withFindings(report, sheet));
  const state = await readState(port, tablesOf(ordinary));
  const sheets = inSheetOrder([...ordinary, await auditSheet(rows, stamp, state)]);
  const arrangement = await arrange(sheets, state);
  const conflicts = [...arrangement.conflicts];
  const entries = await planEntries(port, state, report.entries ?? []);
  conflicts.push(...entries.flatMap((entry) => entry.conflicts));
  const plans: SheetPlan[] = [];
  const names: WorkbookChange[] = [];
  // A table that was lost leaves references without a target: say so before resolving any.
  if (conflicts.length === 0) {
    try {
      plans.push(...(await planSheets(port, report, stamp, state, arrangement)));
      names.push(...nameChanges(report, sheets, state, arrangement, plans));
    } catch (error) {
      conflicts.push(missingColumn(error, arrangement));
    }
  }
  conflicts.push(...plans.flatMap((plan) => plan.conflicts));
  const own = new Set([...state.sheets.values()].map((mark) => mark.sheet));
  const changes = [
    ...entries.flatMap((entry) => entry.changes),
    ...plans.flatMap((plan) => plan.changes),
    ...names,
    ...settingChanges(state, report, plans),
  ];
  const parts = plannedParts(plans);
  return {
    tool: report.tool,
    ...parts,
    sheets: [...entries.map((entry) => entry.sheet), ...parts.sheets],
    edits: [...entries.flatMap((entry) => entry.edit ?? []), ...parts.edits],
    untouched: state.sheetNames.filter((name) => !own.has(name)),
    remarks: [
      ...arrangement.remarks,
      ...leftOut(arrangement),
      ...plans.flatMap((plan) => plan.remarks),
      ...leftSheets(report, sheets, state),
    ],
    conflicts,
    changes: conflicts.length > 0 ? [] : changes,
  };
}

function plannedParts(plans: readonly SheetPlan[]): {
  sheets: PlannedSheet[];
  tables: PlannedTable[];
  edits: SheetEdit[];
} {
  return {
    sheets: plans.map((plan) => plan.sheet),
    tables: plans.flatMap((plan) => plan.tables),
    edits: plans.flatMap((plan) => plan.edit ?? []),
  };
}

async function planSheets(
  port: WorkbookPort,
  report: Report,
  stamp: RunStamp,
  state: WorkbookState,
  arrangement: Arrangement,
): Promise<SheetPlan[]> {
  const { find, findSheet, readColumn } = arrangement;
  const plans: SheetPlan[] = [];
  for (const arranged of arrangement.sheets) {
    const context: DrawingContext = {
      name: arranged.name,
      stamp,
      dataAsOf: report.dataAsOf ?? null,
      find,
      findSheet,
      readColumn,
    };
    const { existing } = arranged;
    if (existing === null) {
      plans.push(
        await planNewSheet(
          arranged,
          context,
          report,
          after(arranged.placed.sheet.id, state, arrangement),
          // The first run brings its findings into sight; later ones leave the reader where they are.
          arranged.placed.sheet.id === "findings" && state.sheets.size === 0,
        ),
      );
    } else {
      const plan = await planEditedSheet(arranged, existing, context, report, state);
      plans.push(await unlessProtected(port, plan));
    }
  }
  return plans;
}

async function unlessProtected(port: WorkbookPort, plan: SheetPlan): Promise<SheetPlan> {
  const sheet = plan.sheet.name;
  if (plan.changes.length === 0 || !(await port.isProtected(sheet))) return plan;
  const message: Message = say("workbook.protected", { sheet });
  return { ...plan, conflicts: [...plan.conflicts, message] };
}

/** The sheet after which a new one stands: the one of ours before it, else what stands before our first. */
function after(id: SheetId, state: WorkbookState, arrangement: Arrangement): string | undefined {
  const position = sheetOrder.indexOf(id);
  const names = (ids: readonly SheetId[]): string[] =>
    ids.flatMap((other) => arrangement.findSheet(other) ?? []);
  const before = names(sheetOrder.slice(0, position)).at(-1);
  if (before !== undefined) return before;
  const own = new Set([...state.sheets.values()].map((mark) => mark.sheet));
  const first = state.sheetNames.findIndex((name) => own.has(name));
  return first < 0 ? state.sheetNames.at(-1) : state.sheetNames[first - 1];
}

function nameChanges(
  report: Report,
  sheets: readonly Sheet[],
  state: WorkbookState,
  arrangement: Arrangement,
  plans: readonly SheetPlan[],
): WorkbookChange[] {
  const names = [...plans.flatMap((plan) => plan.names), ...reportNames(report, sheets, arrangement.find)];
  return names
    .filter((name) => state.workbookName(name.name)?.formula !== name.formula)
    .map((name) => ({ kind: "set-name", name }));
}

function settingChanges(state: WorkbookState, report: Report, plans: readonly SheetPlan[]): WorkbookChange[] {
  const wanted = [...plans.flatMap((plan) => [...plan.settings]), ...Object.entries(report.settings)];
  const changes: WorkbookChange[] = [];
  for (const [key, value] of wanted) {
    if (state.setting(key) !== value) changes.push({ kind: "set-setting", key, value });
  }
  return changes;
}

/** Sheets of an earlier run that this one has nothing for: they stay with the date of their run, and that is said. */
function leftSheets(report: Report, sheets: readonly Sheet[], state: WorkbookState): Message[] {
  if (report.sheets.length === 0) return [];
  const written = new Set(sheets.map(({ id }) => id));
  const remarks: Message[] = [];
  for (const [id, { sheet }] of state.sheets) {
    if (written.has(id)) continue;
    const tables = [...state.tables.values()].filter((table) => table.sheet === sheet);
    const run = tables.map(({ name }) => state.runOf(name)).find((other) => other?.tool === report.tool);
    if (run != null) remarks.push(say("workbook.sheetLeft", { sheet, when: writtenTime(run.run) }));
  }
  return remarks;
}
