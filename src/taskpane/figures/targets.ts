import { percent } from "../../text/message";
import { segments } from "../../tools/strategy/segment/presets";
import type { TargetsChoice, TargetsComparison, TargetsId } from "../../tools/strategy/segment/live";
import { tr } from "../parts/tr";
import { moneyMeasure, signed, type Measure } from "./measure";

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The choices with what each ties up, in one unit. */
export interface TargetsView {
  readonly comparison: TargetsComparison;
  readonly measure: Measure;
  /** Stock on hand; null where it is not known. */
  readonly today: number | null;
  /** Largest of all sums, for bars on one scale. */
  readonly largest: number;
}

export function targetsView(comparison: TargetsComparison, currency: string): TargetsView {
  const today = comparison.stock === null ? null : sum(comparison.stock);
  const largest = Math.max(today ?? 0, ...comparison.choices.map(({ total }) => total));
  return { comparison, measure: moneyMeasure(currency, largest), today, largest };
}

export const choiceOf = ({ comparison }: TargetsView, id: TargetsId): TargetsChoice | undefined =>
  comparison.choices.find((choice) => choice.id === id);

/** A change of stock in words: "−299", or that there is none. */
export function changeText({ measure, today }: TargetsView, { total }: TargetsChoice): string | null {
  if (today === null) return null;
  const change = total - today;
  if (/^0/.test(measure.signed(change))) return tr("pane.policy.noChange");
  return signed(measure.full(change), change);
}

/** What the choice comes to, in one line. */
export function effectText(view: TargetsView, choice: TargetsChoice): string {
  const { measure, today, comparison } = view;
  const name = tr(`pane.policy.${choice.id}`);
  if (!comparison.hasAverageStock) {
    const highest = choice.targets.indexOf(Math.max(...choice.targets));
    const lowest = choice.targets.indexOf(Math.min(...choice.targets));
    return tr("pane.policy.effectPlain", {
      name,
      highest: percent(choice.targets[highest] ?? 0),
      first: segments[highest] ?? "",
      lowest: percent(choice.targets[lowest] ?? 0),
      last: segments[lowest] ?? "",
    });
  }
  const after = measure.full(choice.total);
  if (today === null) return tr("pane.policy.effectCash", { name, after });
  const change = choice.total - today;
  if (/^0/.test(measure.signed(change)))
    return tr("pane.policy.effectSame", { name, today: measure.full(today) });
  return tr("pane.policy.effect", {
    name,
    today: measure.full(today),
    after,
    difference: measure.full(Math.abs(change)),
    direction: tr(change < 0 ? "pane.policy.less" : "pane.policy.more"),
  });
}

/** Whether printed parts add up to the printed total. */
export function addsUp(measure: Measure, parts: readonly number[]): boolean {
  const printed = (value: number): number =>
    Number(measure.short(value).replace(/,/g, "").replace("\u2212", "-"));
  return sum(parts.map(printed)) === printed(sum(parts));
}
