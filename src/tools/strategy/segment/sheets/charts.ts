import type { Chart, Table } from "../../../../report";
import { count, nested, percent, say } from "../../../../text/message";
import type { Figures } from "../figures";
import type { Wording } from "../wording";

const paretoPoints = 20;

/** Share of value of class C, and of what it is compared with. */
export function shareOfClassC(figures: Figures): { value: number; stock: number; items: number } {
  const inC = figures.bySegment.filter((part) => part.segment.startsWith("C"));
  const share = (pick: (part: (typeof inC)[number]) => number, whole: number) =>
    whole > 0 ? inC.reduce((sum, part) => sum + pick(part), 0) / whole : 0;
  return {
    value: share((part) => part.value, figures.total.value),
    stock: share((part) => part.stock, figures.total.stock),
    items: share((part) => part.items, figures.total.items),
  };
}

/** Items whose class letter by the rules is A, and the share of value they carry. */
export function classA(figures: Figures): { items: number; share: number } {
  let items = 0;
  let value = 0;
  figures.classes.recommended.forEach((segment, item) => {
    if (!segment.startsWith("A")) return;
    items++;
    value += figures.data.value[item]!;
  });
  return { items, share: figures.total.value > 0 ? value / figures.total.value : 0 };
}

/** About twenty points of the cumulated share over items by falling value: what the Pareto line reads. */
export function paretoTable(figures: Figures): Table {
  const { order } = figures.classes;
  const total = figures.total.value;
  const points = Math.min(paretoPoints, order.length);
  const ranks: number[] = [0];
  const shares: number[] = [0];
  let sum = 0;
  let next = 1;
  order.forEach((item, position) => {
    sum += figures.data.value[item]!;
    if (position + 1 < Math.round((next * order.length) / points)) return;
    ranks.push(position + 1);
    shares.push(total > 0 ? sum / total : 0);
    next++;
  });
  return {
    kind: "table",
    id: "pareto",
    key: "rank",
    rowCount: ranks.length,
    helper: true,
    vanished: { kind: "remove" },
    columns: [
      { id: "rank", header: say("column.rank"), meaning: "count", owner: "tool", values: ranks },
      {
        id: "share",
        header: say("column.cumulatedShare"),
        meaning: "percent",
        owner: "tool",
        values: shares,
      },
    ],
  };
}

export function paretoChart(figures: Figures, wording: Wording): Chart {
  const a = classA(figures);
  return {
    kind: "chart",
    id: "pareto",
    shape: "line",
    title: say("chart.pareto", {
      a: count(a.items),
      share: wording.share(a.share, 1),
      measure: wording.measure,
    }),
    alternativeText: say("chart.paretoAlt", {
      a: count(a.items),
      total: count(figures.total.items),
      share: wording.share(a.share, 1),
      measure: wording.measure,
    }),
    categories: "pareto.rank",
    series: [{ column: "pareto.share", name: say("chart.paretoSeries"), color: "main" }],
    valueFormat: "percent",
    maximum: 1,
    legend: false,
    rows: 18,
  };
}

/** Share of value beside share of stock by segment; beside share of items where no stock is mapped. */
export function shareChart(figures: Figures, wording: Wording, id: string): Chart {
  const c = shareOfClassC(figures);
  const stock = figures.has.stockValue;
  const other = nested(say(stock ? "chart.other.stock" : "chart.other.items"));
  return {
    kind: "chart",
    id,
    shape: "column",
    title: stock
      ? say("chart.shares", {
          cValue: percentOf(c.value),
          cStock: percentOf(c.stock),
          measure: wording.measure,
        })
      : say("chart.sharesItems", {
          cValue: percentOf(c.value),
          cItems: percentOf(c.items),
          measure: wording.measure,
        }),
    alternativeText: say("chart.sharesAlt", { measure: wording.measure, other }),
    categories: "kpi.segment",
    series: [
      {
        column: "kpi.shareOfValue",
        name: say("chart.shareOfValue", { measure: wording.measure }),
        color: "main",
      },
      stock
        ? { column: "kpi.shareOfStock", name: say("chart.shareOfStock"), color: "second" }
        : { column: "kpi.shareOfItems", name: say("chart.shareOfItems"), color: "second" },
    ],
    valueFormat: "percent",
    legend: true,
    rows: 18,
  };
}

const percentOf = (share: number) => percent(share, share !== 0 && share < 0.0095 ? 1 : 0);
