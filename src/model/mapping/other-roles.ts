import { sheetWords } from "../synonyms";
import { assign, type Candidate, type Fit } from "./candidate";
import { placeOf } from "./demand-role";
import { joinColumn } from "./item-role";
import type { Mapping } from "./schema";

interface RoleProposal<Role> {
  readonly candidate: Candidate;
  readonly mapping: Role;
  readonly fits: ReadonlyMap<string, Fit>;
}

const nameOf = ({ source }: Candidate): string => `${source.sheet} ${source.table ?? ""}`;

function namesOf(fits: ReadonlyMap<string, Fit>): Record<string, string> {
  return Object.fromEntries([...fits].map(([field, fit]) => [field, fit.name]));
}

/** The source that says most about customers: who bought, what, for how much. */
export function proposeCustomers(
  candidates: readonly Candidate[],
): RoleProposal<NonNullable<Mapping["customers"]>> | null {
  let best: (RoleProposal<NonNullable<Mapping["customers"]>> & { score: number }) | null = null;
  for (const candidate of candidates) {
    const chosen = assign(candidate, ["customer", "item", "quantity", "value", "date", "period"]);
    const customer = chosen.get("customer");
    if (customer === undefined) continue;
    if (!chosen.has("value") && !chosen.has("quantity") && !sheetWords.customers.test(nameOf(candidate)))
      continue;
    const score = chosen.size + (sheetWords.customers.test(nameOf(candidate)) ? 3 : 0);
    if (best !== null && score <= best.score) continue;
    const fits = new Map<string, Fit>(chosen);
    const columns = { customer: customer.name, ...namesOf(fits) };
    best = { candidate, score, fits, mapping: { ...placeOf(candidate), columns } };
  }
  return best;
}

/** Purchase or customer orders beside the demand. */
export function proposeOrders(
  candidates: readonly Candidate[],
  keys: ReadonlySet<string>,
): RoleProposal<NonNullable<Mapping["orders"]>> | null {
  for (const candidate of candidates) {
    if (!sheetWords.orders.test(nameOf(candidate)) || candidate.run !== null) continue;
    const chosen = assign(candidate, ["item", "quantity", "date", "vendor", "leadTime"]);
    const item = joinColumn(candidate, keys, chosen.get("item"));
    if (item === null) continue;
    const fits = new Map<string, Fit>([...chosen, ["item", item]]);
    return {
      candidate,
      fits,
      mapping: { ...placeOf(candidate), columns: { item: item.name, ...namesOf(fits) } },
    };
  }
  return null;
}
