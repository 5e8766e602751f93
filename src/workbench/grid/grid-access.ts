import type { IRange, Worksheet } from "@univerjs/core";
import type { Area } from "../../xlsx/types";
import { ApiError } from "../host/wire/api-error";
import type { Grid } from "./create-grid";

/** Rows and columns count from 1 in our records and from 0 in the grid. */
export const rangeOf = ({ top, left, bottom, right }: Area): IRange => ({
  startRow: top - 1,
  startColumn: left - 1,
  endRow: bottom - 1,
  endColumn: right - 1,
});

type Corners = Pick<IRange, "startRow" | "startColumn" | "endRow" | "endColumn">;

/** @param sheet for ranges of whole rows and columns, whose corners are no numbers */
export function areaOf(range: Corners, sheet?: Worksheet): Area {
  const number = (value: number, otherwise: number): number => (Number.isNaN(value) ? otherwise : value);
  return {
    top: number(range.startRow, 0) + 1,
    left: number(range.startColumn, 0) + 1,
    bottom: number(range.endRow, (sheet?.getRowCount() ?? 1_048_576) - 1) + 1,
    right: number(range.endColumn, (sheet?.getColumnCount() ?? 16_384) - 1) + 1,
  };
}

/** What all parts of the store need: the grid's model, and commands that are told from the user's. */
export class GridAccess {
  private depth = 0;

  constructor(readonly grid: Grid) {}

  get unitId(): string {
    return this.grid.workbook.getUnitId();
  }

  /** Whether what happens right now is the store's own doing. */
  get isOwn(): boolean {
    return this.depth > 0;
  }

  own<Result>(action: () => Result): Result {
    this.depth++;
    try {
      return action();
    } finally {
      this.depth--;
    }
  }

  /** Carries out one of Univer's commands or mutations. Fails where Univer does. */
  run(id: string, params: object): void {
    const done = this.own(() =>
      this.grid.commands.syncExecuteCommand(id, { unitId: this.unitId, ...params }),
    );
    if (!done) throw new ApiError("GeneralException", `the workbench's grid did not carry out ${id}`, 500);
  }

  worksheet(sheetId: string): Worksheet {
    const sheet = this.grid.workbook.getSheetBySheetId(sheetId);
    if (!sheet) throw new RangeError(`no sheet ${sheetId}`);
    return sheet;
  }
}
