import {
  reconciliations,
  type Reconciliation,
} from "../../../engine/forecasting/reconciliation/backtest-hierarchy";
import {
  errorFields,
  type HierarchyBatchErrors,
} from "../../../engine/forecasting/reconciliation/hierarchy-batch";
import type { ItemParts } from "./item-parts";

/** Accuracy of one way at one level over the items of a segment; NaN where nothing can be measured. */
export interface WayAccuracy {
  /** Mean over items of the scaled root mean squared error, absolute error and bias as shares of the demand. */
  readonly itemScaled: number;
  readonly itemWape: number;
  readonly itemBias: number;
  /** The same over the parts. */
  readonly partScaled: number;
  readonly partWape: number;
  /** Share of the items, of those on which the two differ, for which it has a lower error than top-down. */
  readonly itemsBetter: number;
  readonly partsBetter: number;
}

/** A part of a whole; NaN where there is no whole, or more than a number holds. */
const ratioOf = (part: number, whole: number): number =>
  whole > 0 && Number.isFinite(whole) && Number.isFinite(part) ? part / whole : NaN;

/** Errors this close are the same. */
const sameWithin = 1e-9;

class WaySums {
  private scaled = 0;
  private scaledItems = 0;
  private absolute = 0;
  private over = 0;
  private demand = 0;
  private partScaled = 0;
  private scaledParts = 0;
  private partAbsolute = 0;
  private readonly items = { better: 0, differ: 0 };
  private readonly parts = { better: 0, differ: 0 };

  /** @param fields of an item by `errorFields`, of this way and of top-down */
  add(fields: Float64Array, topDown: Float64Array, demand: number, scaledParts: number): void {
    const [scaled, absolute, over, partScaled, partAbsolute] = fields as unknown as [
      number,
      number,
      number,
      number,
      number,
    ];
    if (Number.isNaN(absolute)) return;
    this.absolute += absolute;
    this.over += over;
    this.partAbsolute += partAbsolute;
    this.demand += demand;
    if (!Number.isNaN(scaled)) {
      this.scaled += scaled;
      this.scaledItems++;
      compare(this.items, scaled, topDown[0]!);
    }
    if (scaledParts > 0) {
      this.partScaled += partScaled;
      this.scaledParts += scaledParts;
      compare(this.parts, partScaled, topDown[3]!);
    }
  }

  result(): WayAccuracy {
    return {
      itemScaled: ratioOf(this.scaled, this.scaledItems),
      itemWape: ratioOf(this.absolute, this.demand),
      itemBias: ratioOf(this.over, this.demand),
      partScaled: ratioOf(this.partScaled, this.scaledParts),
      partWape: ratioOf(this.partAbsolute, this.demand),
      itemsBetter: ratioOf(this.items.better, this.items.differ),
      partsBetter: ratioOf(this.parts.better, this.parts.differ),
    };
  }
}

function compare(count: { better: number; differ: number }, error: number, other: number): void {
  if (!(Math.abs(error - other) > sameWithin * Math.max(error, other))) return;
  count.differ++;
  if (error < other) count.better++;
}

/** What is known of the items of one segment at one level. */
export class SegmentSums {
  tested = 0;
  /** Items that are too short, and whose parts explain too little or too much of their demand. */
  short = 0;
  unexplained = 0;
  series = 0;
  private demandPeriods = 0;
  private units = 0;
  private denseUnits = 0;
  private explained = 0;
  private demand = 0;
  private readonly ways = new Map(reconciliations.map((way) => [way, new WaySums()]));

  /** @param explained units of the demand that the parts explain, at most the demand */
  addDemand(explained: number, demand: number): void {
    this.explained += explained;
    this.demand += demand;
  }

  addItem(parts: ItemParts, errors: HierarchyBatchErrors, index: number): void {
    if (errors.origins[index] === 0) {
      this.short++;
      return;
    }
    this.tested++;
    this.series += parts.series;
    this.demandPeriods += parts.demandPeriods;
    this.units += parts.units;
    this.denseUnits += parts.denseUnits;
    const width = reconciliations.length * errorFields.length;
    const fieldsOf = (at: number): Float64Array => {
      const from = index * width + at * errorFields.length;
      return errors.errors.subarray(from, from + errorFields.length);
    };
    reconciliations.forEach((way, at) =>
      this.ways.get(way)!.add(fieldsOf(at), fieldsOf(0), errors.demand[index]!, errors.scaledParts[index]!),
    );
  }

  /** Share of the demand that the parts explain; NaN without demand. */
  get explainedShare(): number {
    return ratioOf(this.explained, this.demand);
  }

  get meanDemandPeriods(): number {
    return ratioOf(this.demandPeriods, this.series);
  }

  /** Share of the units in series with demand in enough periods. */
  get denseShare(): number {
    return ratioOf(this.denseUnits, this.units);
  }

  accuracy(): Readonly<Record<Reconciliation, WayAccuracy>> {
    return Object.fromEntries(reconciliations.map((way) => [way, this.ways.get(way)!.result()])) as Record<
      Reconciliation,
      WayAccuracy
    >;
  }
}
