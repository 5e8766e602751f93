import { sheetWords, type FieldName } from "../synonyms";
import { assign, type Candidate, type Fit } from "./candidate";
import { placeOf, type DemandProposal } from "./demand-role";
import { joinColumn, settleReturns } from "./item-role";
import type { CustomerMapping, OrderMapping } from "./schema";

interface RoleProposal<Role> {
  readonly candidate: Candidate;
  readonly mapping: Role;
  readonly fits: ReadonlyMap<string, Fit>;
}

const nameOf = ({ source }: Candidate): string => `${source.sheet} ${source.table ?? ""}`;

function namesOf(fits: ReadonlyMap<string, Fit>): Record<string, string> {
  return Object.fromEntries([...fits].map(([field, fit]) => [field, fit.name]));
}

/** What rows of sales, orders or deliveries may tell; the same in both roles. */
const salesFields: readonly FieldName[] = [
  "quantity",
  "value",
  "currency",
  "date",
  "order",
  "channel",
  "region",
  "lines",
  "drops",
  "returnedQuantity",
  "returnedValue",
];

/** Invoices by customer and item are its lines: an item stands once on an invoice. */
function settleLines(fits: Map<string, Fit>): void {
  const drops = fits.get("drops");
  if (drops === undefined || fits.has("lines") || !fits.has("item")) return;
  fits.delete("drops");
  fits.set("lines", drops);
}

function renamed(fits: Map<string, Fit>, from: FieldName, to: string): void {
  const fit = fits.get(from);
  if (fit === undefined) return;
  fits.delete(from);
  fits.set(to, fit);
}

/** The source that says most about customers: who they are, who bought, what, for how much. */
export function proposeCustomers(candidates: readonly Candidate[]): RoleProposal<CustomerMapping> | null {
  let best: (RoleProposal<CustomerMapping> & { score: number }) | null = null;
  for (const candidate of candidates) {
    const fits = new Map<string, Fit>(
      assign(candidate, [
        "customer",
        "item",
        "period",
        ...salesFields,
        "unitPrice",
        "tier",
        "requiredService",
        "description",
      ]),
    );
    const customer = fits.get("customer");
    if (customer === undefined) continue;
    const isNamed = sheetWords.customers.test(nameOf(candidate));
    if (!fits.has("value") && !fits.has("quantity") && !isNamed) continue;
    if (fits.has("item")) fits.delete("description");
    renamed(fits, "description", "name");
    renamed(fits, "unitPrice", "price");
    settleReturns(fits);
    settleLines(fits);
    const score = fits.size + (isNamed ? 8 : 0);
    if (best !== null && score <= best.score) continue;
    const columns = { customer: customer.name, ...namesOf(fits) };
    best = { candidate, score, fits, mapping: { ...placeOf(candidate), columns } };
  }
  return best;
}

function ordersIn(candidate: Candidate, item: Fit): RoleProposal<OrderMapping> {
  const chosen = assign(candidate, [
    "item",
    "customer",
    ...salesFields,
    "unitPrice",
    "vendor",
    "leadTime",
    "description",
  ]);
  chosen.delete("description");
  const fits = new Map<string, Fit>([...chosen, ["item", item]]);
  renamed(fits, "unitPrice", "price");
  settleReturns(fits);
  settleLines(fits);
  return {
    candidate,
    fits,
    mapping: { ...placeOf(candidate), columns: { item: item.name, ...namesOf(fits) } },
  };
}

/**
 * Purchase or customer orders beside the demand; without such a sheet the demand's own rows, where they are order lines:
 * they have a date of their own, and name an order, a customer or a channel.
 */
export function proposeOrders(
  candidates: readonly Candidate[],
  keys: ReadonlySet<string>,
  demand: DemandProposal,
): RoleProposal<OrderMapping> | null {
  for (const candidate of candidates) {
    if (!sheetWords.orders.test(nameOf(candidate)) || candidate.run !== null) continue;
    const item = joinColumn(candidate, keys, assign(candidate, ["item", ...salesFields]).get("item"));
    if (item !== null) return ordersIn(candidate, item);
  }
  const item = demand.fits.get("item");
  if (demand.mapping.layout !== "long" || demand.customersAsItems || item === undefined) return null;
  const own = ordersIn(demand.candidate, item);
  const { date, order, customer, channel } = own.mapping.columns;
  const areLines = date !== undefined && (order ?? customer ?? channel) !== undefined;
  return areLines ? own : null;
}
