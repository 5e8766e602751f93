import type { SourceValue } from "../../../model/cells";
import type { Dataset } from "../../../model/dataset";
import { nested, say, type Message } from "../../../text/message";
import { numberOf, rowsOf, textOf } from "../../former";
import { tierRanks } from "./tiers";

export const requestHeaders = {
  number: say("allocation.column.number"),
  product: say("allocation.column.product"),
  customer: say("allocation.column.customer"),
  requested: say("allocation.column.requested"),
  priority: say("allocation.column.priority"),
  weight: say("allocation.column.weight"),
  minimum: say("allocation.column.minimum"),
  note: say("column.note"),
} as const;

export const supplyHeaders = {
  product: say("allocation.column.product"),
  yourSupply: say("allocation.column.yourSupply"),
  yourPack: say("allocation.column.yourPack"),
} as const;

/** A row of the sheet as it stands: texts and numbers of the user's, null where nothing is. */
export type RequestCells = Readonly<Record<keyof typeof requestHeaders, SourceValue>>;

/** A request that can be read. */
export interface Request {
  readonly product: string;
  readonly customer: string;
  readonly requested: number;
  /** Rank; Infinity where none is known. */
  readonly priority: number;
  /** Whether the rank is that of the customer's tier. */
  readonly isRankedByTier: boolean;
  readonly weight: number;
  readonly minimum: number;
}

/** A row of the sheet, with its request or what keeps it from being one; neither where it is empty. */
export interface RequestRow {
  readonly number: string;
  readonly cells: RequestCells;
  readonly request: Request | null;
  readonly problem: Message | null;
}

const emptyRows = 15;
const letters = 40;
const noCells = {
  product: null,
  customer: null,
  requested: null,
  priority: null,
  weight: null,
  minimum: null,
  note: null,
};

/** What makes a row more than a number to fill in behind. */
const askedFor = ["product", "customer", "requested", "priority", "weight", "minimum"] as const;

const isEmpty = (value: SourceValue): boolean => value === null || textOf(value) === null;

/** A number from 0; `blank` for an empty cell; null for anything else. */
function amountOf(value: SourceValue, blank: number): number | null {
  if (isEmpty(value)) return blank;
  const number = numberOf(value);
  return number !== null && number >= 0 ? number : null;
}

function read(cells: RequestCells, number: string, ranks: ReadonlyMap<string, number>): RequestRow {
  if (askedFor.every((column) => isEmpty(cells[column])))
    return { number, cells, request: null, problem: null };
  const fault = (problem: Message): RequestRow => ({ number, cells, request: null, problem });
  const product = textOf(cells.product);
  if (product === null) return fault(say("allocation.invalid.product", { number }));
  const requested = isEmpty(cells.requested) ? null : amountOf(cells.requested, 0);
  if (requested === null) return fault(say("allocation.invalid.requested", { number }));
  const customer = textOf(cells.customer) ?? "–";
  const priority = amountOf(cells.priority, ranks.get(customer) ?? Infinity);
  const isRankedByTier = isEmpty(cells.priority) && ranks.has(customer);
  const weight = amountOf(cells.weight, 1);
  const minimum = amountOf(cells.minimum, 0);
  if (priority === null || weight === null || minimum === null)
    return fault(say("allocation.invalid.priority", { number }));
  return {
    number,
    cells,
    request: { product, customer, requested, priority, isRankedByTier, weight, minimum },
    problem: null,
  };
}

/** The rows of the sheet, and numbered ones to fill in below them. */
export function requestRows(data: Dataset): readonly RequestRow[] {
  const ranks = tierRanks(data);
  const former = rowsOf(data, "scmAllocationRequests", requestHeaders) ?? [];
  const seen = new Set<string>();
  let next = 1;
  const free = (): string => {
    while (seen.has(String(next))) next++;
    seen.add(String(next));
    return String(next);
  };
  for (const row of former) seen.add(textOf(row.number) ?? "");
  const used = new Set<string>();
  const rows = former.flatMap((cells) => {
    const text = textOf(cells.number);
    if (text !== null && used.has(text)) return [];
    const number = text ?? free();
    used.add(number);
    return [read(cells, number, ranks)];
  });
  const empty = rows.filter(({ request, problem }) => request === null && problem === null).length;
  const added = Array.from({ length: Math.max(0, emptyRows - empty) }, () =>
    read({ ...noCells, number: null }, free(), ranks),
  );
  return [...rows, ...added];
}

/** What the user has entered for a product; null where nothing is, or nothing that can be read. */
export interface OwnSupply {
  readonly supply: number | null;
  readonly pack: number | null;
  /** What of it cannot be read. */
  readonly problems: readonly Message[];
}

export function ownSupplies(data: Dataset): ReadonlyMap<string, OwnSupply> {
  const supplies = new Map<string, OwnSupply>();
  for (const row of rowsOf(data, "scmAllocationSupply", supplyHeaders) ?? []) {
    const product = textOf(row.product);
    if (product === null || supplies.has(product)) continue;
    const problems: Message[] = [];
    const typed = (column: "yourSupply" | "yourPack"): number | null => {
      if (isEmpty(row[column])) return null;
      const amount = amountOf(row[column], 0);
      if (amount === null)
        problems.push(
          say("allocation.invalid.own", {
            product: product.slice(0, letters),
            column: nested(supplyHeaders[column]),
          }),
        );
      return amount;
    };
    supplies.set(product, { supply: typed("yourSupply"), pack: typed("yourPack"), problems });
  }
  return supplies;
}
