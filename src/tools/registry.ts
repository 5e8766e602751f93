import { accuracy } from "./forecasting/accuracy";
import { exceptions } from "./forecasting/exceptions";
import { forecast } from "./forecasting/forecast";
import { smoothing } from "./forecasting/smoothing";
import { granularity } from "./forecasting/granularity";
import { newProducts } from "./forecasting/new-products";
import { overrides } from "./forecasting/overrides";
import { policies } from "./inventory/policies";
import { safetyStock } from "./inventory/safety-stock";
import { investment } from "./planning/investment";
import { ownership } from "./inventory/ownership";
import { valueOfADay } from "./inventory/value-of-a-day";
import { recalibrate } from "./inventory/recalibrate";
import { policyImpact } from "./inventory/policy-impact";
import { allocation } from "./inventory/allocation";
import { multiEchelon } from "./inventory/multi-echelon";
import { classificationAudit } from "./performance/classification-audit";
import { review } from "./performance/review";
import { dataReadinessOf } from "./strategy/data-readiness";
import { criteria } from "./strategy/criteria";
import { model } from "./strategy/model";
import { modelAdvisor } from "./strategy/model-advisor";
import { segment } from "./strategy/segment";
import type { Tool } from "./tool";

/** The tools that read data for a result of their own, in the order of the nine modules. */
const working: readonly Tool[] = [
  segment,
  criteria,
  model,
  modelAdvisor,
  forecast,
  granularity,
  accuracy,
  overrides,
  newProducts,
  smoothing,
  exceptions,
  safetyStock,
  policies,
  investment,
  ownership,
  valueOfADay,
  recalibrate,
  policyImpact,
  allocation,
  multiEchelon,
  review,
  classificationAudit,
];

/** Every tool. Nothing else lists them, so the readiness check is handed the others' needs here. */
export const tools: readonly Tool[] = [...working, dataReadinessOf(working)];

export function toolById(id: string): Tool | undefined {
  return tools.find((tool) => tool.id === id);
}
