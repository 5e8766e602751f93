import { cellAddress } from "../../../src/xlsx";
import type { MemoryStore } from "../../../src/workbench/host";

export interface Comparison {
  readonly cells: number;
  readonly differences: readonly string[];
}

const most = 20;

const union = <Value>(...lists: readonly (readonly Value[])[]): Value[] => [...new Set(lists.flat())];

const shortText = (value: unknown): string => (JSON.stringify(value) ?? "nothing").slice(0, 500);

/** Paths at which two plain values differ, such as "sheets.2.cells.R7C3.value: 1 is not 2". */
export function compareContent(kept: unknown, now: unknown, path = ""): readonly string[] {
  if (Object.is(kept, now)) return [];
  if (typeof kept !== "object" || typeof now !== "object" || kept === null || now === null) {
    return [`${path}: ${shortText(now)} is not ${shortText(kept)}`];
  }
  const [a, b] = [kept as Record<string, unknown>, now as Record<string, unknown>];
  const differences: string[] = [];
  for (const key of union(Object.keys(a), Object.keys(b))) {
    differences.push(...compareContent(a[key], b[key], path === "" ? key : `${path}.${key}`));
    if (differences.length >= most) break;
  }
  return differences.slice(0, most);
}

/** All that a workbook holds, as plain values. */
export interface Content {
  readonly sheets: readonly { readonly name: string }[];
  readonly records: Readonly<Record<string, readonly string[]>>;
}

export const contentOf = (store: MemoryStore): Content => store.content() as Content;

/** What a workbook holds beside the audit: without its sheet, table, name, and the setting that says how it was written. */
export function withoutAudit(content: Content): Content {
  const { sheets, records, ...others } = content;
  const { xmlPart = [], ...otherRecords } = records;
  const isOfAudit = (record: string): boolean => /"name":"scm(Sheet_a|A)udit"/.test(record);
  return {
    ...others,
    sheets: sheets.filter(({ name }) => name !== "Audit"),
    records: {
      ...Object.fromEntries(
        Object.entries(otherRecords).map(([kind, list]) => [
          kind,
          list.filter((record) => !isOfAudit(record)),
        ]),
      ),
      xmlPart: xmlPart.flatMap(settingsBesideAudit),
    },
  };
}

/** The settings of a part of XML, one each, but for those that say how the audit was written; another part as it is. */
function settingsBesideAudit(record: string): readonly string[] {
  const { xml = "" } = JSON.parse(record) as { xml?: string };
  const settings = [...xml.matchAll(/<setting key="([^"]*)">.*?<\/setting>/gs)];
  if (settings.length === 0) return [record];
  return settings
    .filter(([, key = ""]) => !/^(run:scmAudit|drawn:[^:]+:audit)$/.test(key))
    .map(([setting]) => setting)
    .sort();
}

/** The texts of the audit's rows, what and who of each. */
export function auditRows(store: MemoryStore): readonly (readonly unknown[])[] {
  const table = store.records("table").find(({ name }) => name === "scmAudit");
  if (table === undefined) return [];
  const { top, bottom, left } = table.area;
  const rows = Array.from({ length: bottom - top }, (_, index) => top + 1 + index);
  return rows.map((row) => [1, 2, 3].map((column) => store.cell(table.sheetId, row, left + column).value));
}

/** What was entered into cells, a formula or else a value, and how they look, by sheet and address; the audit's are left out. */
export function cellsOf(store: MemoryStore): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  for (const { id, name } of store.sheets()) {
    if (name === "Audit") continue;
    const { bottom = 0, right = 0 } = store.usedArea(id, false) ?? {};
    const plain = JSON.stringify(store.format(id, bottom + 1, right + 1));
    for (let row = 1; row <= bottom; row++) {
      for (let column = 1; column <= right; column++) {
        const { value, formula } = store.cell(id, row, column);
        const content = JSON.stringify(formula === null ? value : { formula });
        const look = JSON.stringify(store.format(id, row, column));
        if (content !== "null" || look !== plain)
          cells.set(`${name}!${cellAddress(row, column)}`, content + look);
      }
    }
  }
  return cells;
}

/**
 * Functions such as exp and log differ between Node and a browser in their last digit, and a search for the best constants of a
 * forecast then ends a little elsewhere.
 */
const tolerance = 1e-6;

/** Whether two cells hold the same formula, and numbers that differ by no more than the tolerance. */
function isSameNumberIn(is: unknown, wanted: unknown): boolean {
  const [a, b] = [is, wanted] as { readonly value?: unknown; readonly formula?: unknown }[];
  if (typeof a?.value !== "number" || typeof b?.value !== "number" || a.formula !== b.formula) return false;
  return Math.abs(a.value - b.value) <= tolerance * Math.max(1e-3, Math.abs(b.value));
}

/** Compares sheets in their order, and of every cell value, formula and number format; then tables and names. */
export function compareWorkbooks(
  store: MemoryStore,
  expected: MemoryStore,
  { audit }: { readonly audit: boolean } = { audit: true },
): Comparison {
  const differences: string[] = [];
  const check = (place: string, is: unknown, wanted: unknown): void => {
    if (isSameNumberIn(is, wanted)) return;
    const [a, b] = [JSON.stringify(is), JSON.stringify(wanted)];
    if (a !== b) differences.push(`${place}: ${a} is not ${b}`);
  };
  const names = (of: MemoryStore): string[] => of.sheets().map(({ name }) => name);
  check("sheets", names(store), names(expected));
  let cells = 0;
  for (const { id, name } of store.sheets()) {
    const other = expected.sheets().find((sheet) => sheet.name === name);
    if (other === undefined || (name === "Audit" && !audit)) continue;
    check(`print area of ${name}`, pageOf(store, id), pageOf(expected, other.id));
    const [a, b] = [store.usedArea(id, false), expected.usedArea(other.id, false)];
    const bottom = Math.max(a?.bottom ?? 0, b?.bottom ?? 0);
    const right = Math.max(a?.right ?? 0, b?.right ?? 0);
    for (let row = 1; row <= bottom; row++) {
      for (let column = 1; column <= right; column++) {
        cells++;
        const place = `${name}!${cellAddress(row, column)}`;
        check(place, store.cell(id, row, column), expected.cell(other.id, row, column));
        check(
          `${place} format`,
          store.format(id, row, column).numberFormat,
          expected.format(other.id, row, column).numberFormat,
        );
      }
    }
  }
  const others = (records: readonly string[]): readonly string[] =>
    audit ? records : records.filter((record) => !record.includes('"Audit"'));
  check("tables", others(tablesOf(store)), others(tablesOf(expected)));
  check("names", namesOf(store), namesOf(expected));
  return { cells, differences: differences.slice(0, most) };
}

const sheetName = (store: MemoryStore, id: string | undefined): string =>
  store.sheets().find((sheet) => sheet.id === id)?.name ?? "";

const pageOf = (store: MemoryStore, id: string): unknown => {
  const page = store.sheets().find((sheet) => sheet.id === id)?.page;
  return [page?.printArea, page?.titleRows];
};

const tablesOf = (store: MemoryStore): string[] =>
  store
    .records("table")
    .map(({ name, sheetId, area }) => JSON.stringify([name, sheetName(store, sheetId), area]))
    .sort();

const namesOf = (store: MemoryStore): string[] =>
  store
    .records("name")
    .map(({ name, sheetId, formula, visible }) =>
      JSON.stringify([name, sheetName(store, sheetId), formula, visible]),
    )
    .sort();
