import {
  biasSurprise,
  demandSurprise,
  fewestErrors,
  silenceSurprise,
} from "../../../engine/forecasting/demand-surprise";
import { discoveries } from "../../../engine/statistics/benjamini-hochberg";
import { demandOf } from "../../../engine/history";
import type { Dataset } from "../../../model/dataset";
import type { ToolContext } from "../../tool";
import { measuresOfItem } from "../accuracy/measures";
import { recordsOf, type Records } from "../shared/records";
import { pricesOf } from "../shared/prices";
import type { ExceptionsOptions } from "./options";
import { rulesInForce, type ExceptionRule } from "./rules";

/** What is out of the ordinary: the latest demand, forecasts of one sign, or no demand for long. */
export type ExceptionKind = "above" | "below" | "bias-low" | "bias-high" | "silent";

/** Something about an item that may be an exception. */
export interface Candidate {
  readonly item: number;
  readonly kind: ExceptionKind;
  /** Probability that it is chance. */
  readonly chance: number;
  /** What is compared: demand and forecast of the latest period, of the window, or periods idle and usual interval. */
  readonly found: number;
  readonly expected: number;
  /** Money at stake, or units where no money is known. */
  readonly stake: number;
}

export interface ExceptionFigures {
  readonly data: Dataset;
  readonly options: ExceptionsOptions;
  readonly records: Records;
  readonly rules: ReadonlyMap<string, ExceptionRule>;
  /** Label of the period whose demand was compared. */
  readonly latest: string;
  /** Whether stakes are money. */
  readonly hasMoney: boolean;
  /** Highest stake first. */
  readonly exceptions: readonly Candidate[];
  /** Candidates beyond the least change or silent, that chance explains: not listed. */
  readonly noise: number;
  /** Items that were compared. */
  readonly compared: number;
}

/** The latest demand against its forecast. */
function latestCandidate(records: Records, item: number, price: number): Candidate | null {
  const { window, actual, forecast } = records;
  const last = (item + 1) * window - 1;
  const [demand, expected] = [actual[last]!, forecast[last]!];
  if (Number.isNaN(demand) || Number.isNaN(expected)) return null;
  let squares = 0;
  let errors = 0;
  for (let at = item * window; at < last; at++) {
    if (Number.isNaN(actual[at]!) || Number.isNaN(forecast[at]!)) continue;
    squares += (actual[at]! - forecast[at]!) ** 2;
    errors++;
  }
  const chance = demandSurprise(demand, expected, squares / errors, errors);
  if (Number.isNaN(chance)) return null;
  return {
    item,
    kind: demand > expected ? "above" : "below",
    chance,
    found: demand,
    expected,
    stake: Math.abs(demand - expected) * price,
  };
}

/** Forecasts that stay too low or too high over the window. */
function biasCandidate(records: Records, item: number, price: number): Candidate | null {
  const measures = measuresOfItem(records, item);
  if (measures === null || measures.periods < fewestErrors || !Number.isFinite(measures.tracking))
    return null;
  const forecast = Number.isNaN(measures.bias) ? 0 : measures.demand * (1 + measures.bias);
  return {
    item,
    kind: measures.tracking > 0 ? "bias-low" : "bias-high",
    chance: biasSurprise(measures.tracking, measures.periods),
    found: measures.demand,
    expected: forecast,
    stake: Math.abs(measures.demand - forecast) * price,
  };
}

/** No demand for longer than the item's demand was ever apart. */
function silentCandidate(
  { history, launched, ended }: Dataset,
  item: number,
  price: number,
): Candidate | null {
  const { periods, values } = history;
  const start = launched[item]!;
  const end = ended?.[item] ?? periods;
  let demands = 0;
  let last = -1;
  let units = 0;
  for (let period = start; period < end; period++) {
    const demand = demandOf(values[item * periods + period]!);
    if (demand === 0) continue;
    demands++;
    last = period;
    units += demand;
  }
  if (demands < fewestErrors || last === end - 1) return null;
  const idle = end - 1 - last;
  const interval = (last - start + 1) / demands;
  return {
    item,
    kind: "silent",
    chance: silenceSurprise(idle, interval),
    found: idle,
    expected: interval,
    // The demand that the usual rate would have brought.
    stake: (units / (last - start + 1)) * idle * price,
  };
}

/** Whether a candidate is large enough for its segment to be told, whatever the chance. */
function isLarge({ kind, found, expected, stake }: Candidate, rule: ExceptionRule): boolean {
  if (stake < rule.stake) return false;
  return kind === "silent" ? found > expected : Math.abs(found - expected) > rule.change * expected;
}

/** Everything out of the ordinary in the latest period, but for what an item does all the time. */
export async function exceptionFigures(
  data: Dataset,
  options: ExceptionsOptions,
  context: ToolContext,
): Promise<ExceptionFigures> {
  const rules = rulesInForce(data);
  const records = await recordsOf(data, options, context);
  const price = pricesOf(data);
  const hasMoney = price.some(Number.isFinite);
  const worth = (item: number): number => (hasMoney ? price[item]! || 0 : 1);
  const candidates = Array.from(data.items.keys.keys()).flatMap((item) =>
    [
      latestCandidate(records, item, worth(item)),
      biasCandidate(records, item, worth(item)),
      silentCandidate(data, item, worth(item)),
    ].filter((each) => each !== null),
  );
  const compared = new Set(candidates.map(({ item }) => item)).size;
  // All that were looked at count as tests, or the largest of thousands would always seem a surprise.
  const found = discoveries(
    Float64Array.from(candidates, ({ chance }) => chance),
    options.falseShare,
  );
  const ruleOf = ({ item }: Candidate): ExceptionRule => rules.get(records.segments[item]!)!;
  const large = candidates.map((each) => isLarge(each, ruleOf(each)));
  const listed = candidates.map(
    (each, at) => large[at]! && found[at] === 1 && each.chance <= ruleOf(each).chance,
  );
  return {
    data,
    options,
    records,
    rules,
    latest: data.calendar.labels.at(-1) ?? "",
    hasMoney,
    exceptions: candidates
      .filter((_, at) => listed[at])
      .sort((a, b) => b.stake - a.stake || a.chance - b.chance),
    noise: candidates.filter((_, at) => large[at] && !listed[at]).length,
    compared,
  };
}
