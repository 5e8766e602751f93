import { accuracyTexts } from "./accuracy";
import { advisorTexts } from "./advisor";
import { allocationTexts } from "./allocation";
import { criteriaTexts } from "./criteria";
import { exceptionsTexts } from "./exceptions";
import { explainTexts } from "./explain";
import { fieldTexts } from "./fields";
import { forecastTexts } from "./forecast";
import { granularityTexts } from "./granularity";
import { forecastOverrideTexts } from "./forecast-overrides";
import { modelTexts } from "./model";
import { multiEchelonTexts } from "./multi-echelon";
import { newProductTexts } from "./new-products";
import { ownershipTexts } from "./ownership";
import { dayValueTexts } from "./value-of-a-day";
import { readinessTexts } from "./readiness";
import { seasonTexts } from "./seasons";
import { modelToolTexts } from "./model-tool";
import { reviewTexts } from "./review";
import { smoothingTexts } from "./smoothing";
import { investmentTexts } from "./investment";
import { policiesToolTexts } from "./policies-tool";
import { safetyStockTexts } from "./safety-stock";
import { stockTexts } from "./stock";
import { stabilityTexts } from "./stability";
import { segmentTexts } from "./segment";
import { toolkitTexts } from "./toolkit";
import { workbookTexts } from "./workbook";
import { classAuditTexts } from "./class-audit";
import { policyImpactTexts } from "./policy-impact";
import { recalibrateTexts } from "./recalibrate";
import { paneTexts } from "./taskpane";
import type { batchTexts } from "./batch";
import type { workbenchTexts } from "./workbench";

/** Every sentence of the add-in, by id. One file per part of the product. */
export const english = {
  ...accuracyTexts,
  ...advisorTexts,
  ...allocationTexts,
  ...criteriaTexts,
  ...exceptionsTexts,
  ...explainTexts,
  ...fieldTexts,
  ...forecastTexts,
  ...granularityTexts,
  ...forecastOverrideTexts,
  ...modelTexts,
  ...modelToolTexts,
  ...multiEchelonTexts,
  ...newProductTexts,
  ...ownershipTexts,
  ...dayValueTexts,
  ...segmentTexts,
  ...readinessTexts,
  ...seasonTexts,
  ...reviewTexts,
  ...classAuditTexts,
  ...smoothingTexts,
  ...stabilityTexts,
  ...investmentTexts,
  ...policiesToolTexts,
  ...safetyStockTexts,
  ...stockTexts,
  ...policyImpactTexts,
  ...recalibrateTexts,
  ...workbookTexts,
  ...paneTexts,
  ...toolkitTexts,
} as const;

/** Every text there is, whichever program holds it. */
export type Texts = typeof english & typeof batchTexts & typeof workbenchTexts;

export type MessageId = keyof Texts;
