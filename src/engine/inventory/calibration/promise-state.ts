import type { AchievedService } from "./service-record";

/**
 * What can be said of a promise:
 * - "promised": the past of its segment supports it
 * - "no-demand": no past demand; the item is outside the promise, and its level is 0
 * - "no-lead-time": the protection interval is not known; no level
 * - "no-target": nothing is promised; no level
 * - "over-achieved": the share of windows without any demand exceeds the target already; even no stock keeps it
 * - "few-windows": fewer than 3 / (1 - target) windows of the past were checked; an estimate, no promise
 * - "few-blocks": fewer than 5 independent stretches of the past were checked; the achieved share with its error, no promise
 * - "shifted": the latest stretch is more than 2 standard deviations off the target: demand has shifted
 */
export const promiseStates = [
  "promised",
  "no-demand",
  "no-lead-time",
  "no-target",
  "over-achieved",
  "few-windows",
  "few-blocks",
  "shifted",
] as const;
export type PromiseState = (typeof promiseStates)[number];

const fewestMisses = 3;
const fewestBlocks = 5;
const shiftedDeviations = 2;
const rounding = 1e-9;

/** What a group of checked windows says of its promise: the first of the reasons against it that holds, else "promised". */
export function stateOf(service: AchievedService): PromiseState {
  const { promised, windows, windowsWithDemand, blocks, latest, blockDeviation } = service;
  if (!(windows * (1 - promised) >= fewestMisses - rounding)) return "few-windows";
  if (1 - windowsWithDemand / windows > promised) return "over-achieved";
  if (blocks < fewestBlocks) return "few-blocks";
  return Math.abs(latest - promised) > shiftedDeviations * blockDeviation ? "shifted" : "promised";
}
