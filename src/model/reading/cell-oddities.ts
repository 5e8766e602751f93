import { count, day, list, say } from "../../text/message";
import type { Oddity } from "../dataset";
import { treatmentFor } from "../mapping/schema";
import { sourceName } from "../text-cells";
import type { Attributes } from "./attributes";
import type { Cleansed } from "./cleansing";
import type { ReadContext } from "./context";
import type { DemandTable } from "./demand-table";
import type { Draft } from "./draft";
import { oddity } from "./oddities";
import type { Supersession } from "./supersession";
import { Tally } from "./tally";

/** Oddities of single cells and of keys. */
export function reportCells(table: DemandTable, context: ReadContext): Oddity[] {
  const { mapping, numbers, keys } = context;
  const found: Oddity[] = [];
  if (numbers.text.count > 0) {
    const { text } = numbers;
    const reads = treatmentFor(mapping, "text-in-numbers") === "read";
    found.push(
      oddity(mapping, "text-in-numbers", text, {
        sentence: say("model.oddity.text-in-numbers", {
          count: count(text.count),
          text: text.text,
          place: text.placeValue(),
        }),
        needsLook: true,
        treatmentText: reads
          ? say("model.treatment.text-in-numbers", {
              read: count(numbers.read),
              skipped: count(numbers.skipped),
            })
          : say("model.treatment.text-skipped", { count: count(numbers.skipped) }),
      }),
    );
  }
  if (numbers.errors.count > 0) {
    const { errors } = numbers;
    const values = { count: count(errors.count), error: errors.text, place: errors.placeValue() };
    found.push(
      oddity(mapping, "error-cell", errors, {
        sentence: say("model.oddity.error-cell", values),
        needsLook: true,
      }),
    );
  }
  if (keys.duplicate.count > 0) {
    const { duplicate } = keys;
    const values = { count: count(duplicate.count), key: duplicate.text, place: duplicate.placeValue() };
    const sentence =
      table.index.locationOfTarget === null
        ? say("model.oddity.duplicate", values)
        : say("model.oddity.duplicate.location", values);
    found.push(oddity(mapping, "duplicate", duplicate, { sentence, needsLook: true }));
  }
  if (keys.caseOnly.count > 0) {
    const { caseOnly } = keys;
    const sentence = say("model.oddity.case-only", {
      count: count(caseOnly.count),
      key: caseOnly.text,
      other: caseOnly.other,
      place: caseOnly.placeValue(),
    });
    found.push(oddity(mapping, "case-only", caseOnly, { sentence, needsLook: true }));
  }
  if (keys.blank.count > 0) {
    const values = { count: count(keys.blank.count), place: keys.blank.placeValue() };
    found.push(
      oddity(mapping, "blank-key", keys.blank, {
        sentence: say("model.oddity.blank-key", values),
        needsLook: true,
      }),
    );
  }
  return found;
}

export function reportPartial(table: DemandTable, context: ReadContext): Oddity[] {
  const { partial, region } = table;
  if (partial === null) return [];
  const tally = new Tally();
  const column =
    table.periodColumns === null
      ? undefined
      : table.region.columns.find(({ name }) => name.startsWith(partial.label));
  if (column !== undefined) tally.add(region.source, region.headerIndex, column.index, null);
  const isIso = /^\d{4}-\d{2}(?:-\d{2})?$/.test(partial.label);
  const period = isIso ? day(partial.label) : partial.label;
  const sentence =
    partial.days === null
      ? say("model.oddity.future-periods", { count: count(partial.periods), period })
      : say("model.oddity.partial-last-period", {
          period,
          days: count(partial.days.passed),
          total: count(partial.days.total),
        });
  return [
    oddity(context.mapping, "partial-last-period", tally, {
      sentence,
      needsLook: true,
      count: partial.periods,
      items: table.index.keys.length,
    }),
  ];
}

/** Items that only some sources know, and rows of one item that differ. */
export function reportAttributes(
  draft: Draft,
  table: DemandTable,
  attributes: Attributes,
  keyColumn: number,
  context: ReadContext,
): Oddity[] {
  const { mapping } = context;
  const found: Oddity[] = [];
  for (const { sheet, tally } of attributes.differing) {
    const sentence = say("model.oddity.duplicate.attributes", {
      count: count(tally.count),
      sheet,
      key: tally.text,
      column: tally.other,
      place: tally.placeValue(),
    });
    found.push(oddity(mapping, "duplicate", tally, { sentence, needsLook: true, only: "first-filled" }));
  }
  // A sheet may serve two roles (attributes and stock); it is reported once.
  const reported = new Set<string>();
  for (const { sheet, tally } of attributes.withoutDemand) {
    if (reported.has(sheet)) continue;
    reported.add(sheet);
    const demand = sourceName(table.region.source);
    const values = { count: count(tally.count), sheet, demand, key: tally.text, place: tally.placeValue() };
    found.push(
      oddity(mapping, "unknown-item", tally, {
        sentence: say("model.oddity.unknown-item", values),
        needsLook: false,
      }),
    );
  }
  const missing = new Tally();
  draft.keys.forEach((key, item) => {
    const row = table.index.firstRow[item];
    if (attributes.known[item] === 0 && row !== undefined)
      missing.add(table.region.source, row, keyColumn, item, key);
  });
  if (missing.count > 0 && mapping.items.length > 0) {
    const sheets = mapping.items.map((source) => sourceName(source));
    const values = {
      count: count(missing.count),
      sheet: list(sheets),
      key: missing.text,
      place: missing.placeValue(),
    };
    const sentence = say("model.oddity.unknown-item.attributes", values);
    found.push(
      oddity(mapping, "unknown-item", missing, { sentence, needsLook: true, only: "without-attributes" }),
    );
  }
  return found;
}

export function reportSupersession(supersession: Supersession, context: ReadContext): Oddity[] {
  const { passed, cycles, missing } = supersession;
  const found: Oddity[] = [];
  if (passed.count > 0) {
    const values = {
      count: count(passed.count),
      key: passed.text,
      other: passed.other,
      place: passed.placeValue(),
    };
    found.push(
      oddity(context.mapping, "superseded", passed, {
        sentence: say("model.oddity.superseded", values),
        needsLook: false,
      }),
    );
  }
  if (cycles.count > 0) {
    const values = { count: count(cycles.count), key: cycles.text, place: cycles.placeValue() };
    const sentence = say("model.oddity.superseded.cycle", values);
    found.push(
      oddity(context.mapping, "superseded", cycles, { sentence, needsLook: true, only: "keep-apart" }),
    );
  }
  if (missing.count > 0) {
    const values = {
      count: count(missing.count),
      key: missing.text,
      other: missing.other,
      place: missing.placeValue(),
    };
    const sentence = say("model.oddity.superseded.missing", values);
    found.push(
      oddity(context.mapping, "superseded", missing, { sentence, needsLook: true, only: "keep-apart" }),
    );
  }
  return found;
}

export function reportMoneyAndUnits(table: DemandTable, context: ReadContext): Oddity[] {
  const { mapping, money } = context;
  const found: Oddity[] = [];
  if (money.mixed) {
    const values = { currencies: list([...money.found]), place: money.second.placeValue() };
    found.push(
      oddity(mapping, "mixed-currency", money.second, {
        sentence: say("model.oddity.mixed-currency", values),
        needsLook: true,
        count: money.found.size,
        items: table.index.keys.length,
      }),
    );
  }
  const { mixedUnits } = table;
  if (mixedUnits.count > 0) {
    const values = {
      count: count(mixedUnits.count),
      key: mixedUnits.text,
      units: mixedUnits.other,
      place: mixedUnits.placeValue(),
    };
    found.push(
      oddity(mapping, "mixed-unit", mixedUnits, {
        sentence: say("model.oddity.mixed-unit", values),
        needsLook: true,
      }),
    );
  }
  return found;
}

export function reportCleansing(draft: Draft, cleansed: Cleansed, context: ReadContext): Oddity[] {
  if (cleansed.first === null) return [];
  const { item, period } = cleansed.first;
  const sentence = say("model.oddity.cleansed", {
    count: count(cleansed.cells),
    items: count(cleansed.items),
    rule: context.mapping.cleansing?.rule ?? "",
    key: draft.keys[item] ?? "",
    period: draft.calendar.labels[period] ?? "",
  });
  const counts = { count: cleansed.cells, items: cleansed.items };
  return [oddity(context.mapping, "cleansed", new Tally(), { sentence, needsLook: false, ...counts })];
}
