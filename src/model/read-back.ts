/**
 * Tables of ours that a run reads back, by their names in the workbook: what the user fills in, the classes in force, what former
 * runs have kept, and lists that must not outlive their reason. All others are results; reading them would only take time.
 */
export const readBackTables = [
  "scmItems",
  "scmSegments",
  "scmPolicies",
  "scmOverrides",
  "scmVariability",
  "scmClassChanges",
  "scmCriteriaWeights",
  "scmModelRules",
  "scmReviewVotes",
  "scmExceptionRules",
  "scmClassHistory",
  "scmAuditRuns",
  "scmAuditBins",
  "scmAuditDates",
  "scmAuditDue",
  "scmAuditTriggers",
  "scmForecastOverrides",
  "scmOverrideApprovers",
  "scmNewProductItems",
  "scmOwnedMeasures",
  "scmReplenishment",
  "scmParametersInForce",
  "scmRecalibration",
  "scmAllocationRequests",
  "scmAllocationSupply",
  "scmNetworkStages",
  "scmNetworkLinks",
] as const;

/** Whoever reads a table names it by this type, so that none is read that is not handed over. */
export type ReadBackTable = (typeof readBackTables)[number];
