import type { Cell, Sheet } from "../../../../report";
import { count, decimal, nested, say } from "../../../../text/message";
import { asOfBasis } from "../../../basis";
import { comingPeriods } from "../../shared/coming-periods";
import { sumOf, type NewProduct, type NewProductFigures } from "../figures";

/** One row a new item and period ahead. */
export function forecastSheet({ products, data, options }: NewProductFigures): Sheet {
  const { horizon } = options;
  const { labels } = comingPeriods(data.calendar, horizon);
  const rows = products.flatMap((product) => labels.map((label, ahead) => ({ product, label, ahead })));
  const of = (pick: (product: NewProduct, ahead: number, label: string) => Cell) => ({
    owner: "tool" as const,
    values: rows.map(({ product, ahead, label }) => pick(product, ahead, label)),
  });
  const { keys } = data.items;
  const group = say("new-product.group.forecast");
  const unit = say("unit.unitsPerPeriod", { period: nested(say(`period.${data.calendar.unit}`)) });
  return {
    id: "new-product-forecast",
    title: say("workbook.sheet.new-product-forecast"),
    finding: say("new-product.forecast.finding", {
      units: decimal(
        products.reduce((sum, { point }) => sum + sumOf(point), 0),
        0,
      ),
      count: count(products.length),
      periods: count(horizon),
    }),
    basis: asOfBasis(data),
    legend: say("new-product.legend"),
    blocks: [
      {
        kind: "table",
        id: "newProductForecast",
        key: "key",
        rowCount: rows.length,
        vanished: { kind: "remove", always: true },
        columns: [
          {
            ...of(({ item }, _, label) => `${keys[item]!} · ${label}`),
            id: "key",
            header: say("new-product.column.key"),
            meaning: "key",
            width: 26,
          },
          {
            ...of(({ item }) => keys[item]!),
            id: "item",
            header: say("column.item"),
            meaning: "text",
            width: 16,
          },
          {
            ...of((_, __, label) => label),
            id: "period",
            header: say("new-product.column.period"),
            meaning: "text",
            width: 11,
          },
          {
            ...of(({ state }) => state),
            id: "state",
            header: say("new-product.column.state"),
            meaning: "text",
            width: 16,
          },
          {
            ...of(({ point }, ahead) => point[ahead]!),
            id: "point",
            header: say("new-product.column.forecast"),
            unit,
            group,
            meaning: "rate",
            width: 14,
          },
          {
            ...of(({ lower }, ahead) => lower[ahead]!),
            id: "lower",
            header: say("new-product.column.lower"),
            unit,
            group,
            meaning: "rate",
            width: 14,
          },
          {
            ...of(({ upper }, ahead) => upper[ahead]!),
            id: "upper",
            header: say("new-product.column.upper"),
            unit,
            group,
            meaning: "rate",
            width: 14,
          },
        ],
      },
    ],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: false,
  };
}
