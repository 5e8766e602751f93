import type { IRange } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
} from "@univerjs/preset-sheets-core";
import { parseSheetReference, sheetReference } from "../../xlsx";
import type { Area } from "../../xlsx/types";
import type { ChartRecord } from "../host/store/records";
import type { GridAccess } from "./grid-access";
import type { RecordList } from "./record-list";

/** Rows or columns that came or went. */
interface Shift {
  readonly first: "top" | "left";
  readonly last: "bottom" | "right";
  /** From 1. */
  readonly at: number;
  /** Below zero where they went. */
  readonly count: number;
}

function shiftOf(id: string, range: IRange): Shift | null {
  const rows = { first: "top", last: "bottom", at: range.startRow + 1 } as const;
  const columns = { first: "left", last: "right", at: range.startColumn + 1 } as const;
  const [height, width] = [range.endRow - range.startRow + 1, range.endColumn - range.startColumn + 1];
  if (id === InsertRowMutation.id) return { ...rows, count: height };
  if (id === RemoveRowMutation.id) return { ...rows, count: -height };
  if (id === InsertColMutation.id) return { ...columns, count: width };
  if (id === RemoveColMutation.id) return { ...columns, count: -width };
  return null;
}

/** Where an area lies after a shift; what is left of it is at least one cell. */
function shifted(area: Area, { first, last, at, count }: Shift): Area {
  const moved = (index: number, end: number): number =>
    index < at ? index : count > 0 ? index + count : Math.max(end, index + count);
  const start = moved(area[first], at);
  return { ...area, [first]: start, [last]: Math.max(start, moved(area[last], at - 1)) };
}

function shiftedReference(reference: string | null, sheet: string, shift: Shift): string | null {
  const parsed = reference === null ? null : parseSheetReference(reference);
  if (!parsed || parsed.sheet.toLowerCase() !== sheet.toLowerCase()) return reference;
  return sheetReference(parsed.sheet, shifted(parsed.area, shift), true);
}

/** Moves charts, and what they are drawn from, as rows and columns come and go: the grid knows nothing of them. */
export function moveCharts(access: GridAccess, charts: RecordList<"chart">): void {
  access.grid.commands.onCommandExecuted(({ id, params }) => {
    const { subUnitId, range } = (params ?? {}) as { subUnitId?: string; range?: IRange };
    const shift = range ? shiftOf(id, range) : null;
    if (!shift || subUnitId === undefined) return;
    const name = access.worksheet(subUnitId).getName();
    for (const chart of charts.all()) {
      const next: ChartRecord = {
        ...chart,
        area: chart.area && chart.sheetId === subUnitId ? shifted(chart.area, shift) : chart.area,
        series: chart.series.map((series) => ({
          ...series,
          values: shiftedReference(series.values, name, shift),
          categories: shiftedReference(series.categories, name, shift),
        })),
      };
      if (JSON.stringify(next) !== JSON.stringify(chart)) charts.put(next);
    }
  });
}
