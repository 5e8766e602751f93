import type { SourceValue } from "../../../model/cells";
import type { Column, Meaning } from "../../../report";
import { say, type Message } from "../../../text/message";
import { columnsOver } from "../../columns-over";
import { numberOf, textOf } from "../../former";
import type { StockTable } from "../shared/stock-table";

/** What parameters were computed from, kept beside them so that a later run can say what has changed. Units and periods. */
export interface Basis {
  readonly segment: string;
  readonly pattern: string;
  readonly target: number;
  readonly reviewPeriods: number;
  readonly demandMean: number;
  readonly deviation: number;
  readonly leadTime: number;
  readonly leadTimeSd: number;
}

const fields: readonly (readonly [keyof Basis, Message, Meaning])[] = [
  ["segment", say("recalibrate.basis.segment"), "class"],
  ["pattern", say("recalibrate.basis.pattern"), "text"],
  ["target", say("recalibrate.basis.target"), "target"],
  ["reviewPeriods", say("recalibrate.basis.reviewPeriods"), "ratio"],
  ["demandMean", say("recalibrate.basis.demandMean"), "ratio"],
  ["deviation", say("recalibrate.basis.deviation"), "ratio"],
  ["leadTime", say("recalibrate.basis.leadTime"), "ratio"],
  ["leadTimeSd", say("recalibrate.basis.leadTimeSd"), "ratio"],
];

/** Of the columns, by the field of the basis that they hold. */
export const basisHeaders = Object.fromEntries(fields.map(([id, header]) => [id, header])) as Record<
  keyof Basis,
  Message
>;

export function basisOf(
  { segment, classes, target, reviewPeriods, deviation, rows }: StockTable,
  row: number,
): Basis {
  const leadTimeSd = rows.leadTimeSdPeriods[row]!;
  return {
    segment: segment[row]!,
    pattern: classes.pattern[rows.itemIndex[row]!]!,
    target: target[row]!,
    reviewPeriods: reviewPeriods[row]!,
    demandMean: rows.demandMean[row]!,
    deviation: deviation[row]!,
    leadTime: rows.leadTimePeriods[row]!,
    leadTimeSd: Number.isNaN(leadTimeSd) ? 0 : leadTimeSd,
  };
}

/** A basis as a former run has left it; null where a part of it is missing. */
export function readBasis(row: Readonly<Record<keyof Basis, SourceValue>>): Basis | null {
  const segment = textOf(row.segment);
  const pattern = textOf(row.pattern);
  const number = (id: keyof Basis): number => numberOf(row[id]) ?? NaN;
  const numbers = {
    target: number("target"),
    reviewPeriods: number("reviewPeriods"),
    demandMean: number("demandMean"),
    deviation: number("deviation"),
    leadTime: number("leadTime"),
    leadTimeSd: number("leadTimeSd"),
  };
  const isWhole =
    Object.values(numbers).every((value) => value >= 0) && numbers.target > 0 && numbers.target < 1;
  return segment === null || pattern === null || !isWhole ? null : { segment, pattern, ...numbers };
}

/** Columns of a basis, right of the printed page. */
export function basisColumns<Row>(rows: readonly Row[], pick: (row: Row) => Basis | null): Column[] {
  const column = columnsOver(rows);
  const group = say("recalibrate.group.basis");
  return fields.map(([id, header, meaning]) => ({
    ...column(
      { id: `basis-${id}`, header, group, meaning },
      (row): string | number | null => pick(row)?.[id] ?? null,
    ),
    printed: false,
  }));
}
