import * as allocation from "../../../src/functions/allocation";
import * as forecasting from "../../../src/functions/forecasting";
import * as inventory from "../../../src/functions/inventory";
import * as empirical from "../../../src/functions/inventory-empirical";
import * as loss from "../../../src/functions/inventory-loss";
import * as orders from "../../../src/functions/inventory-orders";
import * as policies from "../../../src/functions/inventory-policies";
import * as multiEchelon from "../../../src/functions/multi-echelon";
import * as segmentation from "../../../src/functions/segmentation";
import type { FunctionId } from "../../../src/functions/rules";

export type CustomFunction = (...args: unknown[]) => unknown[][];

/** The functions under the ids that their comments register them with (the bundle test proves it of the build). */
export const registeredFunctions = {
  SEGMENT_ABCXYZ: segmentation.segmentAbcXyz,
  ABC_CLASS: segmentation.abcClass,
  XYZ_CLASS: segmentation.xyzClass,
  VARIABILITY: segmentation.variability,
  DEMAND_PATTERN: segmentation.demandPattern,
  ADI: segmentation.adi,
  CV_SQUARED: segmentation.cvSquared,
  SEGMENT_SCORE: segmentation.segmentScore,
  AHP_WEIGHTS: segmentation.ahp,
  CLASS_HYSTERESIS: segmentation.classHysteresis,
  CLASS_CONFIDENCE: segmentation.classConfidence,
  CROSTON: forecasting.croston,
  FORECAST: forecasting.forecast,
  FORECAST_INTERVAL: forecasting.forecastInterval,
  FORECAST_COMPARE: forecasting.forecastCompare,
  FORECAST_ERROR: forecasting.forecastError,
  FORECAST_NPI: forecasting.forecastNpi,
  TRACKING_SIGNAL: forecasting.trackingSignalFunction,
  SAFETY_STOCK: inventory.safetyStock,
  SAFETY_STOCK_EMPIRICAL: empirical.safetyStockEmpirical,
  REORDER_POINT: inventory.reorderPoint,
  ORDER_UP_TO: inventory.orderUpTo,
  FILL_RATE: loss.fillRate,
  STANDARD_LOSS: loss.standardLoss,
  STANDARD_LOSS_INVERSE: loss.standardLossInverse,
  EOQ: orders.eoq,
  EOQ_DISCOUNT: orders.eoqDiscount,
  LOT_SIZES: orders.lotSizes,
  NEWSVENDOR: orders.newsvendor,
  RQ_POLICY: policies.rqPolicy,
  SS_POLICY: policies.ssPolicy,
  MIN_MAX: inventory.minMax,
  ALLOCATE: allocation.allocate,
  MEIO_GSM: multiEchelon.meioGsm,
  MEIO_SERIAL: multiEchelon.meioSerial,
} as unknown as Readonly<Record<FunctionId, CustomFunction>>;
