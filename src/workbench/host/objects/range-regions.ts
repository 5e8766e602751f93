import { maximumColumn, maximumRow } from "../../../xlsx";
import type { Area } from "../../../xlsx/types";
import { intersects, sheetOf } from "../context";
import type { RangeState } from "./range-state";

/** The block of filled cells around a range's first cell, up to blank rows and columns, as Ctrl+Shift+* selects it. */
export function surroundingRegion({ context, sheetId, area }: RangeState): Area {
  const { store } = context;
  const isFilled = (top: number, left: number, bottom: number, right: number): boolean => {
    for (let row = Math.max(1, top); row <= Math.min(maximumRow, bottom); row++) {
      for (let column = Math.max(1, left); column <= Math.min(maximumColumn, right); column++) {
        const { value, formula } = store.cell(sheetId, row, column);
        if (value !== null || formula !== null) return true;
      }
    }
    return false;
  };
  let region: Area = { ...area, bottom: area.top, right: area.left };
  for (;;) {
    const { top, left, bottom, right } = region;
    // Cells that touch at a corner belong together, too.
    const next: Area = {
      top: top > 1 && isFilled(top - 1, left - 1, top - 1, right + 1) ? top - 1 : top,
      left: left > 1 && isFilled(top - 1, left - 1, bottom + 1, left - 1) ? left - 1 : left,
      bottom: isFilled(bottom + 1, left - 1, bottom + 1, right + 1) ? bottom + 1 : bottom,
      right: isFilled(top - 1, right + 1, bottom + 1, right + 1) ? right + 1 : right,
    };
    if (JSON.stringify(next) === JSON.stringify(region)) return region;
    region = next;
  }
}

/** Merged cells that a range touches. */
export const mergedAreas = ({ context, sheetId, area }: RangeState): readonly Area[] =>
  sheetOf(context, sheetId).merged.filter((merged) => intersects(merged, area));
