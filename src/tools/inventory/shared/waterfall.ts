import type { Chart, Meaning, Table } from "../../../report";
import { say, type Message } from "../../../text/message";
import { columnsOver } from "../../columns-over";

/** What leads from one total to another, step by step. */
export interface Waterfall {
  /** Of the helper table, and of the chart. */
  readonly id: string;
  readonly title: Message;
  readonly alternativeText: Message;
  readonly before: { readonly label: string; readonly value: number };
  readonly steps: readonly { readonly label: string; readonly change: number }[];
  readonly afterLabel: string;
  /** Native formula of the column `change`, where tables of the report give it; `{.part}` is "before", "step" or "after". */
  readonly formula?: string;
  readonly meaning: Meaning;
  readonly valueFormat: Chart["valueFormat"];
  readonly rows: number;
}

interface Step {
  readonly label: string;
  readonly part: "before" | "step" | "after";
  readonly order: number;
  readonly change: number;
  /** Sum of the changes before this one. */
  readonly start: number;
}

function stepsOf({ before, steps, afterLabel }: Waterfall): Step[] {
  let start = 0;
  const all = [
    { label: before.label, part: "before" as const, change: before.value },
    ...steps.map((step) => ({ ...step, part: "step" as const })),
    { label: afterLabel, part: "after" as const, change: 0 },
  ];
  return all.map((step, order) => {
    const placed = { ...step, order, start };
    start += step.change;
    return placed;
  });
}

/** The table that a waterfall is drawn from: an invisible base, totals, steps up and steps down, stacked. */
export function waterfallTable(waterfall: Waterfall): Table {
  const { id, meaning, formula } = waterfall;
  const rows = stepsOf(waterfall);
  const column = columnsOver<Step>(rows);
  const stacked = (
    name: string,
    header: Message,
    native: string,
    pick: (step: Step) => number,
  ): Table["columns"][number] => column({ id: name, header, meaning, formula: native }, pick);
  const isStep = ({ part }: Step): boolean => part === "step";
  return {
    kind: "table",
    id,
    key: "step",
    helper: true,
    rowCount: rows.length,
    vanished: { kind: "remove" },
    columns: [
      column({ id: "step", header: say("waterfall.column.step"), meaning: "text" }, ({ label }) => label),
      column({ id: "part", header: say("waterfall.column.part"), meaning: "text" }, ({ part }) => part),
      column({ id: "order", header: say("waterfall.column.order"), meaning: "count" }, ({ order }) => order),
      column(
        {
          id: "change",
          header: say("waterfall.column.change"),
          meaning,
          ...(formula === undefined ? {} : { formula }),
        },
        ({ change }) => change,
      ),
      stacked(
        "start",
        say("waterfall.column.start"),
        `SUMIFS({${id}.change},{${id}.order},"<"&{.order})`,
        ({ start }) => start,
      ),
      stacked(
        "base",
        say("waterfall.column.base"),
        'IF({.part}="step",MIN({.start},{.start}+{.change}),0)',
        (step) => (isStep(step) ? Math.min(step.start, step.start + step.change) : 0),
      ),
      stacked(
        "total",
        say("waterfall.column.total"),
        'IF({.part}="before",{.change},IF({.part}="after",{.start},0))',
        ({ part, change, start }) => (part === "before" ? change : part === "after" ? start : 0),
      ),
      stacked("more", say("waterfall.column.more"), 'IF({.part}="step",MAX(0,{.change}),0)', (step) =>
        isStep(step) ? Math.max(0, step.change) : 0,
      ),
      stacked("less", say("waterfall.column.less"), 'IF({.part}="step",MAX(0,-{.change}),0)', (step) =>
        isStep(step) ? Math.max(0, -step.change) : 0,
      ),
    ],
  };
}

/** The chart over it. It has no legend: steps that rise or fall between two totals say it themselves. */
export function waterfallChart({ id, title, alternativeText, valueFormat, rows }: Waterfall): Chart {
  const series = (
    name: "base" | "total" | "more" | "less",
    color: Chart["series"][number]["color"],
  ): Chart["series"][number] => ({
    column: `${id}.${name}`,
    name: say(`waterfall.column.${name}`),
    color,
  });
  return {
    kind: "chart",
    id: `${id}Chart`,
    shape: "stacked-column",
    title,
    alternativeText,
    categories: `${id}.step`,
    series: [
      series("base", "none"),
      series("total", "context"),
      series("more", "second"),
      series("less", "main"),
    ],
    valueFormat,
    legend: false,
    rows,
  };
}
