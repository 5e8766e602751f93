import type { History } from "../../engine/history";
import type { HistoryRule } from "../rules/argument-rule";
import { readBlock } from "./block";
import { isBlank, notANumber, numberIn, unwrap } from "./cell";

/** A checked history, and whether it was one single column: then results run down, beside it. */
export interface HistoryInput {
  readonly history: History;
  readonly down: boolean;
}

/**
 * Reads a range of demand: a row per item, a column per period; one single column is one item.
 * Blank cells are zero demand, because Excel on the desktop hands blanks over as 0.
 *
 * @throws ArgumentError naming the first cell that is no number, or the size when there are too many
 */
export function readHistory(argument: string, raw: unknown, rule: HistoryRule): HistoryInput {
  const { values, height, width } = readBlock(
    argument,
    raw,
    { column: "period", mostCells: rule.mostCells },
    (cell, place) => unusualDemand(argument, cell, place),
  );
  const down = width === 1 && height > 1;
  return { history: { values, items: down ? 1 : height, periods: down ? height : width }, down };
}

function unusualDemand(argument: string, cell: unknown, place: string): number {
  const value = unwrap(cell);
  if (isBlank(value)) return 0;
  const number = numberIn(value);
  if (number === null) throw notANumber(argument, place, value);
  return number;
}
