import type { Message } from "../text/message";

export type SheetId =
  | "findings"
  | "nine-box"
  | "items"
  | "item-locations"
  | "variability"
  | "class-changes"
  | "segments"
  | "policies"
  | "overrides"
  | "kpi"
  | "readiness"
  | "advice"
  | "advice-profile"
  | "advice-cuts"
  | "criteria"
  | "criteria-weights"
  | "criteria-items"
  | "criteria-customers"
  | "model"
  | "model-rules"
  | "model-classes"
  | "model-rows"
  | "review"
  | "review-cuts"
  | "review-items"
  | "review-votes"
  | "forecast-summary"
  | "forecast-segments"
  | "forecast"
  | "forecast-range"
  | "accuracy"
  | "accuracy-segments"
  | "accuracy-periods"
  | "accuracy-items"
  | "smoothing"
  | "smoothing-segments"
  | "smoothing-frontier"
  | "exceptions"
  | "exception-list"
  | "exception-rules"
  | "class-audit"
  | "class-migration"
  | "class-due"
  | "class-due-items"
  | "class-history"
  | "granularity"
  | "granularity-levels"
  | "override-report"
  | "forecast-overrides"
  | "override-value"
  | "override-approvers"
  | "new-products"
  | "new-product-items"
  | "new-product-forecast"
  | "new-product-analogues"
  | "allocation"
  | "allocation-customers"
  | "allocation-requests"
  | "allocation-supply"
  | "multi-echelon"
  | "echelon-segments"
  | "network-stages"
  | "network-links"
  | "audit";

/** Where to look: a sheet of the report (with a column, and words for a filter), or cells of the user's. */
export type Where =
  | {
      readonly kind: "report";
      readonly sheet: SheetId;
      readonly label: Message;
      /** Keys of the rows that it speaks of, in the sheet's first table; left out where it speaks of the whole sheet. */
      readonly rows?: readonly string[];
    }
  | { readonly kind: "cell"; readonly sheet: string; readonly address: string; readonly label: Message };
