import type { Cell, Column, Sheet, Table } from "../../../../report";
import { count, nested, say } from "../../../../text/message";
import type { Figures } from "../figures";
import { sureShare } from "../findings-stability";
import type { Wording } from "../wording";
import { acceptMark } from "./class-changes";

/** Cells of an array, in the order of the rows; NaN is an empty cell. */
const inOrder = (values: Float64Array, order: Uint32Array): Float64Array =>
  Float64Array.from(order, (item) => values[item]!);
const textInOrder = (values: readonly (string | null)[], order: Uint32Array): Cell[] =>
  Array.from(order, (item) => values[item] ?? null);

const variabilityHeader = {
  cv: "column.variability",
  "cv-population": "column.variability",
  deseasonalized: "column.variabilityDeseasonalized",
  "forecast-error": "column.variabilityForecast",
} as const;

/** Row of this item's override in force, counted from the first row of Overrides; 0 without one. */
const overrideRow =
  'SUMPRODUCT(EXACT({overrides.item},{.item})*({overrides.status}="in force")*(ROW({overrides.item})-MIN(ROW({overrides.item}))+1))';

/** The override's own entry where there is one, else `otherwise`. */
function overridden(column: string, otherwise: string, read = (entry: string): string => entry): string {
  const entry = `INDEX({overrides.${column}},{.overrideRow})`;
  return `IF({.overrideRow}=0,${otherwise},IF(${entry}="",${otherwise},${read(entry)}))`;
}

/** The recommended class where its change is accepted, else the one in force. Only items that change look through the list. */
const currentOrAccepted =
  'IF({.recommended}={.current},{.current},IF(SUMPRODUCT(EXACT({classChanges.change},{.item}&" | "&{.current}&" > "&{.recommended})*' +
  `(TRIM({classChanges.accept})="${acceptMark}"))>0,{.recommended},{.current}))`;

const byFinal = (column: string) => `INDEX({policies.${column}},MATCH({.final},{policies.segment},0))`;

/** The protection interval in periods: lead time plus review interval. */
const protection = (days: string) => `({.leadTime}+${byFinal("reviewDays")})/${days}`;

function safetyStockFormula(figures: Figures): string {
  const days = String(figures.data.calendar.daysPerPeriod);
  const leadTimeVariance = figures.has.leadTimeSd ? `+({.demandMean}*N({.leadTimeSd})/${days})^2` : "";
  const computed = `NORMSINV({.serviceTarget})*SQRT(${protection(days)}*{.demandSd}^2${leadTimeVariance})`;
  return `IF({.leadTime}="","",${overridden("safetyStock", computed)})`;
}

function reorderPointFormula(figures: Figures): string {
  const days = String(figures.data.calendar.daysPerPeriod);
  const computed = `{.demandMean}*${protection(days)}+{.safetyStock}`;
  return `IF({.safetyStock}="","",${overridden("reorderPoint", computed)})`;
}

function identity(figures: Figures): Column[] {
  const { items } = figures.data;
  const { order } = figures.classes;
  const group = say("group.item");
  const columns: Column[] = [
    {
      id: "item",
      header: say("column.item"),
      group,
      meaning: "key",
      owner: "tool",
      values: textInOrder(items.keys, order),
    },
  ];
  if (figures.has.description) {
    const values = textInOrder(items.description, order);
    columns.push({
      id: "description",
      header: say("column.description"),
      group,
      meaning: "text",
      owner: "tool",
      values,
    });
  }
  if (figures.has.family) {
    const values = textInOrder(items.family, order);
    columns.push({
      id: "family",
      header: say("column.family"),
      group,
      meaning: "text",
      owner: "tool",
      values,
    });
  }
  return columns;
}

function confidenceColumn({ confidence, classes }: Figures): Column[] {
  const probability = confidence?.probability ?? null;
  if (probability === null) return [];
  return [
    {
      id: "confidence",
      header: say("column.confidence"),
      unit: say("unit.percent"),
      group: say("group.classification"),
      meaning: "percent",
      owner: "tool",
      values: inOrder(probability, classes.order),
      highlight: { kind: "below", limit: sureShare },
    },
  ];
}

function classification(figures: Figures, wording: Wording): Column[] {
  const { classes, data, options, has } = figures;
  const { order } = classes;
  const value = say("group.value");
  const group = say("group.classification");
  // A first run without a class of the user's puts the recommended one in force, so current says the same as on a re-run.
  const isInForce = data.formerRun || !has.currentClass || options.commit;
  const base = isInForce ? (figures.changes === null ? "{.current}" : currentOrAccepted) : "{.recommended}";
  return [
    {
      id: "value",
      header: wording.valueHeader,
      unit: wording.valueUnit,
      group: value,
      meaning: wording.valueMeaning,
      owner: "tool",
      values: inOrder(data.value, order),
    },
    {
      id: "cumulatedShare",
      header: say("column.cumulatedShare"),
      unit: say("unit.percent"),
      group: value,
      meaning: "percent",
      owner: "tool",
      values: inOrder(classes.cumulativeShare, order),
    },
    {
      id: "variability",
      header: say(variabilityHeader[options.variability]),
      group: value,
      meaning: "ratio",
      owner: "tool",
      values: inOrder(classes.variability, order),
      highlight: { kind: "above", limit: options.xyzCuts[1] },
    },
    {
      id: "current",
      header: say("column.current"),
      group,
      meaning: "class",
      owner: "tool",
      values: textInOrder(classes.current, order),
    },
    {
      id: "recommended",
      header: say("column.recommended"),
      group,
      meaning: "class",
      owner: "tool",
      values: textInOrder(classes.recommended, order),
      highlight: { kind: "differs-from", column: "current" },
    },
    ...confidenceColumn(figures),
    {
      id: "final",
      header: say("column.final"),
      group,
      meaning: "class",
      owner: "tool",
      values: textInOrder(classes.final, order),
      // As a person writes it: "ax " is AX.
      formula: overridden("class", base, (entry) => `UPPER(TRIM(${entry}))`),
      highlight: { kind: "class" },
    },
    {
      id: "pattern",
      header: say("column.pattern"),
      group,
      meaning: "text",
      owner: "tool",
      values: textInOrder(classes.pattern, order),
    },
  ];
}

function policy(figures: Figures, wording: Wording): Column[] {
  const { classes, parameters, data, has } = figures;
  const { order } = classes;
  const hasLeadTime = has.leadTime && Number.isFinite(data.calendar.daysPerPeriod);
  const demand = say(hasLeadTime ? "group.demand" : "group.demandOnly");
  const group = say("group.policy");
  const live = !has.locations;
  const columns: Column[] = [
    {
      id: "demandMean",
      header: say("column.demandMean"),
      unit: wording.perPeriod,
      group: demand,
      meaning: "rate",
      owner: "tool",
      values: inOrder(classes.demandMean, order),
    },
  ];
  if (hasLeadTime) {
    columns.push({
      id: "leadTime",
      header: say("column.leadTime"),
      unit: say("unit.days"),
      group: demand,
      meaning: "days",
      owner: "tool",
      values: inOrder(
        data.items.leadTimePeriods.map((periods) => periods * data.calendar.daysPerPeriod),
        order,
      ),
    });
  }
  columns.push({
    id: "serviceTarget",
    header: say("column.serviceTarget"),
    unit: say("unit.percent"),
    group,
    meaning: "target",
    owner: "tool",
    values: inOrder(parameters.serviceTarget, order),
    formula: overridden("serviceTarget", byFinal("serviceTarget")),
  });
  if (has.parameters) {
    columns.push(
      {
        id: "safetyStock",
        header: say("column.safetyStock"),
        unit: say("unit.units"),
        group,
        meaning: "units",
        owner: "tool",
        values: inOrder(parameters.safetyStock, order),
        ...(live ? { formula: safetyStockFormula(figures) } : {}),
      },
      {
        id: "reorderPoint",
        header: say("column.reorderPoint"),
        unit: say("unit.units"),
        group,
        meaning: "units",
        owner: "tool",
        values: inOrder(parameters.reorderPoint, order),
        ...(live ? { formula: reorderPointFormula(figures) } : {}),
      },
    );
  }
  return columns;
}

function stock(figures: Figures, wording: Wording): Column[] {
  const { has, data, classes, stockValue } = figures;
  const group = say("group.stock");
  const columns: Column[] = [];
  if (has.stock) {
    columns.push({
      id: "onHand",
      header: say("column.onHand"),
      unit: say("unit.units"),
      group,
      meaning: "units",
      owner: "tool",
      values: inOrder(data.items.onHand, classes.order),
    });
  }
  if (has.stockValue) {
    columns.push({
      id: "stockValue",
      header: say("column.stockValue"),
      unit: wording.moneyUnit,
      group,
      meaning: "money",
      owner: "tool",
      values: inOrder(stockValue, classes.order),
      formula: 'IF(OR({.onHand}="",{.unitCost}=""),"",{.onHand}*{.unitCost})',
    });
  }
  return columns;
}

/** What the formulas read, right of the printed columns. */
function basis(figures: Figures, wording: Wording): Column[] {
  const { classes, data, parameters, has, unitValue, averageStock } = figures;
  const { order } = classes;
  const group = say("group.basis");
  const shared = { group, owner: "tool", printed: false } as const;
  const columns: Column[] = [
    {
      ...shared,
      id: "overrideRow",
      header: say("column.overrideRow"),
      unit: say("unit.row"),
      meaning: "count",
      values: Float64Array.from(order, (item) => classes.overrideRow[item]!),
      formula: overrideRow,
    },
  ];
  if (figures.valuation !== "none") {
    columns.push({
      ...shared,
      id: "unitCost",
      header: say(figures.valuation === "cost" ? "column.unitCost" : "column.unitPrice"),
      unit: wording.moneyUnit,
      meaning: "ratio",
      values: inOrder(unitValue, order),
    });
  }
  if (!has.parameters) return columns;
  columns.push({
    ...shared,
    id: "demandSd",
    header: say("column.demandSd"),
    unit: wording.perPeriod,
    meaning: "rate",
    values: inOrder(classes.demandSd, order),
  });
  if (has.leadTimeSd) {
    columns.push({
      ...shared,
      id: "leadTimeSd",
      header: say("column.leadTimeSd"),
      unit: say("unit.days"),
      meaning: "rate",
      values: inOrder(
        data.items.leadTimeSdPeriods.map((periods) => periods * data.calendar.daysPerPeriod),
        order,
      ),
    });
  }
  columns.push({
    ...shared,
    id: "orderQuantity",
    header: say("column.orderQuantity"),
    unit: say("unit.units"),
    meaning: "units",
    values: inOrder(parameters.orderQuantity, order),
  });
  if (has.averageStock) {
    columns.push({
      ...shared,
      id: "averageStock",
      header: say("column.averageStock"),
      unit: wording.moneyUnit,
      meaning: "money",
      values: inOrder(averageStock, order),
      ...(has.locations
        ? {}
        : {
            formula:
              'IF(OR({.safetyStock}="",{.unitCost}=""),"",MAX(0,{.safetyStock}+{.orderQuantity}/2)*{.unitCost})',
          }),
    });
  }
  return columns;
}

/** One row an item, sorted by value. */
export function itemsSheet(figures: Figures, wording: Wording): Sheet {
  const { classes, data } = figures;
  const letters = { A: 0, B: 0, C: 0 };
  for (const segment of classes.recommended) letters[segment[0] as "A" | "B" | "C"]++;
  // With bands the recommended A items need not be the first ones; the cut itself lies where the rules alone put it.
  const lastOfA = classes.order[classes.plain.filter((segment) => segment.startsWith("A")).length - 1];
  const table: Table = {
    kind: "table",
    id: "items",
    key: "item",
    rowCount: data.items.keys.length,
    columns: [
      ...identity(figures),
      ...classification(figures, wording),
      ...policy(figures, wording),
      ...stock(figures, wording),
      ...basis(figures, wording),
    ],
    groupBy: "recommended",
    vanished: { kind: "mark", column: "pattern", text: "gone" },
  };
  const cut =
    lastOfA === undefined ? say("items.noCut") : say("items.cut", { item: data.items.keys[lastOfA] ?? "" });
  return {
    id: "items",
    title: say("sheet.items"),
    finding: say("items.finding", {
      total: count(table.rowCount),
      a: count(letters.A),
      b: count(letters.B),
      c: count(letters.C),
      measure: wording.measure,
      cut: nested(cut),
    }),
    basis: wording.basis,
    legend: say(figures.has.locations ? "legend.itemsSummed" : "legend.items"),
    blocks: [table],
    frozenColumns: figures.has.description ? 2 : 1,
    frozenHeader: true,
    onePage: false,
  };
}
