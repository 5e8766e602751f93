import type { Dataset, PolicyRow } from "../../../model/dataset";

export type PresetId = "importance" | "cost-of-service";

export const abcLetters = ["A", "B", "C"] as const;
export const xyzLetters = ["X", "Y", "Z"] as const;

/** AX, AY ... CZ, in the order of every table. */
export const segments: readonly string[] = abcLetters.flatMap((abc) => xyzLetters.map((xyz) => abc + xyz));

const known = new Set(segments);

/** The segment that a person means, whatever the case and the blanks around it; null where it is none. */
export function segmentOf(text: string | null | undefined): string | null {
  const segment = text?.trim().toUpperCase() ?? "";
  return known.has(segment) ? segment : null;
}

/** Cycle service levels by segment, AX to CZ (definitions: the importance preset is a planning suite's, the other is ours). */
export const serviceTargets: Readonly<Record<PresetId, readonly number[]>> = {
  importance: [0.98, 0.96, 0.95, 0.94, 0.93, 0.9, 0.9, 0.87, 0.85],
  "cost-of-service": [0.95, 0.94, 0.92, 0.97, 0.96, 0.94, 0.99, 0.98, 0.96],
};

const reviewDays: Readonly<Record<string, number>> = { A: 7, B: 14, C: 30 };
export const methods = ["(r,Q)", "(R,S)", "(s,S)", "min/max", "base stock", "make to order"] as const;
const methodOf: Readonly<Record<string, string>> = { X: "(r,Q)", Y: "(R,S)", Z: "min/max" };
const forecastMenuOf: Readonly<Record<string, string>> = {
  X: "SES, moving average, damped trend",
  Y: "Seasonal, Theta, ETS",
  Z: "Croston, SBA, TSB, moving average",
};

/** What is in force for a segment. */
export interface SegmentPolicy {
  readonly segment: string;
  readonly serviceTarget: number;
  readonly reviewDays: number;
  readonly method: string;
  readonly forecastMenu: string;
  readonly owner: string | null;
  readonly note: string | null;
}

function presetPolicy(preset: PresetId, index: number): SegmentPolicy {
  const segment = segments[index]!;
  const abc = segment[0]!;
  const xyz = segment[1]!;
  return {
    segment,
    serviceTarget: serviceTargets[preset][index]!,
    reviewDays: reviewDays[abc]!,
    method: methodOf[xyz]!,
    forecastMenu: forecastMenuOf[xyz]!,
    owner: null,
    note: segment === "AZ" || segment === "CZ" ? "Decide: stock, or make to order" : null,
  };
}

/** The preset's policies, each field replaced by what the user has set in Policies. An emptied text stays empty. */
export function policiesInForce(preset: PresetId, rows: Dataset["policies"]): SegmentPolicy[] {
  const own = new Map<string, PolicyRow>(rows.map((row) => [row.segment, row]));
  return segments.map((segment, index) => {
    const base = presetPolicy(preset, index);
    const row = own.get(segment);
    if (row === undefined) return base;
    return {
      segment,
      serviceTarget: row.serviceTarget ?? base.serviceTarget,
      reviewDays: row.reviewDays ?? base.reviewDays,
      method: row.method ?? base.method,
      forecastMenu: row.forecastMenu ?? base.forecastMenu,
      owner: row.owner,
      note: row.note,
    };
  });
}
