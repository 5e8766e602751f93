import type { Area } from "../../../xlsx/types";
import { checkCellsWritable } from "../context";
import type { BorderRecord, BorderSide } from "../store/records";
import { checkedColor } from "./checked-color";
import { collectionRules } from "./collection";
import { HostType, type HostObject } from "./host-object";
import type { RangeState } from "./range-state";

const sides = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
] as const;
type Side = (typeof sides)[number];

interface BorderState {
  readonly range: RangeState;
  readonly side: Side;
}

/** The cells' own edges that a side of a range stands for. Inner lines belong to the cells above and left of them. */
function edges({ range, side }: BorderState): readonly { readonly area: Area; readonly edge: BorderSide }[] {
  const { top, left, bottom, right } = range.area;
  switch (side) {
    case "EdgeTop":
      return [{ area: { top, left, bottom: top, right }, edge: side }];
    case "EdgeBottom":
      return [{ area: { top: bottom, left, bottom, right }, edge: side }];
    case "EdgeLeft":
      return [{ area: { top, left, bottom, right: left }, edge: side }];
    case "EdgeRight":
      return [{ area: { top, left: right, bottom, right }, edge: side }];
    case "InsideHorizontal":
      return bottom > top ? [{ area: { top, left, bottom: bottom - 1, right }, edge: "EdgeBottom" }] : [];
    case "InsideVertical":
      return right > left ? [{ area: { top, left, bottom, right: right - 1 }, edge: "EdgeRight" }] : [];
  }
}

const opposite = {
  EdgeTop: "EdgeBottom",
  EdgeBottom: "EdgeTop",
  EdgeLeft: "EdgeRight",
  EdgeRight: "EdgeLeft",
} as const;
const step = { EdgeTop: [-1, 0], EdgeBottom: [1, 0], EdgeLeft: [0, -1], EdgeRight: [0, 1] } as const;

/** A line between two cells is one line: it is kept with the cell above or left of it. */
function ownerOf(
  row: number,
  column: number,
  edge: BorderSide,
): { row: number; column: number; edge: BorderSide } {
  if (edge === "EdgeBottom" || edge === "EdgeRight") return { row, column, edge };
  const [down, across] = step[edge];
  if (row + down < 1 || column + across < 1) return { row, column, edge };
  return { row: row + down, column: column + across, edge: opposite[edge] };
}

export function borderOf(
  { context, sheetId }: RangeState,
  row: number,
  column: number,
  edge: BorderSide,
): BorderRecord | null {
  const owner = ownerOf(row, column, edge);
  return context.store.format(sheetId, owner.row, owner.column).borders[owner.edge] ?? null;
}

function setBorder(state: BorderState, change: (line: BorderRecord | null) => BorderRecord | null): void {
  const { context, sheetId, area: whole } = state.range;
  checkCellsWritable(context, sheetId, whole);
  for (const { area, edge } of edges(state)) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const owner = ownerOf(row, column, edge);
        const { borders } = context.store.format(sheetId, owner.row, owner.column);
        const { [owner.edge]: line, ...others } = borders;
        const next = change(line ?? null);
        const cell = { top: owner.row, left: owner.column, bottom: owner.row, right: owner.column };
        context.store.setFormat(sheetId, cell, {
          borders: next ? { ...others, [owner.edge]: next } : others,
        });
      }
    }
  }
}

const plainLine: BorderRecord = { style: "Continuous", weight: "Thin", color: "#000000" };

function sharedLine(state: BorderState, read: (line: BorderRecord | null) => string): string | null {
  let found: string | undefined;
  for (const { area, edge } of edges(state)) {
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const value = read(borderOf(state.range, row, column, edge));
        if (found !== undefined && found !== value) return null;
        found = value;
      }
    }
  }
  return found ?? read(null);
}

const borderType = new HostType<BorderState>({
  name: "RangeBorder",
  id: ({ side }) => side,
  properties: {
    SideIndex: { read: ({ side }) => side },
    Style: {
      read: (state) => sharedLine(state, (line) => line?.style ?? "None"),
      write: (state, value) =>
        setBorder(state, (line) =>
          value === "None" ? null : { ...(line ?? plainLine), style: String(value) },
        ),
    },
    Weight: {
      read: (state) => sharedLine(state, (line) => line?.weight ?? "Thin"),
      write: (state, value) =>
        setBorder(state, (line) => ({ ...(line ?? plainLine), weight: String(value) })),
    },
    Color: {
      read: (state) => sharedLine(state, (line) => line?.color ?? "#000000"),
      write: (state, value) =>
        setBorder(state, (line) => ({ ...(line ?? plainLine), color: checkedColor(value) })),
    },
  },
});

const bordersType = new HostType<RangeState>(
  collectionRules({
    name: "RangeBorderCollection",
    items: (range) => sides.map((side) => borderType.create({ range, side })),
    find: (range, key) => {
      const side = sides.find((known) => known === key);
      return side ? borderType.create({ range, side }) : null;
    },
  }),
);

export const rangeBorders = (range: RangeState): HostObject => bordersType.create(range);
