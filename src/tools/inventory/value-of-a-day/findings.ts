import { inOrder, type Finding, type Level, type Where } from "../../../report";
import { count, money, nested, percent, say, type Message } from "../../../text/message";
import { rowsText } from "../shared/rows-text";
import type { DayValueFigures, DayValueItem, DayValueSums } from "./figures";
import type { Lever } from "./levers";
import { spanText, spanWithin } from "./wording";

/** Suppliers that get a finding of their own; the sheet lists all. */
const mostSuppliers = 3;

const supplierRow = (name: string): Where => ({
  kind: "report",
  sheet: "day-value-suppliers",
  label: say("workbook.sheet.day-value-suppliers"),
  rows: [name],
});
const itemRows = (items: readonly DayValueItem[]): Where => ({
  kind: "report",
  sheet: "day-value-items",
  label: say("workbook.sheet.day-value-items"),
  rows: items.map(({ key }) => key),
});
const suppliersSheet: Where = {
  kind: "report",
  sheet: "day-value-suppliers",
  label: say("workbook.sheet.day-value-suppliers"),
};
const items: Where = {
  kind: "report",
  sheet: "day-value-items",
  label: say("workbook.sheet.day-value-items"),
};

function saving(
  figures: DayValueFigures,
  sums: DayValueSums,
  lever: Lever,
  content: Pick<Finding, "id" | "sentence" | "whatNow" | "where">,
  level: Level = "check",
): Finding {
  return {
    ...content,
    level,
    items: sums.items,
    money: figures.words.isMoney ? sums.release[lever] : null,
  };
}

function supplierFindings(figures: DayValueFigures): Finding[] {
  const { suppliers, words, options, hasYear } = figures;
  return suppliers
    .filter(({ release }) => release.lead > 0)
    .slice(0, mostSuppliers)
    .map((sums) => {
      const shared = {
        span: spanText(figures),
        days: count(options.days),
        supplier: sums.name,
        amount: words.amount(sums.release.lead),
      };
      return saving(figures, sums, "lead", {
        id: `lead-${sums.name}`,
        sentence:
          words.isMoney && hasYear
            ? say("dayValue.finding.supplier", {
                ...shared,
                year: words.amount(sums.year.lead),
              })
            : say("dayValue.finding.supplierUnits", shared),
        whatNow: say("dayValue.finding.supplier.now"),
        where: supplierRow(sums.name),
      });
    });
}

const largest = (rows: readonly DayValueSums[], lever: Lever): DayValueSums | null =>
  rows.reduce<DayValueSums | null>(
    (most, row) =>
      row.release[lever] > 0 && (most === null || row.release[lever] > most.release[lever]) ? row : most,
    null,
  );

function reviewFinding(figures: DayValueFigures): Finding[] {
  const { bySegment, words, options, hasYear } = figures;
  const most = largest(bySegment, "review");
  if (most === null) return [];
  const shared = {
    span: spanText(figures),
    days: count(options.days),
    segment: most.name,
    amount: words.amount(most.release.review),
  };
  const isDear = most.year.review < 0;
  return [
    saving(
      figures,
      most,
      "review",
      {
        id: "review",
        sentence:
          words.isMoney && hasYear
            ? isDear
              ? say("dayValue.finding.reviewCosts", { ...shared, year: words.amount(-most.year.review) })
              : say("dayValue.finding.review", { ...shared, year: words.amount(most.year.review) })
            : say("dayValue.finding.reviewUnits", shared),
        whatNow: say(isDear ? "dayValue.finding.costs.now" : "dayValue.finding.review.now"),
        where: suppliersSheet,
      },
      isDear ? "note" : "check",
    ),
  ];
}

function minimumFinding(figures: DayValueFigures): Finding[] {
  const { suppliers, words, options, hasYear } = figures;
  const most = largest(suppliers, "minimum");
  if (most === null) return [];
  const shared = {
    change: nested(say(options.minimumOrder === "tenth" ? "dayValue.toTenth" : "dayValue.toPack")),
    supplier: most.name,
    amount: words.amount(most.release.minimum),
  };
  const isDear = most.year.minimum < 0;
  return [
    saving(
      figures,
      most,
      "minimum",
      {
        id: "minimum",
        sentence:
          words.isMoney && hasYear
            ? isDear
              ? say("dayValue.finding.costs", { ...shared, year: words.amount(-most.year.minimum) })
              : say("dayValue.finding.minimum", { ...shared, year: words.amount(most.year.minimum) })
            : say("dayValue.finding.minimumUnits", shared),
        whatNow: say(isDear ? "dayValue.finding.costs.now" : "dayValue.finding.minimum.now"),
        where: supplierRow(most.name),
      },
      isDear ? "note" : "check",
    ),
  ];
}

/** What the figures rest on, and what they leave out. */
function notes(figures: DayValueFigures): Finding[] {
  const { data, options, table, leftOut, hasVendor, hasYear, assumed, words } = figures;
  const note = (id: string, sentence: Message, whatNow: Message, where: Where, concerned: number | null) => ({
    id,
    level: "note" as const,
    sentence,
    whatNow,
    where,
    items: concerned,
    money: null,
  });
  const found: Finding[] = [];
  const whole = figures.items.filter(({ isWhole }) => isWhole);
  if (whole.length > 0) {
    found.push(
      note(
        "whole",
        say("dayValue.finding.whole", { rows: rowsText(data, whole.length), count: count(whole.length) }),
        say("dayValue.finding.whole.now"),
        itemRows(whole),
        whole.length,
      ),
    );
  }
  const short = figures.items.filter(({ lead }) => lead.stock === null);
  if (short.length > 0) {
    found.push(
      note(
        "short",
        say("dayValue.finding.short", {
          rows: rowsText(data, short.length),
          count: count(short.length),
          span: spanWithin(figures),
        }),
        say("dayValue.finding.short.now"),
        itemRows(short),
        short.length,
      ),
    );
  }
  if (leftOut > 0) {
    found.push(
      note(
        "noLead",
        say("dayValue.finding.noLead", { rows: rowsText(data, leftOut), count: count(leftOut) }),
        say("dayValue.finding.noLead.now"),
        items,
        leftOut,
      ),
    );
  }
  if (!hasVendor) {
    const sentence = say("dayValue.finding.noVendor");
    found.push(note("noVendor", sentence, say("dayValue.finding.noVendor.now"), items, null));
  }
  const unvalued = figures.items.filter(({ unitValue }) => unitValue === null);
  if (table.valuation === "none" || unvalued.length > 0) {
    found.push(
      note(
        "noValue",
        table.valuation === "none"
          ? say("dayValue.finding.noValue")
          : say("dayValue.finding.someValue", {
              rows: rowsText(data, unvalued.length),
              count: count(unvalued.length),
              valuation: nested(say(`dayValue.valuation.${table.valuation}`)),
            }),
        say("dayValue.finding.noValue.now"),
        unvalued.length > 0 ? itemRows(unvalued) : items,
        unvalued.length > 0 ? unvalued.length : figures.items.length,
      ),
    );
  }
  if (words.isMoney && hasYear && (assumed.holding || assumed.order)) {
    found.push(
      note(
        "rates",
        say("dayValue.finding.rates", {
          rate: percent(options.holdingRate),
          order: money(options.orderCost, data.currency),
        }),
        say("dayValue.finding.rates.now"),
        items,
        null,
      ),
    );
  }
  return found;
}

export function findingsOf(figures: DayValueFigures): Finding[] {
  return inOrder([
    ...supplierFindings(figures),
    ...reviewFinding(figures),
    ...minimumFinding(figures),
    ...notes(figures),
  ]);
}

/** What less lead time releases in all, and where most of it. */
export function headline(figures: DayValueFigures): Message {
  const { total, suppliers, words, options } = figures;
  if (!(total.release.lead > 0)) return say("dayValue.headline.none");
  const shared = {
    span: spanText(figures),
    days: count(options.days),
    amount: words.amount(total.release.lead),
    stock: words.amount(total.stock),
  };
  const [first] = suppliers;
  return suppliers.length > 1 && first !== undefined
    ? say("dayValue.headline", {
        ...shared,
        most: words.amount(first.release.lead),
        supplier: first.name,
      })
    : say("dayValue.headline.all", shared);
}
