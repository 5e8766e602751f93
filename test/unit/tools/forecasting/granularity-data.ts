import { seededIntegers } from "../../../../src/engine/statistics/seeded-random";
import type { Dataset } from "../../../../src/model/dataset";
import type { Buyer, Sales } from "../../../../src/model/sales";
import { datasetOf } from "../dataset";

/** Demand of one buyer: units by item, then by period. */
export interface BuyerDemand {
  readonly customer?: string;
  readonly region?: string;
  readonly channel?: string;
  readonly units: readonly (readonly number[])[];
}

const buyerOf = ({ customer, region, channel }: BuyerDemand): Buyer => ({
  customer: customer ?? null,
  region: region ?? null,
  channel: channel ?? null,
  name: null,
  tier: null,
  requiredService: NaN,
});

/** Sales of buyers as the model would hand them to a tool, one event for each period with demand or return. */
export function salesOf(buyers: readonly BuyerDemand[], isDated = true): Sales {
  const pairs = buyers.flatMap(({ units }, buyer) => units.map((series, item) => ({ buyer, item, series })));
  const cells = pairs.flatMap(({ series }, row) =>
    series.flatMap((quantity, period) => (quantity === 0 ? [] : [{ row, period, quantity }])),
  );
  const zero = new Float64Array(pairs.length);
  return {
    source: "Orders",
    buyers: buyers.map(buyerOf),
    buyer: Int32Array.from(pairs, ({ buyer }) => buyer),
    item: Int32Array.from(pairs, ({ item }) => item),
    quantity: Float64Array.from(pairs, ({ series }) => series.reduce((sum, units) => sum + units, 0)),
    value: zero,
    lines: zero,
    drops: zero,
    returnLines: zero,
    returnedQuantity: zero,
    returnedValue: zero,
    lastDay: zero,
    valueBasis: "none",
    hasItems: true,
    hasCustomers: buyers.some(({ customer }) => customer !== undefined),
    hasLines: false,
    hasDrops: false,
    hasReturns: false,
    spanPeriods: buyers[0]?.units[0]?.length ?? 0,
    unknownItemRows: 0,
    ...(isDated
      ? {
          events: {
            row: Int32Array.from(cells, ({ row }) => row),
            period: Int32Array.from(cells, ({ period }) => period),
            quantity: Float64Array.from(cells, ({ quantity }) => quantity),
            outsideRows: 0,
            undatedRows: 0,
          },
        }
      : {}),
  };
}

/** Items whose demand is that of all buyers, times `demandPerSale`. */
export function soldDataset(
  buyers: readonly BuyerDemand[],
  { demandPerSale = 1, isDated = true }: { demandPerSale?: number; isDated?: boolean } = {},
  change: Partial<Dataset> = {},
): Dataset {
  const items = buyers[0]?.units.length ?? 0;
  const periods = buyers[0]?.units[0]?.length ?? 0;
  const rows = Array.from({ length: items }, (_, item) => ({
    item: `P${item + 1}`,
    cost: 1,
    demand: Array.from(
      { length: periods },
      (_, period) => demandPerSale * buyers.reduce((sum, { units }) => sum + (units[item]?.[period] ?? 0), 0),
    ),
  }));
  return datasetOf(rows, { sales: salesOf(buyers, isDated), ...change });
}

/** Whole numbers about a mean, the same on every run. */
export function noise(seed: number, periods: number, mean: number, spread: number): number[] {
  const draw = seededIntegers(seed);
  return Array.from({ length: periods }, () => mean - spread + draw(2 * spread + 1));
}

/** A level that wanders: each period's level is the one before, moved a little. */
export function wandering(seed: number, periods: number, start: number, step: number): number[] {
  const draw = seededIntegers(seed);
  let level = start;
  return Array.from({ length: periods }, () => (level = Math.max(1, level - step + draw(2 * step + 1))));
}
