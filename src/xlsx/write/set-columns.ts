import type { FileChange } from "../change-types";
import { escapeXml } from "../xml/entities";
import { child, childrenNamed } from "../xml/tree";
import type { Draft } from "./draft";
import { editWorksheet } from "./edit-worksheet";
import { worksheetOrder } from "./workbook-order";

type Change = Extract<FileChange, { kind: "set-columns" }>;

interface Group {
  readonly first: number;
  readonly last: number;
  readonly attributes: ReadonlyMap<string, string>;
}

/** Sets widths of columns, which ones are hidden, and how wide those without a width are. */
export function setColumns(draft: Draft, { sheet, columns, defaultWidth }: Change): void {
  editWorksheet(draft, sheet, (root, edits) => {
    if (defaultWidth !== undefined) {
      const format = child(root, "sheetFormatPr");
      if (format) edits.setAttributes(format, { defaultColWidth: String(defaultWidth) });
      else {
        const xml = `<sheetFormatPr defaultColWidth="${defaultWidth}" defaultRowHeight="15"/>`;
        edits.insertOrdered(root, worksheetOrder, "sheetFormatPr", xml);
      }
    }
    if (columns.size === 0) return;
    const list = child(root, "cols");
    const groups = childrenNamed(list, "col").map(({ attributes }): Group => ({
      first: Number(attributes.get("min")),
      last: Number(attributes.get("max")),
      attributes,
    }));
    const xml = changedGroups(groups, columns).map(groupXml).join("");
    if (list && xml === "") edits.remove(list);
    else if (list) edits.setContent(list, xml);
    else if (xml !== "") edits.insertOrdered(root, worksheetOrder, "cols", `<cols>${xml}</cols>`);
  });
}

/** Groups of columns, parted where one of them changes and joined where neighbours became the same. */
function changedGroups(groups: readonly Group[], columns: Change["columns"]): Group[] {
  const parts: Group[] = [];
  for (const { first, last, attributes } of groups) {
    let next = first;
    const inside = [...columns.keys()].filter((column) => first <= column && column <= last);
    for (const column of inside.sort((one, other) => one - other)) {
      if (next < column) parts.push({ first: next, last: column - 1, attributes });
      parts.push({ first: column, last: column, attributes: changed(attributes, columns.get(column) ?? {}) });
      next = column + 1;
    }
    if (next <= last) parts.push({ first: next, last, attributes });
  }
  for (const [column, change] of columns) {
    if (!groups.some(({ first, last }) => first <= column && column <= last))
      parts.push({ first: column, last: column, attributes: changed(new Map(), change) });
  }
  const joined: Group[] = [];
  for (const group of parts.sort((one, other) => one.first - other.first)) {
    if (group.attributes.size === 0) continue;
    const before = joined.at(-1);
    if (before?.last === group.first - 1 && isSame(before.attributes, group.attributes))
      joined[joined.length - 1] = { ...before, last: group.last };
    else joined.push(group);
  }
  return joined;
}

const ends = ["min", "max"];
const isSame = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
  one.size === other.size &&
  [...one].every(([name, value]) => ends.includes(name) || other.get(name) === value);

function changed(
  attributes: ReadonlyMap<string, string>,
  { width, hidden }: { readonly width?: number | null; readonly hidden?: boolean },
): ReadonlyMap<string, string> {
  const result = new Map([...attributes].filter(([name]) => !ends.includes(name)));
  if (width !== undefined) {
    for (const name of ["width", "customWidth", "bestFit"]) result.delete(name);
    if (width !== null) result.set("width", String(width)).set("customWidth", "1");
  }
  if (hidden !== undefined) {
    result.delete("hidden");
    if (hidden) result.set("hidden", "1");
  }
  return result;
}

function groupXml({ first, last, attributes }: Group): string {
  const rest = [...attributes]
    .filter(([name]) => !ends.includes(name))
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  return `<col min="${first}" max="${last}"${rest.join("")}/>`;
}
