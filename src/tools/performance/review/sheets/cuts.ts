import type { Column, Sheet, Table, Total } from "../../../../report";
import { count, nested, say, type Message } from "../../../../text/message";
import { render } from "../../../../text/render";
import { amountWords } from "../../../inventory/shared/amount-words";
import { isTold, type Saving } from "../../../inventory/shared/segmentation-judge";
import type { Wording } from "../../../strategy/segment/wording";
import type { ReviewFigures } from "../figures";
import { cutName, type Shift } from "../shifts";
import type { TargetSensitivity } from "../targets";
import { movesText, shiftLabel, shiftName, sizeText } from "../wording";

const tool = { owner: "tool" } as const;

/** What each shift changes in stock at equal service; nothing where it could not be judged. */
function worthColumns({ worths }: ReviewFigures): Column[] {
  if (worths === null || "why" in worths) return [];
  const { judge, base, savings } = worths;
  const words = amountWords(judge.table.data, judge.table.valuation, base.checked);
  const group = say("review.group.worth");
  const word = (saving: Saving): string =>
    render(say(`review.verdict.${!isTold(saving) ? "untold" : saving.kept > 0 ? "less" : "more"}`));
  const change = (share: number): number => (share === 0 ? 0 : share * base.checked);
  return [
    {
      ...tool,
      id: "worth",
      header: say("review.column.worth"),
      unit: words.sumUnit,
      group,
      meaning: words.changeMeaning,
      values: savings.map(({ kept }) => change(-kept)),
    },
    {
      ...tool,
      id: "worthError",
      header: say("review.column.worthError"),
      unit: words.sumUnit,
      group,
      meaning: words.sumMeaning,
      values: savings.map(({ error }) => change(error)),
    },
    {
      ...tool,
      id: "verdict",
      header: say("review.column.verdict"),
      group,
      meaning: "text",
      width: 14,
      values: savings.map((saving) =>
        Number.isFinite(saving.kept) && Number.isFinite(saving.error) ? word(saving) : "",
      ),
      formula: `IF(COUNT({.worth},{.worthError})<2,"",IF(ABS({.worth})<=2*{.worthError},"${render(say("review.verdict.untold"))}",IF({.worth}<0,"${render(say("review.verdict.less"))}","${render(say("review.verdict.more"))}")))`,
    },
  ];
}

function shiftTable(figures: ReviewFigures, wording: Wording): Table {
  const { shifts, base, options } = figures;
  const rules = say("review.group.shift");
  const moved = say("review.group.moved");
  const change = wording.moneySumMeaning === "thousands" ? "change-thousands" : "change";
  const cutBefore = ({ axis, cut }: Shift): number =>
    axis === "abc" ? options.abcCuts[cut]! : options.xyzCuts[cut]!;
  const stock: Column[] = base.has.averageStock
    ? [
        {
          ...tool,
          id: "stock",
          header: say("review.column.stockMoved"),
          unit: wording.moneySumUnit,
          group: moved,
          meaning: wording.moneySumMeaning,
          values: shifts.map((shift) => shift.stock),
        },
        {
          ...tool,
          id: "stockChange",
          header: say("review.column.stockChange"),
          unit: wording.moneySumUnit,
          group: moved,
          meaning: change,
          values: shifts.map((shift) => shift.stockChange),
        },
      ]
    : [];
  return {
    kind: "table",
    id: "reviewShifts",
    key: "shift",
    title: say("review.title.shifts"),
    rowCount: shifts.length,
    vanished: { kind: "remove" },
    rowHeight: 18,
    columns: [
      {
        ...tool,
        id: "shift",
        header: say("review.column.shift"),
        group: rules,
        meaning: "key",
        values: shifts.map((shift) => `${cutName(shift.axis, shift.cut)} ${shiftLabel(shift)}`),
      },
      {
        ...tool,
        id: "cutBefore",
        header: say("review.column.cutBefore"),
        group: rules,
        meaning: "ratio",
        values: shifts.map(cutBefore),
      },
      {
        ...tool,
        id: "cutAfter",
        header: say("review.column.cutAfter"),
        group: rules,
        meaning: "ratio",
        values: shifts.map(({ cutAfter }) => cutAfter),
      },
      {
        ...tool,
        id: "items",
        header: say("column.items"),
        unit: say("unit.count"),
        group: moved,
        meaning: "count",
        values: shifts.map(({ items }) => items),
      },
      {
        ...tool,
        id: "value",
        header: wording.valueHeader,
        unit: wording.sumUnit,
        group: moved,
        meaning: wording.sumMeaning,
        values: shifts.map(({ value }) => value),
      },
      ...stock,
      ...worthColumns(figures),
      {
        ...tool,
        id: "moves",
        header: say("review.column.moves"),
        group: say("review.group.moves"),
        meaning: "text",
        values: shifts.map((shift) => (shift.moves.length === 0 ? null : movesText(shift))),
        width: 50,
      },
    ],
  };
}

function targetTable({ targets, options }: ReviewFigures, wording: Wording): Table {
  const size = sizeText({ axis: "abc", shift: options.targetShift });
  const change = wording.moneySumMeaning === "thousands" ? "change-thousands" : "change";
  const column = (
    id: string,
    header: Message,
    meaning: Column["meaning"],
    pick: (row: TargetSensitivity) => number,
    formula?: string,
  ): Column => ({
    ...tool,
    id,
    header,
    ...(meaning === "target" ? { unit: say("unit.percent") } : { unit: wording.moneySumUnit }),
    meaning,
    values: targets.map(pick),
    ...(formula === undefined ? {} : { formula }),
  });
  const money = wording.moneySumMeaning;
  const columns: Column[] = [
    {
      ...tool,
      id: "segment",
      header: say("column.segment"),
      meaning: "key",
      values: targets.map(({ segment }) => segment),
      highlight: { kind: "class" },
    },
    column("target", say("column.serviceTarget"), "target", ({ target }) => target),
    column("stock", say("column.averageStock"), money, ({ stock }) => stock),
    column("stockDown", say("review.column.stockDown"), money, ({ stockDown }) => stockDown),
    column("stockUp", say("review.column.stockUp"), money, ({ stockUp }) => stockUp),
    column(
      "cashUp",
      say("review.column.cashUp"),
      change,
      ({ stock, stockUp }) => stockUp - stock,
      "{.stockUp}-{.stock}",
    ),
    column(
      "cashDown",
      say("review.column.cashDown"),
      change,
      ({ stock, stockDown }) => stockDown - stock,
      "{.stockDown}-{.stock}",
    ),
  ];
  const sums: Total[] = columns
    .filter(({ meaning }) => meaning !== "key" && meaning !== "target")
    .map(({ id, values }) => ({
      column: id,
      value: (values as number[]).reduce((sum, value) => sum + value, 0),
      formula: `SUM({reviewTargets.${id}})`,
    }));
  return {
    kind: "table",
    id: "reviewTargets",
    key: "segment",
    title: say("review.title.targets", { size }),
    rowCount: targets.length,
    vanished: { kind: "remove" },
    groupBy: "segment",
    rowHeight: 18,
    columns,
    totals: [{ column: "segment", value: render(say("total")) }, ...sums],
  };
}

function finding({ shifts, base }: ReviewFigures, wording: Wording): Message {
  const most = shifts.reduce<Shift | null>(
    (best, shift) => (best === null || shift.items > best.items ? shift : best),
    null,
  );
  if (most === null || most.items === 0) return say("review.cuts.findingNone");
  return say("review.cuts.finding", {
    shift: nested(shiftName(most)),
    count: count(most.items),
    share: wording.share(most.value, base.total.value),
    measure: wording.measure,
  });
}

/** What moves for each shift of each cut, and what a point of service costs. */
export function cutsSheet(figures: ReviewFigures, wording: Wording): Sheet {
  return {
    id: "review-cuts",
    title: say("workbook.sheet.review-cuts"),
    finding: finding(figures, wording),
    basis: wording.basis,
    legend: say("review.legendCuts"),
    blocks: [
      shiftTable(figures, wording),
      { kind: "note", text: say("review.note.shifts") },
      { kind: "note", text: say("review.note.worth") },
      ...(figures.targets.length === 0 ? [] : [targetTable(figures, wording)]),
    ],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: true,
  };
}
