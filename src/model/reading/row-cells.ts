import { say } from "../../text/message";
import { DataError, type Origin } from "../dataset";
import { dayOfSerial, isoOfDay, parseDate } from "../dates";
import { parseNumber } from "../numbers";
import type { Region } from "../region";
import { isBlankCell, keyText, referenceOf } from "../text-cells";

/** 31 Dec 9999: Excel knows no later day. */
const lastSerial = 2_958_465;

/**
 * Cells of one row of a table of policies or overrides; columns of -1 are empty.
 *
 * Formulas on our sheets read the cells of our own tables as they stand: there 98 for 98 %, a number or date as text, and a
 * missing target would make the sheet say something else than the run, so they are refused. A table of the user's is only read
 * here, and forgiven.
 */
export class RowCells {
  constructor(
    private readonly region: Region,
    private readonly row: number,
    private readonly isOurs: boolean,
  ) {}

  get origin(): Origin {
    return { sheet: this.region.source.sheet, row: this.region.source.row + this.row };
  }

  text(column: number): string | null {
    const text = column < 0 ? "" : keyText(this.value(column));
    return text === "" ? null : text;
  }

  number(column: number): number | null {
    if (this.isBlank(column)) return null;
    const number = this.numberAt(column);
    if (Number.isFinite(number)) return number;
    throw new DataError(
      say("model.error.number", { cell: this.reference(column), text: this.shown(column) }),
    );
  }

  /** A service target as a fraction above 0 and below 1: in a user's table 95 and "95 %" are 0.95. */
  target(column: number, isNeeded = false): number | null {
    if (this.isBlank(column)) {
      if (!isNeeded || !this.isOurs || column < 0) return null;
      throw new DataError(say("model.error.target-empty", { cell: this.reference(column) }));
    }
    const number = this.numberAt(column);
    const target = number > 1 && !this.isOurs ? number / 100 : number;
    if (target > 0 && target < 1) return target;
    throw new DataError(
      say("model.error.target", { cell: this.reference(column), text: this.shown(column) }),
    );
  }

  /** A weight of at least 0. */
  weight(column: number): number | null {
    const weight = this.number(column);
    if (weight === null || weight >= 0) return weight;
    throw new DataError(
      say("model.error.weight", { cell: this.reference(column), text: this.shown(column) }),
    );
  }

  /** A span of at least 0 days. */
  days(column: number, isNeeded = false): number | null {
    if (this.isBlank(column)) {
      if (!isNeeded || !this.isOurs || column < 0) return null;
      throw new DataError(say("model.error.days-empty", { cell: this.reference(column) }));
    }
    const days = this.number(column);
    if (days !== null && days >= 0) return days;
    throw new DataError(say("model.error.days", { cell: this.reference(column), text: this.shown(column) }));
  }

  /** ISO day. */
  date(column: number): string | null {
    if (this.isBlank(column)) return null;
    const value = this.value(column);
    if (typeof value === "number" && value >= 1 && value <= lastSerial) return isoOfDay(dayOfSerial(value));
    const day =
      typeof value === "number" || this.isOurs ? Number.NaN : parseDate(keyText(value), "day-first");
    if (!Number.isNaN(day)) return isoOfDay(day);
    throw new DataError(say("model.error.date", { cell: this.reference(column), text: this.shown(column) }));
  }

  private value(column: number) {
    return this.region.source.values[this.row]?.[column];
  }

  private isBlank(column: number): boolean {
    return column < 0 || isBlankCell(this.value(column));
  }

  private numberAt(column: number): number {
    const value = this.value(column);
    if (typeof value === "number") return value;
    return this.isOurs ? Number.NaN : parseNumber(keyText(value));
  }

  private shown(column: number): string {
    const value = this.value(column);
    return typeof value === "object" && value !== null ? value.error : keyText(value);
  }

  private reference(column: number): string {
    return referenceOf(this.region.source, this.row, column);
  }
}
