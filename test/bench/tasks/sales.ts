import type { Source, SourceValue } from "../../../src/model/cells";
import { dayOfIso } from "../../../src/model/dates";
import { mappingSchema } from "../../../src/model/mapping/schema";
import { newContext } from "../../../src/model/reading/context";
import { readSales } from "../../../src/model/reading/sales";
import { conversionsOf, moneyOf } from "../../../src/model/reading/tables";
import { keyText } from "../../../src/model/text-cells";
import { uniforms } from "../data";
import type { BenchTask, Size } from "../task";

const itemsSold = 5_000;
const customers = 2_000;
const linesOfAnOrder = 4;
const firstSerial = 45_597;
const days = 730;

/** Order lines as a sheet holds them: order, day, customer, item, quantity, price. */
function ordersSource(lines: number): Source {
  const uniform = uniforms(23);
  const whole = (most: number): number => Math.floor(most * uniform());
  const values: SourceValue[][] = [["Order", "Date", "Customer", "Item", "Quantity", "Price"]];
  for (let line = 0; line < lines; line++) {
    const order = Math.floor(line / linesOfAnOrder);
    values.push([
      `SO-${order}`,
      firstSerial + Math.floor((order * linesOfAnOrder * days) / lines),
      `C-${whole(customers)}`,
      `P-${whole(itemsSold)}`,
      1 + whole(50),
      Math.round(10_000 * uniform()) / 100,
    ]);
  }
  return { sheet: "Orders", row: 1, column: 1, values, isDate: (_, column) => column === 1 };
}

const columns = {
  order: "Order",
  date: "Date",
  customer: "Customer",
  item: "Item",
  quantity: "Quantity",
  price: "Price",
};
const mapping = mappingSchema.parse({
  demand: {
    layout: "long",
    sheet: "Orders",
    headerRow: 1,
    columns: { item: "Item", date: "Date", quantity: "Quantity" },
  },
  items: [],
  orders: { sheet: "Orders", headerRow: 1, columns },
});
const keyColumns = [0, 2, 3] as const;

/** The least that reading has to do: the text of every key, and a number for each that is new. */
function numberedKeys({ values }: Source): Int32Array {
  const numbers = keyColumns.map(() => new Map<string, number>());
  const found = new Int32Array(values.length * keyColumns.length);
  let at = 0;
  for (const cells of values) {
    for (let key = 0; key < keyColumns.length; key++) {
      const known = numbers[key]!;
      const text = keyText(cells[keyColumns[key]!]);
      let number = known.get(text);
      if (number === undefined) known.set(text, (number = known.size));
      found[at++] = number;
    }
  }
  return found;
}

/** Reading of order lines into sums by customer and item; `items` counts lines. */
export const salesTask: BenchTask = {
  name: "read-order-lines",
  sizes: [
    { items: 100_000, periods: 1 },
    { items: 1_000_000, periods: 1 },
  ],
  growthFrom: { items: 100_000, periods: 1 },
  prepare({ items: lines }: Size) {
    const source = ordersSource(lines);
    const sources = [source];
    const numbers = new Map(Array.from({ length: itemsSold }, (_, item) => [`P-${item}`, item]));
    const calendar = {
      unit: "month",
      labels: Array.from({ length: 24 }, (_, month) => `M${month + 1}`),
      // From the month of the first line on, so that every line has its period as well.
      starts: Array.from({ length: 24 }, (_, month) =>
        new Date(Date.UTC(2024, 10 + month, 1)).toISOString().slice(0, 10),
      ),
      daysPerPeriod: 365.25 / 12,
    } as const;
    return {
      run: () => {
        const money = moneyOf(sources, mapping);
        const context = newContext(mapping, dayOfIso("2026-11-26"), money, conversionsOf(sources, mapping));
        return readSales(sources, calendar, (key) => numbers.get(key) ?? -1, context);
      },
      limit: () => numberedKeys(source),
    };
  },
};
