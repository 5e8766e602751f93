import { areaAddress, areasOverlap, cellAddress } from "../address";
import { encodeColumnName, encodeTextCodes } from "../text-codes";
import type { TableContent, WorkbookChange } from "../types";
import { escapeXml } from "../xml/entities";
import { child } from "../xml/tree";
import { BlockRows } from "./block-rows";
import { contentTypes, mainNamespace, xmlDeclaration } from "./dialect";
import type { Draft } from "./draft";
import { editWorksheet } from "./edit-worksheet";
import { checkName } from "./names";
import { setCells } from "./set-cells";
import { relationshipPrefix } from "./sheet-list";
import { relationshipNamespace } from "./dialect";
import { worksheetOrder } from "./workbook-order";

/** Makes a table of cells that an existing sheet holds. @throws RangeError naming what Excel would refuse */
export function addTable(draft: Draft, change: Extract<WorkbookChange, { kind: "add-table" }>): void {
  const { part, name } = draft.sheet(change.sheet);
  const { table } = change;
  const { top, left } = table.area;
  const inTheWay = draft
    .tables()
    .find(({ sheetPart, info }) => sheetPart === part && areasOverlap(info.area, table.area));
  if (inTheWay) throw new RangeError(`Table ${table.name} would lie over table ${inTheWay.info.name}.`);
  const header = { row: top, column: left, values: [table.columns.map((column) => column.name)] };
  setCells(draft, { kind: "set-cells", sheet: name, styles: [], blocks: [header] });
  const [id = ""] = addTables(draft, part, name, [table], new BlockRows(name, [header]));
  editWorksheet(draft, name, (root, edits) => {
    const prefix = relationshipPrefix(root);
    const declaration = prefix === null ? ` xmlns:r="${relationshipNamespace}"` : "";
    const xml = `<tablePart${declaration} ${prefix ?? "r"}:id="${id}"/>`;
    const list = child(root, "tableParts");
    if (!list) {
      edits.insertOrdered(root, worksheetOrder, "tableParts", `<tableParts count="1">${xml}</tableParts>`);
      return;
    }
    edits.setAttributes(list, { count: String(list.children.length + 1) });
    edits.append(list, xml);
  });
}

/** Adds the parts of a sheet's tables; returns the relationship ids in their order. */
export function addTables(
  draft: Draft,
  sheetPart: string,
  sheet: string,
  tables: readonly TableContent[],
  cells: BlockRows,
): readonly string[] {
  const taken = draft.tables();
  const names = new Set([
    ...taken.map(({ info }) => info.name.toLowerCase()),
    ...draft
      .workbook()
      .definedNames.filter((name) => name.sheet === undefined)
      .map(({ name }) => name.toLowerCase()),
  ]);
  let id = highestId(draft);
  return tables.map((table) => {
    checkName(table.name, "table");
    if (names.has(table.name.toLowerCase()))
      throw new RangeError(`There is something named "${table.name}" already.`);
    names.add(table.name.toLowerCase());
    checkColumns(sheet, table, cells);
    const part = draft.parts.freeName("xl/tables/table#.xml");
    return draft.addPart(sheetPart, "table", part, tableXml(table, ++id), contentTypes.table);
  });
}

/** Ids of tables are unique in the workbook, those of tables that are read otherwise (without headers) too. */
function highestId(draft: Draft): number {
  let highest = 0;
  for (const part of draft.parts.names()) {
    if (!/^xl\/tables\/[^/]+\.xml$/i.test(part)) continue;
    highest = Math.max(
      highest,
      Number(/<[^>?!]*table\b[^>]*?\sid=["'](\d+)/.exec(draft.parts.get(part).text())?.[1] ?? 0),
    );
  }
  return Math.max(highest, ...draft.tables().map(({ id }) => id));
}

function checkColumns(sheet: string, table: TableContent, cells: BlockRows): void {
  const { top, left, bottom, right } = table.area;
  if (bottom <= top) throw new RangeError(`Table ${table.name} has no row below its header.`);
  if (table.columns.length !== right - left + 1) {
    throw new RangeError(
      `Table ${table.name} names ${table.columns.length} columns for ${right - left + 1} columns of cells.`,
    );
  }
  const seen = new Set<string>();
  table.columns.forEach(({ name }, index) => {
    if (name === "" || seen.has(name.toLowerCase()))
      throw new RangeError(`Table ${table.name} has an empty or repeated header: "${name}".`);
    seen.add(name.toLowerCase());
    if (cells.valueAt(top, left + index) !== name) {
      throw new RangeError(`${sheet}!${cellAddress(top, left + index)} has to hold the header "${name}".`);
    }
  });
}

function tableXml(table: TableContent, id: number): string {
  const area = areaAddress(table.area);
  const columns = table.columns.map(({ name, formula }, index) => {
    const attributes = `id="${index + 1}" name="${escapeXml(encodeColumnName(name))}"`;
    return formula === undefined
      ? `<tableColumn ${attributes}/>`
      : `<tableColumn ${attributes}><calculatedColumnFormula>${escapeXml(encodeTextCodes(formula))}</calculatedColumnFormula></tableColumn>`;
  });
  return (
    `${xmlDeclaration}<table xmlns="${mainNamespace}" id="${id}" name="${escapeXml(table.name)}" displayName="${escapeXml(table.name)}" ref="${area}" totalsRowShown="0">` +
    `<autoFilter ref="${area}"/><tableColumns count="${columns.length}">${columns.join("")}</tableColumns>` +
    '<tableStyleInfo showFirstColumn="0" showLastColumn="0" showRowStripes="0" showColumnStripes="0"/></table>'
  );
}
