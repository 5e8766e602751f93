import type { Cell, Column, Matrix, Sheet, Table } from "../../../report";
import { nested, say } from "../../../text/message";
import { moneyUnit } from "../../basis";
import { inOrder } from "../../in-order";
import type { Axis } from "./axes";
import { axisName, basisFor, headline, modelName, type ModelFigures } from "./figures";

export function summarySheet(figures: ModelFigures): Sheet {
  const { data, options } = figures;
  return {
    id: "model",
    title: say("model-tool.sheet", { model: nested(modelName(options)) }),
    finding: headline(figures),
    basis: basisFor(figures),
    blocks: [
      {
        kind: "findings",
        id: "modelFindings",
        money: { header: say("workbook.findings.money"), currency: data.currency },
      },
      { kind: "note", text: say(`model-tool.about.${options.model}`) },
    ],
    frozenColumns: 0,
    frozenHeader: true,
    onePage: true,
  };
}

function classTable({ data, subject, classes, total }: ModelFigures): Table {
  const group = say("model-tool.group.count");
  const columns: Column[] = [
    {
      id: "segment",
      header: say("model-tool.segment"),
      group: say("model-tool.group.class"),
      meaning: "key",
      owner: "tool",
      values: classes.map(({ segment }) => segment),
      width: 20,
    },
    {
      id: "rows",
      header: say("model-tool.rows"),
      group,
      meaning: "count",
      owner: "tool",
      values: classes.map(({ rows }) => rows),
      formula: "SUMPRODUCT(EXACT({modelRows.segment},{.segment})*1)",
    },
    {
      id: "value",
      header: say("column.value"),
      unit: subject.isMoney ? moneyUnit(data) : say("unit.units"),
      group,
      meaning: subject.isMoney ? "money" : "units",
      owner: "tool",
      values: classes.map(({ value }) => value),
      formula: "SUMPRODUCT(EXACT({modelRows.segment},{.segment})*{modelRows.value})",
    },
    {
      id: "shareOfRows",
      header: say("model-tool.share-of-rows"),
      unit: say("unit.percent"),
      group,
      meaning: "percent",
      owner: "tool",
      values: classes.map(({ rows }) => rows / Math.max(1, subject.keys.length)),
      formula: "IF(SUM({modelClasses.rows})=0,0,{.rows}/SUM({modelClasses.rows}))",
    },
    {
      id: "shareOfValue",
      header: say("column.shareOfValue"),
      unit: say("unit.percent"),
      group,
      meaning: "percent",
      owner: "tool",
      values: classes.map(({ value }) => (total === 0 ? 0 : value / total)),
      formula: "IF(SUM({modelClasses.value})=0,0,{.value}/SUM({modelClasses.value}))",
    },
  ];
  return {
    kind: "table",
    id: "modelClasses",
    key: "segment",
    rowCount: classes.length,
    columns,
    rowHeight: 18,
    vanished: { kind: "remove" },
  };
}

/** Count and value of the first two axes. */
function matrices({ data, subject }: ModelFigures): Matrix[] {
  const [down, across] = subject.axes;
  if (down === undefined || across === undefined) return [];
  const both = "EXACT({modelRows.axis0},{row})*EXACT({modelRows.axis1},{column})";
  const sums = (amount: (row: number) => number): number[][] => {
    const values = down.names.map(() => across.names.map(() => 0));
    subject.keys.forEach((_, row) => {
      const line = values[down.codes[row]!]!;
      line[across.codes[row]!] = line[across.codes[row]!]! + amount(row);
    });
    return values;
  };
  const axis = ({ names }: Axis) =>
    names.map((name) => ({ key: name, label: say("model-tool.label", { name }) }));
  const shared = {
    kind: "matrix",
    rows: axis(down),
    columns: axis(across),
    totalLabel: say("total"),
  } as const;
  const names = { row: nested(axisName(down)), column: nested(axisName(across)) };
  const unit = nested(subject.isMoney ? moneyUnit(data) : say("unit.units"));
  return [
    {
      ...shared,
      id: "modelCounts",
      title: say("model-tool.matrix.count", names),
      formula: `SUMPRODUCT(${both})`,
      values: sums(() => 1),
      meaning: "count",
    },
    {
      ...shared,
      id: "modelValues",
      title: say("model-tool.matrix.value", { ...names, unit }),
      formula: `SUMPRODUCT(${both}*{modelRows.value})`,
      values: sums((row) => subject.value[row]!),
      meaning: subject.isMoney ? "money" : "units",
    },
  ];
}

export function classesSheet(figures: ModelFigures): Sheet {
  return {
    id: "model-classes",
    title: say("model-tool.sheet", { model: nested(modelName(figures.options)) }),
    finding: headline(figures),
    basis: basisFor(figures),
    // A legend beside the basis would be cut off in print: the sheet is as narrow as its table.
    blocks: [classTable(figures), { kind: "note", text: say("model-tool.note") }, ...matrices(figures)],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: true,
  };
}

const keyHeaders = {
  items: "column.item",
  customers: "column.customer",
  channels: "model-tool.item-channel",
} as const;

/** One row an item, customer, or item and channel; highest value first. */
export function rowsSheet(figures: ModelFigures): Sheet {
  const { data, subject, segments, options } = figures;
  const order = Array.from(subject.keys.keys()).sort((a, b) => subject.value[b]! - subject.value[a]!);
  const texts = (pick: (row: number) => Cell): Cell[] => order.map(pick);
  const tool = { owner: "tool" } as const;
  const group = {
    row: say(keyHeaders[subject.kind]),
    class: say("model-tool.group.class"),
    measure: say("model-tool.group.measure"),
  };
  const columns: Column[] = [
    {
      ...tool,
      id: "key",
      header: group.row,
      group: group.row,
      meaning: "key",
      values: texts((row) => subject.keys[row]!),
    },
    ...(subject.names.some((name) => name !== null)
      ? [
          {
            ...tool,
            id: "description",
            header: say("column.description"),
            group: group.row,
            meaning: "text",
            values: texts((row) => subject.names[row] ?? null),
          } as const,
        ]
      : []),
    {
      ...tool,
      id: "segment",
      header: say("model-tool.segment"),
      group: group.class,
      meaning: "text",
      values: texts((row) => segments[row]!),
    },
    ...subject.axes.map((axis, index): Column => ({
      ...tool,
      id: `axis${index}`,
      header: say("model-tool.class-of", { axis: nested(axisName(axis)) }),
      group: group.class,
      meaning: "text",
      values: texts((row) => axis.names[axis.codes[row]!]!),
    })),
    ...(subject.rules === undefined
      ? []
      : [
          {
            ...tool,
            id: "rule",
            header: say("model-tool.rule"),
            group: group.class,
            meaning: "text",
            values: texts((row) => subject.rules!.set.rules[subject.rules!.ruleOf[row]!]?.name ?? null),
          } as const,
        ]),
    {
      ...tool,
      id: "value",
      header: say("column.value"),
      unit: subject.isMoney ? moneyUnit(data) : say("unit.units"),
      group: group.measure,
      meaning: subject.isMoney ? "money" : "units",
      values: inOrder(subject.value, order),
    },
    ...subject.axes.flatMap((axis, index): Column[] =>
      axis.measure === undefined || axis.id === "value"
        ? []
        : [
            {
              ...tool,
              id: `measure${index}`,
              header: axis.measure.header ?? axisName(axis),
              ...(axis.measure.meaning === "money" ? { unit: moneyUnit(data) } : {}),
              group: group.measure,
              meaning: axis.measure.meaning,
              values: inOrder(axis.measure.values, order),
            },
          ],
    ),
  ];
  return {
    id: "model-rows",
    title: say("model-tool.sheet", { model: nested(modelName(options)) }),
    finding: headline(figures),
    basis: basisFor(figures),
    blocks: [
      {
        kind: "table",
        id: "modelRows",
        key: "key",
        rowCount: subject.keys.length,
        columns,
        vanished: { kind: "remove" },
      },
    ],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: false,
  };
}
