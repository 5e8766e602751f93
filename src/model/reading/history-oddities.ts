import { count, say } from "../../text/message";
import type { Oddity, PeriodUnit } from "../dataset";
import { treatmentFor } from "../mapping/schema";
import type { ReadContext } from "./context";
import type { DemandTable } from "./demand-table";
import type { Draft } from "./draft";
import { oddity, spanText } from "./oddities";
import { findReturns } from "./returns";
import { Tally } from "./tally";
import { unitsOf } from "./value";

/** An item with at most this much history, that did not start with the data, is new: half a year. */
export const newPeriods: Readonly<Record<PeriodUnit, number>> = {
  day: 90,
  week: 26,
  month: 6,
  quarter: 2,
  year: 1,
  period: 6,
};

/** Less history than this says little about variability: a year of months, half a year of weeks. */
export const leastHistory: Readonly<Record<PeriodUnit, number>> = {
  day: 90,
  week: 26,
  month: 12,
  quarter: 8,
  year: 5,
  period: 12,
};

/** Names cells of a draft's items; items that were added without demand stand at their own source's row. */
class Places {
  constructor(
    private readonly table: DemandTable,
    private readonly keyColumn: number,
  ) {}

  item(tally: Tally, item: number, key: string): void {
    const row = this.table.index.firstRow[item];
    if (row !== undefined) tally.add(this.table.region.source, row, this.keyColumn, item, key);
  }

  cells(tally: Tally, many: number, item: number, period: number): void {
    const row = this.table.index.firstRow[item];
    const column = this.table.periodColumns?.[period] ?? this.keyColumn;
    if (row !== undefined) tally.addMany(many, this.table.region.source, row, column, item);
  }
}

/** Items by what their history looks like: none, new, too short. Marks those that their treatment leaves out. */
export function judgeItems(
  draft: Draft,
  table: DemandTable,
  keyColumn: number,
  context: ReadContext,
): Oddity[] {
  const { mapping } = context;
  const { unit, labels } = draft.calendar;
  const periods = labels.length;
  const places = new Places(table, keyColumn);
  const units = unitsOf(draft.history, draft.keys.length, periods);
  const kinds = [
    { kind: "zero-demand", tally: new Tally() },
    { kind: "new", tally: new Tally() },
    { kind: "too-short", tally: new Tally() },
  ] as const;
  const [zero, fresh, short] = kinds;
  draft.keys.forEach((key, item) => {
    if (draft.kept[item] === 0) return;
    const launched = draft.launched[item] ?? 0;
    const length = (draft.ended[item] ?? 0) > 0 ? periods - launched : 0;
    const found =
      (units[item] ?? 0) === 0
        ? zero
        : launched > 0 && length <= newPeriods[unit]
          ? fresh
          : length < leastHistory[unit]
            ? short
            : null;
    if (found === null) return;
    places.item(found.tally, item, key);
    if (treatmentFor(mapping, found.kind) === "leave-out") draft.kept[item] = 0;
  });
  const spans = { "zero-demand": periods, new: newPeriods[unit], "too-short": leastHistory[unit] };
  return kinds.flatMap(({ kind, tally }) => {
    if (tally.count === 0) return [];
    const values = { count: count(tally.count), key: tally.text, place: tally.placeValue() };
    const span = spanText(spans[kind], unit);
    return [
      oddity(mapping, kind, tally, {
        sentence: say(`model.oddity.${kind}`, { ...values, span }),
        needsLook: false,
      }),
    ];
  });
}

export function reportReturns(
  draft: Draft,
  table: DemandTable,
  keyColumn: number,
  context: ReadContext,
): Oddity[] {
  const returns = findReturns(draft);
  if (returns.first === null) return [];
  const tally = new Tally();
  new Places(table, keyColumn).cells(tally, returns.cells, returns.first.item, returns.first.period);
  const sentence = say("model.oddity.negative", {
    count: count(returns.cells),
    items: count(returns.items),
    place: tally.placeValue(returns.cells),
  });
  const counts = { count: returns.cells, items: returns.items };
  return [oddity(context.mapping, "negative", tally, { sentence, needsLook: false, ...counts })];
}

/** Blanks between and behind recorded cells. In long layout a missing row is the rule, not an oddity. */
export function reportBlanks(
  draft: Draft,
  table: DemandTable,
  recorded: Uint8Array,
  keyColumn: number,
  context: ReadContext,
): Oddity[] {
  if (table.periodColumns === null) return [];
  const periods = draft.calendar.labels.length;
  const places = new Places(table, keyColumn);
  const inner = new Tally();
  const trailing = new Tally();
  for (let item = 0; item < table.index.keys.length; item++) {
    const ended = draft.ended[item] ?? 0;
    if (ended === 0) continue;
    let blanks = 0;
    let first = -1;
    for (let period = draft.launched[item] ?? 0; period < ended; period++) {
      if (recorded[item * periods + period] === 1) continue;
      if (first < 0) first = period;
      blanks++;
    }
    places.cells(inner, blanks, item, first);
    places.cells(trailing, periods - ended, item, ended);
  }
  const found: Oddity[] = [];
  for (const [kind, tally] of [
    ["inner-blanks", inner],
    ["trailing-blanks", trailing],
  ] as const) {
    if (tally.count === 0) continue;
    const sentence = say(`model.oddity.${kind}`, {
      count: count(tally.count),
      items: count(tally.items),
      place: tally.placeValue(),
    });
    found.push(oddity(context.mapping, kind, tally, { sentence, needsLook: kind === "trailing-blanks" }));
  }
  return found;
}
