import { abcClasses } from "../../../engine/segmentation/abc";
import type { Dataset } from "../../../model";
import { say } from "../../../text/message";
import { customerFigures } from "../criteria/customers";
import type { Axis } from "./axes";
import type { ModelOptions } from "./options";
import type { Subject, TierFigures } from "./subject";

interface CustomerSales {
  readonly keys: readonly string[];
  readonly names: readonly (string | null)[];
  /** After returns; money, or units where the sales tell no money. */
  readonly net: Float64Array;
}

function netSales(data: Dataset, isMoney: boolean): CustomerSales {
  const sales = data.sales!;
  const index = new Map<string, number>();
  const keys: string[] = [];
  const names: (string | null)[] = [];
  const customerOf = sales.buyers.map(({ customer, name }) => {
    const key = customer ?? noCustomer;
    let at = index.get(key);
    if (at === undefined) {
      at = keys.length;
      index.set(key, at);
      keys.push(key);
      names.push(name);
    }
    return at;
  });
  const net = new Float64Array(keys.length);
  sales.buyer.forEach((buyer, row) => {
    const customer = customerOf[buyer]!;
    net[customer] =
      net[customer]! +
      (isMoney
        ? sales.value[row]! - sales.returnedValue[row]!
        : sales.quantity[row]! - sales.returnedQuantity[row]!);
  });
  return { keys, names, net };
}

/** Rows of sales that name no customer. */
const noCustomer = "-";

/** Margin or profit of the customers, in the order of the keys, as the tool `criteria` computes them. */
function measureOf(
  data: Dataset,
  options: ModelOptions,
  measure: TierFigures["measure"],
  keys: readonly string[],
): { readonly values: Float64Array; readonly atNetSales: boolean } {
  const figures = customerFigures(data, options)!;
  const of = measure === "margin" ? figures.profit.margin : figures.profit.profit;
  const at = new Map(figures.keys.map((key, customer) => [key === "" ? noCustomer : key, customer]));
  return {
    values: Float64Array.from(keys, (key) => of[at.get(key)!]!),
    atNetSales: figures.atNetSales,
  };
}

/** Customers with what they bought after returns, in tiers by the measure that is chosen. */
export function ofCustomers(data: Dataset, options: ModelOptions): Subject {
  const isMoney = data.sales!.valueBasis !== "none";
  const { keys, names, net } = netSales(data, isMoney);
  const letters = Array.from({ length: options.valueCuts.length + 1 }, (_, code) =>
    String.fromCharCode(65 + code),
  );
  const bySales = abcClasses(net, options.valueCuts);
  const shared = { kind: "customers", keys, names, value: net, isMoney } as const;
  const { tierMeasure: measure } = options;
  if (measure === "sales") return { ...shared, axes: [{ id: "tier", names: letters, codes: bySales }] };
  const { values, atNetSales } = measureOf(data, options, measure, keys);
  const codes = abcClasses(values, options.valueCuts);
  const axis: Axis = {
    id: "tier",
    names: letters,
    codes,
    measure: { values, meaning: "money", header: say(`model-tool.measure.${measure}`) },
  };
  const lossMakers = keys.flatMap((_, customer) => (values[customer]! < 0 ? [customer] : []));
  const tiers: TierFigures = {
    measure,
    atLoss: lossMakers.map((customer) => keys[customer]!),
    loss: lossMakers.reduce((sum, customer) => sum - values[customer]!, 0),
    moved: keys.filter((_, customer) => codes[customer] !== bySales[customer]),
    atNetSales,
  };
  return { ...shared, axes: [axis], tiers };
}
