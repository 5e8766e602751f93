import type { Figures } from "../../strategy/segment/figures";
import { segments } from "../../strategy/segment/presets";
import { itemParameters } from "../../strategy/segment/stock";

/** Targets stay where a safety factor exists. */
const lowestTarget = 0.5;
const highestTarget = 0.9999;

/** Average stock (money) of a segment at its target, and with the target moved down and up. */
export interface TargetSensitivity {
  readonly segment: string;
  readonly items: number;
  readonly target: number;
  readonly stockDown: number;
  readonly stock: number;
  readonly stockUp: number;
}

const within = (target: number): number => Math.min(highestTarget, Math.max(lowestTarget, target));

/** What a shift of every service target does to the average stock of each segment, by its final class and with overrides in force. */
export function targetSensitivity(figures: Figures, shift: number): TargetSensitivity[] {
  const { data, rows, classes, policies, unitValue, bySegment } = figures;
  const stockAt = (change: number): number[] => {
    const moved = policies.map((policy) => ({
      ...policy,
      serviceTarget: change === 0 ? policy.serviceTarget : within(policy.serviceTarget + change),
    }));
    const parameters = rows.addUp(itemParameters(rows, classes, moved, data.calendar.daysPerPeriod), classes);
    const sums = segments.map(() => 0);
    classes.final.forEach((segment, item) => {
      const money = parameters.averageStock[item]! * unitValue[item]!;
      if (Number.isFinite(money)) sums[segments.indexOf(segment)]! += money;
    });
    return sums;
  };
  const [down, today, up] = [stockAt(-shift), stockAt(0), stockAt(shift)];
  return segments.map((segment, index) => {
    return {
      segment,
      items: bySegment[index]!.items,
      target: policies[index]!.serviceTarget,
      stockDown: down[index]!,
      stock: today[index]!,
      stockUp: up[index]!,
    };
  });
}
