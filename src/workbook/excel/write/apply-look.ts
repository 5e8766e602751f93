import type { Area } from "../../../xlsx/types";
import { rangeOf } from "../addresses";
import { operationBytes, type Batch } from "../session";
import { plainLook, type Border, type Look } from "./look";
import type { Rectangle } from "../../../xlsx";

/** A value for every cell of a range, which the types of office.js spell as an array of arrays. */
export const setNumberFormat = (range: Excel.Range, format: string): void => {
  (range as { numberFormat: unknown }).numberFormat = format;
};

const operationsPerLook = 14;

/**
 * What is known of the cells: "new" cells look like body text, of "existing" ones nothing is known, and "exact" puts back a look
 * that was read, lines of neighbours included.
 */
export type Known =
  { readonly kind: "new"; readonly bodySize: number } | { readonly kind: "existing" | "exact" };

/** Gives rectangles of cells their look. Of new cells only what differs from body text is sent. */
export async function applyLooks(
  batch: Batch,
  sheet: Excel.Worksheet,
  looks: readonly Rectangle<Look>[],
  known: Known,
): Promise<void> {
  const from = known.kind === "new" ? plainLook(known.bodySize) : null;
  for (const { area, shared } of looks) {
    await batch.room(operationsPerLook * operationBytes);
    applyLook(rangeOf(sheet, area), shared, from);
  }
  await applyLines(batch, sheet, looks, known);
}

function applyLook(range: Excel.Range, look: Look, from: Look | null): void {
  const { format } = range;
  const differs = (name: keyof Look): boolean => from === null || from[name] !== look[name];
  if (differs("numberFormat")) setNumberFormat(range, look.numberFormat);
  if (differs("bold")) format.font.bold = look.bold;
  if (differs("italic")) format.font.italic = look.italic;
  if (differs("underline")) format.font.underline = look.underline as "None";
  if (differs("size")) format.font.size = look.size;
  if (differs("color")) format.font.color = look.color;
  if (differs("fill")) {
    if (look.fill === null) format.fill.clear();
    else format.fill.color = look.fill;
  }
  if (differs("horizontal")) format.horizontalAlignment = look.horizontal as "General";
  if (differs("vertical")) format.verticalAlignment = look.vertical as "Bottom";
  if (differs("wrap")) format.wrapText = look.wrap;
  if (differs("indent")) format.indentLevel = look.indent;
  if (differs("locked")) format.protection.locked = look.locked;
}

interface Edge {
  readonly area: Area;
  readonly side: "EdgeTop" | "EdgeBottom" | "InsideHorizontal";
  readonly border: Border;
}

const none = { style: "None", weight: "Thin", color: "#000000" } as const;

/**
 * Lines last, those that go before those that come: two cells share the line between them, and taking it from one takes it from
 * both. A line is held to belong to the cell above it, so that a new row under a header leaves the header's line alone.
 */
async function applyLines(
  batch: Batch,
  sheet: Excel.Worksheet,
  looks: readonly Rectangle<Look>[],
  { kind }: Known,
): Promise<void> {
  const edges = looks.flatMap(({ area, shared }) => edgesOf(area, shared));
  const goes = ({ side, border }: Edge): boolean =>
    border === null && kind !== "new" && (kind === "exact" || side !== "EdgeTop");
  for (const { area, side, border } of [
    ...edges.filter(goes),
    ...edges.filter((edge) => edge.border !== null),
  ]) {
    await batch.room(3 * operationBytes);
    const item = rangeOf(sheet, area).format.borders.getItem(side);
    const { style, weight, color } = border ?? none;
    item.style = style as "None";
    if (border === null) continue;
    item.weight = weight as "Thin";
    item.color = color;
  }
}

function edgesOf(area: Area, { top, bottom }: Look): Edge[] {
  const inside: Edge[] =
    area.bottom > area.top ? [{ area, side: "InsideHorizontal", border: bottom ?? top }] : [];
  return [...inside, { area, side: "EdgeTop", border: top }, { area, side: "EdgeBottom", border: bottom }];
}
