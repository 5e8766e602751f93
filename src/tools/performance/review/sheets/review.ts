import type { Chart, Sheet, Table } from "../../../../report";
import { count, nested, say, type Message } from "../../../../text/message";
import type { Wording } from "../../../strategy/segment/wording";
import type { ReviewFigures } from "../figures";
import { headline } from "../findings";
import { cutName, type Axis, type Shift } from "../shifts";
import { shiftLabel, shiftName } from "../wording";

const chartRows = 16;

const tableId = { abc: "reviewAbcChart", xyz: "reviewXyzChart" } as const;

/** One row a shift, a column of items and one of money for each cut: what the charts read. */
function chartTable({ shifts, base }: ReviewFigures, axis: Axis): Table {
  const of = shifts.filter((shift) => shift.axis === axis);
  const sizes = [...new Set(of.map(({ shift }) => shift))].sort((a, b) => a - b);
  const pick = (cut: number, amount: (shift: Shift) => number): (number | null)[] =>
    sizes.map((size) => {
      const found = of.find((shift) => shift.cut === cut && shift.shift === size);
      const value = found === undefined ? Number.NaN : amount(found);
      return Number.isFinite(value) ? value : null;
    });
  const money = base.has.averageStock
    ? (shift: Shift): number => shift.stockChange
    : (shift: Shift): number => shift.value;
  const column = (id: string, cut: number, isItems: boolean): Table["columns"][number] => ({
    id,
    header: say(isItems ? "review.column.chartItems" : "review.column.chartMoney", {
      cut: cutName(axis, cut),
    }),
    meaning: isItems ? "count" : "money",
    owner: "tool",
    values: pick(cut, isItems ? ({ items }) => items : money),
  });
  return {
    kind: "table",
    id: tableId[axis],
    key: "shift",
    rowCount: sizes.length,
    helper: true,
    vanished: { kind: "remove" },
    columns: [
      {
        id: "shift",
        header: say("review.column.shift"),
        meaning: "text",
        owner: "tool",
        values: sizes.map((shift) => shiftLabel({ axis, shift })),
      },
      column("itemsFirst", 0, true),
      column("itemsSecond", 1, true),
      column("moneyFirst", 0, false),
      column("moneySecond", 1, false),
    ],
  };
}

const largestBy = (shifts: readonly Shift[], amount: (shift: Shift) => number): Shift | null =>
  shifts.reduce<Shift | null>(
    (most, shift) =>
      Number.isFinite(amount(shift)) && (most === null || amount(shift) > amount(most)) ? shift : most,
    null,
  );

function chart(figures: ReviewFigures, wording: Wording, axis: Axis, isItems: boolean): Chart | null {
  const { base } = figures;
  const stock = base.has.averageStock;
  const of = figures.shifts.filter((shift) => shift.axis === axis);
  const most = largestBy(of, ({ items, stockChange, value }) =>
    isItems ? items : Math.abs(stock ? stockChange : value),
  );
  if (most === null) return null;
  const shift = nested(shiftName(most));
  const unit = nested(say(axis === "abc" ? "review.unit.points" : "review.unit.ratio"));
  const money = wording.cash(Math.abs(most.stockChange));
  const title: Message = isItems
    ? say("review.chart.items", { shift, count: count(most.items), unit })
    : !stock
      ? say("review.chart.value", {
          shift,
          share: wording.share(most.value, base.total.value),
          measure: wording.measure,
          unit,
        })
      : say(most.stockChange < 0 ? "review.chart.stockLess" : "review.chart.stockMore", {
          shift,
          money,
          unit,
        });
  const id = tableId[axis];
  const series = (column: string, cut: number, color: "main" | "second"): Chart["series"][number] => ({
    column: `${id}.${column}`,
    name: say("review.chart.cut", { cut: cutName(axis, cut) }),
    color,
  });
  return {
    kind: "chart",
    id: `${id}${isItems ? "Items" : "Money"}`,
    shape: "column",
    title,
    alternativeText: say("review.chart.alt", {
      axis: nested(say(`review.axis.${axis}`)),
      what: nested(
        say(isItems ? "review.chart.altItems" : stock ? "review.chart.altStock" : "review.chart.altValue"),
      ),
    }),
    categories: `${id}.shift`,
    series: isItems
      ? [series("itemsFirst", 0, "main"), series("itemsSecond", 1, "second")]
      : [series("moneyFirst", 0, "main"), series("moneySecond", 1, "second")],
    valueFormat: isItems || wording.moneySumMeaning !== "thousands" ? "number" : "thousands",
    legend: true,
    rows: chartRows,
  };
}

/** Findings, and what moves against the shift of each cut. */
export function reviewSheet(figures: ReviewFigures, wording: Wording): Sheet {
  const pair = (axis: Axis): Chart[] =>
    [chart(figures, wording, axis, true), chart(figures, wording, axis, false)].filter(
      (each): each is Chart => each !== null,
    );
  const money = figures.base.has.averageStock
    ? { money: { header: say("column.averageStock"), currency: figures.base.data.currency } }
    : {};
  return {
    id: "review",
    title: say("workbook.sheet.review"),
    finding: headline(figures, wording),
    basis: wording.basis,
    legend: say("review.legend"),
    blocks: [
      { kind: "findings", id: "reviewFindings", ...money },
      { kind: "side-by-side", blocks: pair("abc") },
      { kind: "side-by-side", blocks: pair("xyz") },
      chartTable(figures, "abc"),
      chartTable(figures, "xyz"),
    ],
    frozenColumns: 0,
    frozenHeader: true,
    onePage: true,
  };
}
