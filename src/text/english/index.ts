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
import { readinessTexts } from "./readiness";
import { seasonTexts } from "./seasons";
import { modelToolTexts } from "./model-tool";
import { reviewTexts } from "./review";
import { smoothingTexts } from "./smoothing";
import { stabilityTexts } from "./stability";
import { segmentTexts } from "./segment";
import { toolkitTexts } from "./toolkit";
import { workbookTexts } from "./workbook";
import { classAuditTexts } from "./class-audit";
import { batchTexts } from "./batch";
import { paneTexts } from "./taskpane";
import { workbenchTexts } from "./workbench";

/** Every sentence a user reads, by id. One file per part of the product. */
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
  ...segmentTexts,
  ...readinessTexts,
  ...seasonTexts,
  ...reviewTexts,
  ...classAuditTexts,
  ...smoothingTexts,
  ...stabilityTexts,
  ...workbookTexts,
  ...batchTexts,
  ...paneTexts,
  ...toolkitTexts,
  ...workbenchTexts,
} as const;

export type MessageId = keyof typeof english;
