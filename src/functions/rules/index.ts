import { allocationRules } from "./allocation-rules";
import { forecastingRules } from "./forecasting-rules";
import { inventoryRules } from "./inventory-rules";
import { multiEchelonRules } from "./multi-echelon-rules";
import { segmentationRules } from "./segmentation-rules";

/** Every custom function of namespace SCM: its arguments by name, in order, with what each accepts. */
export const functionRules = {
  ...segmentationRules,
  ...forecastingRules,
  ...inventoryRules,
  ...allocationRules,
  ...multiEchelonRules,
} as const;

export type FunctionId = keyof typeof functionRules;
export type { ArgumentRule, ArgumentRules } from "./argument-rule";
