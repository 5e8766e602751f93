import { sheetOf } from "../context";
import { HostType, type HostObject } from "./host-object";
import { columnCount, rowCount, type RangeState } from "./range-state";

const within = (numbers: readonly number[], first: number, last: number): number =>
  numbers.filter((number) => number >= first && number <= last).length;

/** How many rows and columns of a range are in sight; Excel's view has its cells too. */
const rangeViewType = new HostType<RangeState>({
  name: "RangeView",
  properties: {
    RowCount: {
      read: ({ context, sheetId, area }) =>
        rowCount(area) - within(sheetOf(context, sheetId).hiddenRows, area.top, area.bottom),
    },
    ColumnCount: {
      read: ({ context, sheetId, area }) =>
        columnCount(area) - within(sheetOf(context, sheetId).hiddenColumns, area.left, area.right),
    },
  },
});

export const rangeView = (state: RangeState): HostObject => rangeViewType.create(state);
