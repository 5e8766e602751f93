import type { Dataset } from "../../../model/dataset";
import { say } from "../../../text/message";
import { numberOf, rowsOf, textOf } from "../../former";

/** What the user has typed beside a cell; null where nothing is. */
export interface OwnTargets {
  readonly owner: string | null;
  readonly daysTarget: number | null;
  readonly shareTarget: number | null;
}

export const targetHeaders = {
  cell: say("ownership.column.cell"),
  owner: say("column.owner"),
  daysTarget: say("ownership.column.daysTarget"),
  shareTarget: say("ownership.column.shareTarget"),
} as const;

/** A number that can be a target; anything else counts as none, as in the sheet, whose entries are validated. */
const atLeastZero = (value: number | null): number | null => (value !== null && value >= 0 ? value : null);

/** Owners and targets as they stand in the workbook, by cell in lower case; empty before the first run. */
export function typedTargets(data: Dataset): ReadonlyMap<string, OwnTargets> {
  return new Map(
    (rowsOf(data, "scmOwnedMeasures", targetHeaders) ?? []).flatMap((row) => {
      const cell = textOf(row.cell);
      if (cell === null) return [];
      const targets: OwnTargets = {
        owner: textOf(row.owner),
        daysTarget: atLeastZero(numberOf(row.daysTarget)),
        shareTarget: atLeastZero(numberOf(row.shareTarget)),
      };
      return [[cell.toLowerCase(), targets] as const];
    }),
  );
}
