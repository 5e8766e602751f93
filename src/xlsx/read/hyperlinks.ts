import { parseAreaAddress } from "../address";
import type { Hyperlink } from "../content-types";
import type { Area } from "../types";
import { attributeByLocal, child, childrenNamed, type XmlElement } from "../xml/tree";
import type { Relationship } from "./relationships";

export interface LinkEntry {
  readonly area: Area;
  readonly link: Omit<Hyperlink, "row" | "column">;
  readonly element: XmlElement;
}

/** The links of a sheet as written, one for an area. */
export function readLinkEntries(
  root: XmlElement,
  relationships: readonly Relationship[],
): readonly LinkEntry[] {
  return childrenNamed(child(root, "hyperlinks"), "hyperlink").flatMap((element) => {
    const area = parseAreaAddress(element.attributes.get("ref") ?? "");
    if (!area) return [];
    const id = attributeByLocal(element, "id");
    const address = relationships.find((relationship) => relationship.id === id)?.target;
    const location = element.attributes.get("location");
    const tooltip = element.attributes.get("tooltip");
    const link = {
      ...(location !== undefined && { location }),
      ...(address !== undefined && { address }),
      ...(tooltip !== undefined && { tooltip }),
    };
    return [{ area, link, element }];
  });
}

/** A link over more cells than these is taken for one on its first cell. */
const mostCells = 10_000;

/** The links of a sheet, cell by cell. */
export function readLinks(root: XmlElement, relationships: readonly Relationship[]): readonly Hyperlink[] {
  return readLinkEntries(root, relationships).flatMap(({ area, link }) =>
    cellsOf(area).map((cell) => ({ ...cell, ...link })),
  );
}

/** The cells that a link is taken to stand in. */
export function cellsOf({
  top,
  left,
  bottom,
  right,
}: Area): { readonly row: number; readonly column: number }[] {
  if ((bottom - top + 1) * (right - left + 1) > mostCells) return [{ row: top, column: left }];
  const cells: { row: number; column: number }[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push({ row, column });
  return cells;
}
