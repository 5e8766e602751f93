import {
  allocate,
  GuaranteeError,
  type AllocationInput,
} from "../../../engine/inventory/allocation/allocate";
import type { Dataset } from "../../../model/dataset";
import type { Message } from "../../../text/message";
import { pricesOf } from "../../forecasting/shared/prices";
import type { AllocationOptions } from "./options";
import { ownSupplies, requestRows, type OwnSupply, type Request, type RequestRow } from "./requests";

/** A request with what it gets. */
export interface Award {
  readonly row: RequestRow;
  readonly request: Request;
  readonly allocated: number;
  readonly short: number;
  /** Money per unit; NaN where none is known. */
  readonly price: number;
}

/** A product with its supply. Units; NaN where not known. */
export interface Product {
  readonly product: string;
  readonly onHand: number;
  readonly onOrder: number;
  readonly itemPack: number;
  readonly own: OwnSupply;
  readonly supply: number;
  readonly pack: number;
  readonly requests: number;
  readonly requested: number;
  readonly allocated: number;
  readonly left: number;
  /** The guarantees together, where they are more than the supply; else null. */
  readonly broken: number | null;
}

export interface AllocationFigures {
  readonly data: Dataset;
  readonly options: AllocationOptions;
  readonly rows: readonly RequestRow[];
  /** By the number of the row. */
  readonly awards: ReadonlyMap<string, Award>;
  readonly products: readonly Product[];
  readonly problems: readonly { readonly row: RequestRow; readonly message: Message }[];
  /** Whether a unit of any item has a value. */
  readonly hasValue: boolean;
}

const known = (value: number | undefined): number => (Number.isFinite(value) ? value! : 0);

/** Divides by the rule; where the guarantees cannot be kept, the guarantees themselves are divided by it. */
function divide(
  rule: AllocationOptions["rule"],
  input: AllocationInput,
): { readonly awards: Float64Array; readonly left: number; readonly broken: number | null } {
  try {
    return { ...allocate(rule, input), broken: null };
  } catch (error) {
    if (!(error instanceof GuaranteeError)) throw error;
    const demand = input.demand.map((asked, at) => Math.min(asked, input.minimum?.[at] ?? 0));
    return { ...allocate(rule, { ...input, demand, minimum: null }), broken: error.guaranteed };
  }
}

/** Everything that is asked for, and who gets how much of it. */
export function allocationFigures(data: Dataset, options: AllocationOptions): AllocationFigures {
  const { items, hasStock } = data;
  const rows = requestRows(data);
  const own = ownSupplies(data);
  const indexOf = new Map(items.keys.map((key, item) => [key, item]));
  const price = pricesOf(data);
  const byProduct = new Map<string, RequestRow[]>();
  for (const row of rows) {
    if (row.request === null) continue;
    const { product } = row.request;
    byProduct.set(product, [...(byProduct.get(product) ?? []), row]);
  }
  const problems = rows.flatMap((row) => (row.problem === null ? [] : [{ row, message: row.problem }]));
  const awards = new Map<string, Award>();
  const products: Product[] = [];
  for (const [product, asked] of byProduct) {
    const item = indexOf.get(product);
    const ownHere = own.get(product) ?? { supply: null, pack: null, problems: [] };
    const isStocked = item !== undefined && hasStock;
    const onHand = isStocked ? known(items.onHand[item]) : NaN;
    const onOrder = isStocked ? known(items.onOrder[item]) : NaN;
    const inData = onHand + (options.includeOnOrder ? onOrder : 0);
    const supply = ownHere.supply ?? Math.max(0, inData);
    const itemPack = item === undefined ? NaN : items.pack[item]!;
    const pack = ownHere.pack ?? known(itemPack);
    const requests = asked.map((row) => ({ row, request: row.request! }));
    const requested = requests.reduce((sum, { request }) => sum + request.requested, 0);
    const shared = {
      product,
      onHand,
      onOrder,
      itemPack,
      own: ownHere,
      pack,
      requests: requests.length,
      requested,
    };
    if (!Number.isFinite(supply)) {
      products.push({ ...shared, supply: NaN, allocated: NaN, left: NaN, broken: null });
      continue;
    }
    const column = (pick: (request: Request) => number): Float64Array =>
      Float64Array.from(requests, ({ request }) => pick(request));
    const found = divide(options.rule, {
      supply,
      demand: column((request) => request.requested),
      weights: column(
        options.rule === "priority" ? (request) => request.priority : (request) => request.weight,
      ),
      minimum: column((request) => request.minimum),
      pack: options.wholePacks && pack > 0 ? column(() => pack) : null,
    });
    const allocated = found.awards.reduce((sum, award) => sum + award, 0);
    products.push({
      ...shared,
      supply,
      allocated,
      left: Math.max(0, supply - allocated),
      broken: found.broken,
    });
    requests.forEach(({ row, request }, at) => {
      const award = found.awards[at]!;
      awards.set(row.number, {
        row,
        request,
        allocated: award,
        short: request.requested - award,
        price: item === undefined ? NaN : price[item]!,
      });
    });
  }
  return { data, options, rows, awards, products, problems, hasValue: price.some(Number.isFinite) };
}

/** Adds what is known; NaN where nothing is. */
const sumOfKnown = (before: number, value: number): number =>
  Number.isNaN(before) ? value : Number.isNaN(value) ? before : before + value;

/** A customer or segment with all its requests. */
export interface CustomerSum {
  readonly customer: string;
  readonly requests: number;
  readonly requested: number;
  readonly allocated: number;
  readonly short: number;
  /** Money short; NaN where no price is known. */
  readonly value: number;
}

/** Largest shortage first. */
export function byCustomer({ awards }: AllocationFigures): readonly CustomerSum[] {
  const sums = new Map<string, CustomerSum>();
  for (const { request, allocated, short, price } of awards.values()) {
    const { customer, requested } = request;
    const before = sums.get(customer) ?? {
      customer,
      requests: 0,
      requested: 0,
      allocated: 0,
      short: 0,
      value: NaN,
    };
    sums.set(customer, {
      customer,
      requests: before.requests + 1,
      requested: before.requested + requested,
      allocated: before.allocated + allocated,
      short: before.short + short,
      value: sumOfKnown(before.value, short > 0 ? short * price : 0),
    });
  }
  return [...sums.values()].sort((a, b) => b.short - a.short || b.requested - a.requested);
}
