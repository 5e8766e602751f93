import type { Cell, Column, Sheet } from "../../../../report";
import { count, nested, say } from "../../../../text/message";
import { render } from "../../../../text/render";
import { asOfBasis } from "../../../basis";
import { comingPeriods } from "../../shared/coming-periods";
import { sumOf, type NewProduct, type NewProductFigures } from "../figures";
import { headline } from "../findings";
import { typedHeaders } from "../typed";

/** Analogues that are named in the row; all stand on the sheet Analogues. */
const named = 3;

/** "A, B, C and 5 more". */
function analoguesText({ analogues }: NewProduct, keys: readonly string[]): string | null {
  if (analogues.length === 0) return null;
  const names = analogues.slice(0, named).map(({ item }) => keys[item]!.slice(0, 40));
  return analogues.length <= named
    ? names.join(", ")
    : render(say("new-product.more", { items: names.join(", "), count: count(analogues.length - named) }));
}

const meanSimilarity = ({ analogues }: NewProduct): number =>
  analogues.reduce(
    (sum, { similarity }) => sum + similarity.all / analogues.length,
    analogues.length === 0 ? Number.NaN : 0,
  );

/** One row a new item, with the user's own total and analogues. */
export function itemsSheet(figures: NewProductFigures): Sheet {
  const { products, data, newFor } = figures;
  const { items, calendar } = data;
  const next = comingPeriods(calendar, 1).labels[0] ?? "";
  const group = {
    launch: say("new-product.group.launch"),
    forecast: say("new-product.group.forecast"),
    handOver: say("new-product.group.hand-over"),
    analogues: say("new-product.group.analogues"),
    yours: say("new-product.group.yours"),
  };
  const of = (pick: (product: NewProduct) => Cell) => ({
    owner: "tool" as const,
    values: products.map(pick),
  });
  const perPeriod = say("unit.unitsPerPeriod", { period: nested(say(`period.${calendar.unit}`)) });
  const units = say("unit.units");
  const hasDescription = items.description.some((text) => text !== null);
  const columns: Column[] = [
    {
      ...of(({ item }) => items.keys[item]!),
      id: "item",
      header: typedHeaders.item,
      group: say("group.item"),
      meaning: "key",
      width: 14,
    },
    ...(hasDescription
      ? [
          {
            ...of(({ item }) => items.description[item]!),
            id: "description",
            header: say("column.description"),
            group: say("group.item"),
            meaning: "text",
            width: 32,
          } as const,
        ]
      : []),
    {
      ...of(({ launch }) => calendar.labels[launch] ?? next),
      id: "launch",
      header: say("new-product.column.launch"),
      group: group.launch,
      meaning: "text",
      width: 10,
    },
    {
      ...of(({ age }) => age),
      id: "age",
      header: say("new-product.column.age"),
      group: group.launch,
      meaning: "count",
    },
    {
      ...of(({ sold }) => sold),
      id: "sold",
      header: say("new-product.column.sold"),
      unit: units,
      group: group.launch,
      meaning: "units",
    },
    {
      ...of(({ state }) => state),
      id: "state",
      header: say("new-product.column.state"),
      group: group.forecast,
      meaning: "text",
      width: 15,
    },
    {
      ...of(({ level }) => level),
      id: "level",
      header: say("new-product.column.level"),
      group: group.forecast,
      meaning: "text",
      width: 11,
    },
    ...(["point", "lower", "upper"] as const).map((id): Column => ({
      ...of((product) => product[id][0]!),
      id,
      header: say(
        id === "point"
          ? "new-product.column.next"
          : id === "lower"
            ? "new-product.column.lower"
            : "new-product.column.upper",
      ),
      unit: perPeriod,
      group: group.forecast,
      meaning: "rate",
    })),
    {
      ...of(({ point }) => sumOf(point)),
      id: "horizon",
      header: say("new-product.column.horizon"),
      unit: units,
      group: group.forecast,
      meaning: "units",
    },
    {
      ...of(({ confidence, state }) => (state === "statistics" ? null : confidence)),
      id: "confidence",
      header: say("new-product.column.confidence"),
      group: group.analogues,
      meaning: "text",
      highlight: { kind: "says", column: "confidence", text: "low" },
      width: 11,
    },
    {
      ...of(({ analogues }) => analogues.length),
      id: "analogues",
      header: say("new-product.column.count"),
      group: group.analogues,
      meaning: "count",
    },
    {
      ...of(meanSimilarity),
      id: "similarity",
      header: say("new-product.column.similarity"),
      group: group.analogues,
      meaning: "ratio",
    },
    {
      ...of((product) => analoguesText(product, items.keys)),
      id: "similar",
      header: say("new-product.column.analogues"),
      group: group.analogues,
      meaning: "text",
      width: 34,
    },
    {
      ...of(({ curveError }) => curveError),
      id: "curveError",
      header: say("new-product.column.curve-error"),
      unit: perPeriod,
      group: group.handOver,
      meaning: "rate",
    },
    {
      ...of(({ statisticsError }) => statisticsError),
      id: "statisticsError",
      header: say("new-product.column.statistics-error"),
      unit: perPeriod,
      group: group.handOver,
      meaning: "rate",
    },
    {
      id: "yourTotal",
      header: typedHeaders.yourTotal,
      unit: units,
      group: group.yours,
      meaning: "units",
      owner: "user",
      values: products.map(({ typed }) => typed?.totalText ?? null),
      choice: { kind: "number", minimum: 0, maximum: 1e12 },
      width: 12,
    },
    {
      id: "yourAnalogues",
      header: typedHeaders.yourAnalogues,
      group: group.yours,
      meaning: "text",
      owner: "user",
      values: products.map(({ typed }) => typed?.analoguesText ?? null),
      width: 26,
    },
  ];
  return {
    id: "new-product-items",
    title: say("workbook.sheet.new-product-items"),
    finding: headline(figures),
    basis: asOfBasis(data),
    legend: say("new-product.items.legend"),
    blocks: [
      {
        kind: "table",
        id: "newProductItems",
        key: "item",
        rowCount: products.length,
        columns,
        vanished: { kind: "remove" },
      },
      { kind: "note", text: say("new-product.items.note-total", { count: count(newFor) }) },
      { kind: "note", text: say("new-product.items.note-analogues") },
      { kind: "note", text: say("new-product.items.note-range") },
    ],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: false,
  };
}
