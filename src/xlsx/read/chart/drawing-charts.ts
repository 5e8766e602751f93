import type { Parts } from "../../container/parts";
import type { ChartLook } from "../../content-types";
import type { Area } from "../../types";
import { attributeByLocal, child, descendants, parseXml, type XmlElement } from "../../xml/tree";
import type { Palette } from "../palette";
import { readRelationships } from "../relationships";
import { readChart } from "./chart-look";

/** A chart in a sheet's drawing, whether we know its kind or not. */
export interface ChartFrame {
  readonly drawing: string;
  readonly anchor: XmlElement;
  /** Number of the anchor in the drawing, from 0. */
  readonly index: number;
  readonly name: string;
  readonly chartPart: string;
}

/** The charts of a sheet that stand in its drawing directly; charts in groups are left to stay as they are. */
export function chartFrames(parts: Parts, sheetPart: string): readonly ChartFrame[] {
  return readRelationships(parts, sheetPart)
    .filter(({ type, target }) => type === "drawing" && parts.has(target))
    .flatMap(({ target: drawing }) => {
      const root = parseXml(parts.get(drawing).text(), drawing);
      const related = readRelationships(parts, drawing);
      return root.children.flatMap((anchor, index): ChartFrame[] => {
        const frame = child(anchor, "graphicFrame");
        const reference = frame && descendants(frame, "chart")[0];
        const id = reference && attributeByLocal(reference, "id");
        const part = related.find((candidate) => candidate.id === id && candidate.type === "chart");
        if (!frame || !part || !parts.has(part.target)) return [];
        const name = descendants(frame, "cNvPr")[0]?.attributes.get("name") ?? "";
        return [{ drawing, anchor, index, name, chartPart: part.target }];
      });
    });
}

/** The charts of a sheet that we know the kind of. */
export function readCharts(parts: Parts, sheetPart: string, palette: Palette): readonly ChartLook[] {
  return chartFrames(parts, sheetPart).flatMap(({ anchor, index, name, chartPart }) => {
    const area = anchorArea(anchor);
    const look = area && readChart(parseXml(parts.get(chartPart).text(), chartPart), palette);
    return look ? [{ anchor: index, name, area, ...look }] : [];
  });
}

const number = (element: XmlElement | null, local: string): number =>
  Number(child(element, local)?.text ?? 0);
const emuPerColumn = 64 * 9_525;
const emuPerRow = 20 * 9_525;

/** The cells that a drawing covers; drawings count from 0. Null for one that is not held to cells. */
export function anchorArea(anchor: XmlElement): Area | null {
  const [from, to] = [child(anchor, "from"), child(anchor, "to")];
  if (!from) return null;
  const [top, left] = [number(from, "row") + 1, number(from, "col") + 1];
  if (to) {
    const last = (line: string, offset: string): number =>
      number(to, line) + (number(to, offset) > 0 ? 1 : 0);
    return {
      top,
      left,
      bottom: Math.max(top, last("row", "rowOff")),
      right: Math.max(left, last("col", "colOff")),
    };
  }
  // A size of its own: measured in rows and columns of the usual size.
  const size = (name: string): number => Number(child(anchor, "ext")?.attributes.get(name) ?? 0);
  return {
    top,
    left,
    bottom: top + Math.max(0, Math.ceil(size("cy") / emuPerRow) - 1),
    right: left + Math.max(0, Math.ceil(size("cx") / emuPerColumn) - 1),
  };
}
