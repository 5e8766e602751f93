import { say } from "../../text/message";
import { render } from "../../text/render";
import type { Hyperlink } from "../../xlsx";
import type { HyperlinkRecord, SheetRecord } from "../host/store/records";
import type { SheetStore } from "../host/store/sheet-store";
import { fileColor } from "./format-words";
import { protectionAttributes } from "./load-layout";
import { around } from "./save-cells";
import { isSame, type Change, type Saving, type SheetPair } from "./saving";
import { widthOfCharacters, widthOfPoints } from "./sizes";

/** What differs of a sheet around its cells: sizes, panes, what is hidden or merged, links, protection. */
export function layoutChanges(saving: Saving, pair: SheetPair): readonly Change[] {
  const { name, now, was } = pair;
  return [
    ...viewChanges(pair),
    ...(now.tabColor.toUpperCase() === was.tabColor.toUpperCase()
      ? []
      : [{ kind: "set-tab-color", sheet: name, color: fileColor(now.tabColor) } as const]),
    ...columnChanges(pair),
    ...rowChanges(pair),
    ...(isSame(now.merged, was.merged)
      ? []
      : [{ kind: "set-merged", sheet: name, areas: now.merged } as const]),
    ...linkChanges(saving, pair),
    ...protectionChanges(saving, pair),
  ];
}

const frozenOf = ({ frozen }: SheetRecord): SheetRecord["frozen"] =>
  frozen && frozen.rows + frozen.columns > 0 ? frozen : null;

function viewChanges({ name, now, was }: SheetPair): Change[] {
  const change = {
    ...(now.showGridlines !== was.showGridlines && { gridlines: now.showGridlines }),
    ...(now.showHeadings !== was.showHeadings && { headings: now.showHeadings }),
    ...(!isSame(frozenOf(now), frozenOf(was)) && { frozen: frozenOf(now) }),
  };
  return Object.keys(change).length === 0 ? [] : [{ kind: "set-view", sheet: name, ...change }];
}

const keysOf = (...records: readonly Readonly<Record<number, unknown>>[]): number[] =>
  [...new Set(records.flatMap((record) => Object.keys(record).map(Number)))].sort(
    (one, other) => one - other,
  );

function columnChanges({ name, now, was }: SheetPair): Change[] {
  const columns = new Map<number, { width?: number | null; hidden?: boolean }>();
  for (const column of keysOf(now.columnWidths, was.columnWidths)) {
    const width = now.columnWidths[column];
    if (width !== was.columnWidths[column])
      columns.set(column, { width: width === undefined ? null : widthOfPoints(width) });
  }
  for (const [column, hidden] of hiddenChanges(now.hiddenColumns, was.hiddenColumns))
    columns.set(column, { ...columns.get(column), hidden });
  const isSameWidth = now.standardWidth === was.standardWidth;
  if (columns.size === 0 && isSameWidth) return [];
  const defaultWidth = isSameWidth ? {} : { defaultWidth: widthOfCharacters(now.standardWidth) };
  return [{ kind: "set-columns", sheet: name, columns, ...defaultWidth }];
}

function hiddenChanges(now: readonly number[], was: readonly number[]): Map<number, boolean> {
  const [before, after] = [new Set(was), new Set(now)];
  return new Map([
    ...now.filter((index) => !before.has(index)).map((index) => [index, true] as const),
    ...was.filter((index) => !after.has(index)).map((index) => [index, false] as const),
  ]);
}

function rowChanges({ name, now, was }: SheetPair): Change[] {
  const heights = new Map<number, number | null>();
  for (const row of keysOf(now.rowHeights, was.rowHeights)) {
    if (now.rowHeights[row] !== was.rowHeights[row]) heights.set(row, now.rowHeights[row] ?? null);
  }
  const rows = hiddenChanges(now.hiddenRows, was.hiddenRows);
  return [
    ...(heights.size === 0 ? [] : [{ kind: "set-heights", sheet: name, heights } as const]),
    ...(rows.size === 0 ? [] : [{ kind: "set-hidden-rows", sheet: name, rows } as const]),
  ];
}

function linkChanges(saving: Saving, { name, now, was }: SheetPair): Change[] {
  // A link's cell holds a text as a rule, and stands in the area of all that is used.
  const area = around(saving.now.usedArea(now.id, false), saving.was.usedArea(was.id, false));
  const before = new Map(
    saving.file.readLayout(name).links.map((link) => [`${link.row},${link.column}`, link]),
  );
  const links: Hyperlink[] = [];
  const add = (row: number, column: number): void => {
    const link = linkOf(saving.now, now.id, row, column, saving.formula);
    if (link) links.push(link);
  };
  for (let row = area?.top ?? 1; row <= (area?.bottom ?? 0); row++)
    for (let column = area?.left ?? 1; column <= (area?.right ?? 0); column++) add(row, column);
  const isOutside = ({ row, column }: Hyperlink): boolean =>
    !area || row < area.top || row > area.bottom || column < area.left || column > area.right;
  for (const link of before.values()) if (isOutside(link)) add(link.row, link.column);
  const isUnchanged =
    links.length === before.size &&
    links.every((link) => isSame(link, before.get(`${link.row},${link.column}`)));
  return isUnchanged ? [] : [{ kind: "set-hyperlinks", sheet: name, links }];
}

function linkOf(
  store: SheetStore,
  sheetId: string,
  row: number,
  column: number,
  formula: Saving["formula"],
): Hyperlink | null {
  const link: HyperlinkRecord | null = store.hyperlink(sheetId, row, column);
  if (!link) return null;
  const { documentReference, address, screenTip } = link;
  return {
    row,
    column,
    ...(documentReference !== undefined &&
      documentReference !== "" && { location: formula(documentReference) }),
    ...(address !== undefined && address !== "" && { address }),
    ...(screenTip !== undefined && screenTip !== "" && { tooltip: screenTip }),
  };
}

function protectionChanges(saving: Saving, { name, now, was }: SheetPair): Change[] {
  if (isSame(now.protectedWith, was.protectedWith)) return [];
  const options = now.protectedWith;
  if (!options) return [{ kind: "set-protection", sheet: name, attributes: null }];
  if (options.password !== undefined)
    saving.lose(render(say("workbench.notSaved.password", { sheet: name })));
  const attributes = protectionAttributes.flatMap(([attribute, option, usual]) => {
    const isForbidden = options[option] !== true;
    return isForbidden === usual ? [] : [[attribute, isForbidden ? "1" : "0"] as const];
  });
  return [{ kind: "set-protection", sheet: name, attributes: new Map(attributes) }];
}
