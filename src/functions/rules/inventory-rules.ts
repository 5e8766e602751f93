import { column, history, optionalColumn, tiers, word } from "./argument-rule";

const rowWise = { failing: "row" } as const;

/** A probability or a share; 0 is what Excel makes of a blank cell. */
const target = () =>
  column({ ...rowWise, above: 0, below: 1, fraction: true, blank: "missing", zeroIsBlank: true });
/** A number that a row cannot do without. */
const needed = (minimum?: number) =>
  column({ ...rowWise, ...(minimum === undefined ? {} : { minimum }), blank: "missing" });
const above0 = () => column({ ...rowWise, above: 0, blank: "missing", zeroIsBlank: true });
/** A number that 0, or a blank, leaves out. */
const atWill = () => optionalColumn({ ...rowWise, minimum: 0 });
/** Needed by all distributions but Poisson's, which has no standard deviation of its own. */
const demandSd = () => optionalColumn({ ...rowWise, minimum: 0, blank: "missing" });
const measure = () => word(["cycle", "fill"], "cycle");
const distribution = () => word(["normal", "gamma", "poisson", "negative-binomial"], "normal");

const reorderPoint = () => ({
  serviceLevel: target(),
  demandMean: needed(0),
  demandSd: demandSd(),
  leadTime: needed(0),
  leadTimeSd: atWill(),
  reviewPeriod: atWill(),
  measure: measure(),
  orderQuantity: atWill(),
  distribution: distribution(),
});

export const inventoryRules = {
  SAFETY_STOCK: {
    serviceLevel: target(),
    demandSd: demandSd(),
    leadTime: needed(0),
    demandMean: atWill(),
    leadTimeSd: atWill(),
    reviewPeriod: atWill(),
    measure: measure(),
    orderQuantity: atWill(),
    distribution: distribution(),
  },
  SAFETY_STOCK_EMPIRICAL: {
    serviceLevel: target(),
    history: history(),
    leadTime: needed(0),
    reviewPeriod: atWill(),
    measure: measure(),
    orderQuantity: atWill(),
  },
  REORDER_POINT: reorderPoint(),
  ORDER_UP_TO: reorderPoint(),
  FILL_RATE: {
    safetyStock: needed(),
    demandSd: needed(0),
    leadTime: needed(0),
    orderQuantity: above0(),
    reviewPeriod: atWill(),
  },
  STANDARD_LOSS: { z: needed() },
  STANDARD_LOSS_INVERSE: { loss: above0() },
  EOQ: {
    demandRate: needed(0),
    fixedCost: needed(0),
    holdingCost: above0(),
    stockoutCost: atWill(),
    productionRate: atWill(),
  },
  EOQ_DISCOUNT: {
    demandRate: needed(0),
    fixedCost: needed(0),
    holdingRate: above0(),
    tiers: tiers(1000),
    type: word(["all-units", "incremental"], "all-units"),
  },
  LOT_SIZES: { demand: history(), fixedCost: needed(0), holdingCost: needed(0) },
  NEWSVENDOR: {
    underageCost: above0(),
    overageCost: above0(),
    demandMean: needed(0),
    demandSd: demandSd(),
    distribution: distribution(),
  },
  RQ_POLICY: {
    demandMean: needed(0),
    demandSd: demandSd(),
    leadTime: needed(0),
    fixedCost: needed(0),
    holdingCost: above0(),
    stockoutCost: above0(),
    distribution: distribution(),
  },
  SS_POLICY: {
    demandMean: needed(0),
    fixedCost: needed(0),
    holdingCost: above0(),
    stockoutCost: above0(),
    leadTime: atWill(),
    // Left out: Poisson, or normal where there is a standard deviation.
    distribution: word(["normal", "gamma", "poisson", "negative-binomial"], null),
    demandSd: demandSd(),
  },
  MIN_MAX: {
    serviceLevel: target(),
    demandMean: needed(0),
    demandSd: needed(0),
    leadTime: needed(0),
    leadTimeSd: atWill(),
    reviewPeriod: atWill(),
    minimumOrder: atWill(),
    pack: atWill(),
  },
} as const;
