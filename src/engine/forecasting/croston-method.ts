/** Croston 1972, its two bias corrections, and the variant for items that may be dying: see `crostonForecasts`. */
export type CrostonMethod = "croston" | "sba" | "sbj" | "tsb";

/** A smoothing constant that is fixed, or "auto": found by its objective. */
export type CrostonConstant = number | "auto";

/** What Croston's ratio is multiplied by, since the mean of a ratio exceeds the ratio of means. */
export function biasFactor(method: CrostonMethod, alphaInterval: number): number {
  if (method === "sba") return 1 - alphaInterval / 2;
  return method === "sbj" ? 1 - alphaInterval / (2 - alphaInterval) : 1;
}
