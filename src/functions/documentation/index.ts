import { abcClassDocumentation } from "./abc-class";
import { adiDocumentation } from "./adi";
import { ahpWeightsDocumentation } from "./ahp-weights";
import { allocateDocumentation } from "./allocate";
import { classConfidenceDocumentation } from "./class-confidence";
import { classHysteresisDocumentation } from "./class-hysteresis";
import { crostonDocumentation } from "./croston";
import { cvSquaredDocumentation } from "./cv-squared";
import { demandPatternDocumentation } from "./demand-pattern";
import { forecastCompareDocumentation } from "./forecast-compare";
import { forecastErrorDocumentation } from "./forecast-error";
import { forecastIntervalDocumentation } from "./forecast-interval";
import { forecastNpiDocumentation } from "./forecast-npi";
import { forecastDocumentation } from "./forecast";
import type { FunctionDocumentation } from "./function-documentation";
import { meioGsmDocumentation } from "./meio-gsm";
import { meioSerialDocumentation } from "./meio-serial";
import { safetyStockDocumentation } from "./safety-stock";
import { segmentAbcXyzDocumentation } from "./segment-abcxyz";
import { segmentScoreDocumentation } from "./segment-score";
import { eoqDiscountDocumentation } from "./eoq-discount";
import { eoqDocumentation } from "./eoq";
import { lotSizesDocumentation } from "./lot-sizes";
import { newsvendorDocumentation } from "./newsvendor";
import { rqPolicyDocumentation } from "./rq-policy";
import { ssPolicyDocumentation } from "./ss-policy";
import { safetyStockEmpiricalDocumentation } from "./safety-stock-empirical";
import { fillRateDocumentation } from "./fill-rate";
import { minMaxDocumentation } from "./min-max";
import { orderUpToDocumentation } from "./order-up-to";
import { reorderPointDocumentation } from "./reorder-point";
import { standardLossDocumentation } from "./standard-loss";
import { standardLossInverseDocumentation } from "./standard-loss-inverse";
import { trackingSignalDocumentation } from "./tracking-signal";
import { variabilityDocumentation } from "./variability";
import { xyzClassDocumentation } from "./xyz-class";

/** The documentation of every custom function, in the order of docs/functions.md. */
export const functionDocumentation: readonly FunctionDocumentation[] = [
  segmentAbcXyzDocumentation,
  abcClassDocumentation,
  xyzClassDocumentation,
  variabilityDocumentation,
  demandPatternDocumentation,
  adiDocumentation,
  cvSquaredDocumentation,
  segmentScoreDocumentation,
  ahpWeightsDocumentation,
  classHysteresisDocumentation,
  classConfidenceDocumentation,
  crostonDocumentation,
  forecastDocumentation,
  forecastIntervalDocumentation,
  forecastCompareDocumentation,
  forecastErrorDocumentation,
  forecastNpiDocumentation,
  trackingSignalDocumentation,
  safetyStockDocumentation,
  safetyStockEmpiricalDocumentation,
  reorderPointDocumentation,
  orderUpToDocumentation,
  fillRateDocumentation,
  standardLossDocumentation,
  standardLossInverseDocumentation,
  eoqDocumentation,
  eoqDiscountDocumentation,
  lotSizesDocumentation,
  newsvendorDocumentation,
  rqPolicyDocumentation,
  ssPolicyDocumentation,
  minMaxDocumentation,
  allocateDocumentation,
  meioGsmDocumentation,
  meioSerialDocumentation,
];

export { acceptedText, defaultText } from "./accepted";
export { formulaOf, syntaxOf } from "./formula";
export type {
  ArgumentDocumentation,
  Example,
  ExampleArgument,
  FunctionDocumentation,
} from "./function-documentation";
