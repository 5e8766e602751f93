import { stockForService } from "../../../src/engine/forecasting/stock-for-service";
import { boundsLevel, candidates, type AutomaticTotals, type Candidate, type ItemResult } from "./protocol";

/** Everything that was measured on one set. */
export interface SetResult {
  readonly items: readonly (ItemResult | null)[];
  readonly totals: AutomaticTotals;
}

/** A set in one line: the automatic choice against the best single method. */
export interface Verdict {
  readonly best: Candidate;
  readonly bestRmsse: number;
  readonly rmsse: number;
}

/** A method that can be used on a smaller share of the items is not compared, so that the others keep theirs. */
const leastShare = 0.5;
/** Share of the horizons whose demand is covered, when stock is compared. */
const serviceTarget = 0.95;
/** Not single methods. */
const combinations: readonly Candidate[] = ["automatic", "best of menu", "combination", "median-of-three"];

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value / values.length, 0);

/** The table of a set as Markdown, with notes on what was left out, and its verdict. */
export function tableOf({ items, totals }: SetResult): { readonly text: string; readonly verdict: Verdict } {
  const scaled = items.filter((item) => item !== null);
  const usableOn = (candidate: Candidate): number => scaled.filter((item) => item[candidate] !== null).length;
  const compared = candidates.filter((candidate) => usableOn(candidate) >= leastShare * scaled.length);
  const whole = scaled.filter((item) => compared.every((candidate) => item[candidate] !== null));
  const lines = compared.map((candidate) => {
    const errors = whole.map((item) => item[candidate]).filter((each) => each !== null);
    return {
      candidate,
      rmsse: mean(errors.map(({ rmsse }) => rmsse)),
      bias: mean(errors.map(({ bias }) => bias)),
      periodsInStock: mean(errors.map((each) => each.periodsInStock)),
      service: stockForService(
        errors.map(({ runs }) => runs),
        serviceTarget,
      ),
    };
  });
  const single = lines.filter(({ candidate }) => !combinations.includes(candidate));
  const best = single.reduce((lowest, line) => (line.rmsse < lowest.rmsse ? line : lowest));
  const automatic = lines.find(({ candidate }) => candidate === "automatic") ?? best;
  const rows = lines.map(
    ({ candidate, rmsse, bias, periodsInStock, service }) =>
      `| ${candidate === best.candidate ? `**${candidate}**` : candidate} | ${rmsse.toFixed(4)} | ${bias.toFixed(3)} | ` +
      `${periodsInStock.toFixed(2)} | ${mean([...service.stock]).toFixed(3)} | ${service.safetyFactor.toFixed(3)} | ` +
      `${(100 * service.achieved).toFixed(2)} % | ${whole.length} |`,
  );
  const notes = [
    `${items.length - scaled.length} of ${items.length} series are left out: no demand before the first origin, or always the same.`,
    ...candidates
      .filter((candidate) => !compared.includes(candidate))
      .map((candidate) => `${candidate} is not compared: it can be used on ${usableOn(candidate)} series.`),
    `${scaled.length - whole.length} series are left out because a method compared cannot be used on them.`,
    `Automatic: ${(totals.milliseconds / totals.forecasts).toFixed(2)} ms a forecast; of the demand after the last origin, ` +
      `${((100 * totals.within) / totals.compared).toFixed(1)} % lies within its ${100 * boundsLevel} % bounds.`,
  ];
  const header =
    `| method | mean RMSSE | scaled bias | periods in stock | stock for ${100 * serviceTarget} % | safety factor | achieved | series |\n` +
    "|---|---:|---:|---:|---:|---:|---:|---:|";
  return {
    text: [header, ...rows, "", ...notes.map((note) => `- ${note}`)].join("\n"),
    verdict: { best: best.candidate, bestRmsse: best.rmsse, rmsse: automatic.rmsse },
  };
}
