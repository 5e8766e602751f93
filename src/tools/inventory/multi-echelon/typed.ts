import type { SourceValue } from "../../../model/cells";
import type { Dataset } from "../../../model/dataset";
import { say } from "../../../text/message";
import { numberOf, rowsOf, textOf } from "../../former";

export const stageHeaders = {
  stage: say("echelon.column.stage"),
  leadTime: say("echelon.column.leadTime"),
  costAdded: say("echelon.column.costAdded"),
  maxServiceOut: say("echelon.column.maxServiceOut"),
  demandMean: say("echelon.column.demandMean"),
  demandSd: say("echelon.column.demandSd"),
  target: say("echelon.column.target"),
  note: say("column.note"),
} as const;

export const linkHeaders = {
  number: say("echelon.column.number"),
  from: say("echelon.column.from"),
  to: say("echelon.column.to"),
  units: say("echelon.column.units"),
  note: say("column.note"),
} as const;

export type StageCells = Readonly<Record<keyof typeof stageHeaders, SourceValue>>;
export type LinkCells = Readonly<Record<keyof typeof linkHeaders, SourceValue>>;

/** Numbered rows of links to fill in. */
const emptyLinks = 20;

/** The rows that name a stage, as the user has left them. */
export const typedStages = (data: Dataset): readonly StageCells[] =>
  (rowsOf(data, "scmNetworkStages", stageHeaders) ?? []).filter(({ stage }) => textOf(stage) !== null);

/** The rows of links, with empty ones to fill in below them. */
export function typedLinks(data: Dataset): readonly LinkCells[] {
  const rows = rowsOf(data, "scmNetworkLinks", linkHeaders) ?? [];
  const numbers = new Set(rows.flatMap(({ number }) => textOf(number) ?? []));
  const seen = new Set<string>();
  let next = 1;
  const free = (): string => {
    while (numbers.has(String(next))) next++;
    numbers.add(String(next));
    return String(next);
  };
  const kept = rows.flatMap((row) => {
    const text = textOf(row.number);
    if (text !== null && seen.has(text)) return [];
    const number = text ?? free();
    seen.add(number);
    return [{ ...row, number }];
  });
  const empty = kept.filter(isEmptyLink).length;
  const added = Array.from({ length: Math.max(0, emptyLinks - empty) }, () => ({
    number: free(),
    from: null,
    to: null,
    units: null,
    note: null,
  }));
  return [...kept, ...added];
}

export const isEmptyLink = ({ from, to, units }: LinkCells): boolean =>
  [from, to, units].every((value) => textOf(value) === null);

/** A number from 0; undefined for an empty cell; null for anything else. */
export function amountOf(value: SourceValue): number | null | undefined {
  if (textOf(value) === null && numberOf(value) === null) return undefined;
  const number = numberOf(value);
  return number !== null && number >= 0 ? number : null;
}
