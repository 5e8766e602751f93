import { areaAddress, cellAddress } from "../address";
import type { FileChange } from "../change-types";
import type { Area, Color } from "../types";
import type { XmlEdits } from "../xml/edits";
import { child, childrenNamed, type XmlElement } from "../xml/tree";
import type { Draft } from "./draft";
import { editWorksheet } from "./edit-worksheet";
import { colorXml } from "./style-xml";
import { worksheetOrder } from "./workbook-order";

type Change = Extract<FileChange, { kind: "set-view" }>;

/** Changes how a sheet is seen: gridlines, headings, frozen panes, what is selected. */
export function setView(draft: Draft, change: Change): void {
  editWorksheet(draft, change.sheet, (root, edits) => {
    const [view] = childrenNamed(child(root, "sheetViews"), "sheetView");
    const flag = (value: boolean | undefined): string | null | undefined =>
      value === undefined ? undefined : value ? null : "0";
    const [gridlines, headings] = [flag(change.gridlines), flag(change.headings)];
    if (!view) {
      const attributes = `${gridlines === "0" ? ' showGridLines="0"' : ""}${headings === "0" ? ' showRowColHeaders="0"' : ""}`;
      const content = panesXml(change.frozen ?? null, change.selection ?? firstCell);
      const xml = `<sheetViews><sheetView${attributes} workbookViewId="0">${content}</sheetView></sheetViews>`;
      edits.insertOrdered(root, worksheetOrder, "sheetViews", xml);
      return;
    }
    edits.setAttributes(view, {
      ...(gridlines !== undefined && { showGridLines: gridlines }),
      ...(headings !== undefined && { showRowColHeaders: headings }),
    });
    if (change.frozen !== undefined) setPanes(view, edits, change.frozen, change.selection ?? firstCell);
    else if (change.selection) setSelection(view, edits, change.selection);
  });
}

const firstCell: Area = { top: 1, left: 1, bottom: 1, right: 1 };

/** Panes and selections belong together: a selection names its pane. */
function setPanes(view: XmlElement, edits: XmlEdits, frozen: Change["frozen"], selection: Area): void {
  const others = view.children.filter(({ local }) => local !== "pane" && local !== "selection");
  for (const local of ["pane", "selection"])
    for (const element of childrenNamed(view, local)) edits.remove(element);
  const xml = panesXml(frozen ?? null, selection);
  const [first] = others;
  if (first) edits.insertBefore(view, first, xml);
  else edits.append(view, xml);
}

function panesXml(
  frozen: { readonly rows: number; readonly columns: number } | null,
  selection: Area,
): string {
  const { rows, columns } = frozen ?? { rows: 0, columns: 0 };
  const selected = `activeCell="${cellAddress(selection.top, selection.left)}" sqref="${areaAddress(selection)}"`;
  if (rows === 0 && columns === 0) return `<selection ${selected}/>`;
  const active = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  const others = rows > 0 && columns > 0 ? '<selection pane="topRight"/><selection pane="bottomLeft"/>' : "";
  return (
    `<pane${splits} topLeftCell="${cellAddress(rows + 1, columns + 1)}" activePane="${active}" state="frozen"/>` +
    `${others}<selection pane="${active}" ${selected}/>`
  );
}

function setSelection(view: XmlElement, edits: XmlEdits, selection: Area): void {
  const active = child(view, "pane")?.attributes.get("activePane") ?? "topLeft";
  const own = childrenNamed(view, "selection").find(
    ({ attributes }) => (attributes.get("pane") ?? "topLeft") === active,
  );
  const attributes = {
    activeCell: cellAddress(selection.top, selection.left),
    sqref: areaAddress(selection),
  };
  if (own) edits.setAttributes(own, { ...attributes, activeCellId: null });
  else {
    const pane = active === "topLeft" ? "" : ` pane="${active}"`;
    const xml = `<selection${pane} activeCell="${attributes.activeCell}" sqref="${attributes.sqref}"/>`;
    edits.insertOrdered(view, ["pane", "selection", "pivotSelection", "extLst"], "selection", xml);
  }
}

/** Children of a sheet's properties in the order of the schema (CT_SheetPr). */
export const sheetPropertiesOrder = ["tabColor", "outlinePr", "pageSetUpPr"];

/** Colours a sheet's tab; null takes the colour away. */
export function setTabColor(draft: Draft, sheet: string, color: Color | null): void {
  editWorksheet(draft, sheet, (root, edits) => {
    const properties = child(root, "sheetPr");
    const own = child(properties, "tabColor");
    const xml = color === null ? "" : colorXml("tabColor", color);
    if (properties && own) edits.replaceChild(properties, own, xml);
    else if (properties && xml !== "") edits.insertOrdered(properties, sheetPropertiesOrder, "tabColor", xml);
    else if (xml !== "") edits.insertOrdered(root, worksheetOrder, "sheetPr", `<sheetPr>${xml}</sheetPr>`);
  });
}
