import { constantOf, fixedSmoothing, type FixedSmoothing } from "../../../engine/forecasting/method-names";
import type { Dataset } from "../../../model/dataset";
import { segments } from "../../strategy/segment/presets";
import type { ToolContext } from "../../tool";
import { measuresOfItem } from "../accuracy/measures";
import { menusInForce, type Menu } from "../shared/menus";
import { recordsOf, type Records } from "../shared/records";
import type { SmoothingOptions } from "./options";

/** What a constant comes to in a segment. */
export interface FrontierPoint {
  readonly method: FixedSmoothing;
  readonly constant: number;
  /** Mean RMSSE of the items; NaN where none can be scaled. */
  readonly error: number;
  /** Mean change of the forecast from one period to the next, as a share of demand. */
  readonly churn: number;
}

export interface SegmentSmoothing {
  readonly segment: string;
  readonly items: number;
  /** From the slowest constant to the fastest. */
  readonly frontier: readonly FrontierPoint[];
  /** With the lowest error; null where nothing can be compared. */
  readonly best: FrontierPoint | null;
  /** The steadiest within the tolerance. */
  readonly chosen: FrontierPoint | null;
  readonly menu: Menu & { readonly text: string };
  /** The menu with the chosen constant in it. */
  readonly menuThen: string;
}

export interface SmoothingFigures {
  readonly data: Dataset;
  readonly options: SmoothingOptions;
  readonly window: number;
  readonly bySegment: readonly SegmentSmoothing[];
  /** All items together. */
  readonly total: Pick<SegmentSmoothing, "items" | "frontier" | "best" | "chosen">;
}

function pointOf(method: FixedSmoothing, records: Records, items: readonly number[]): FrontierPoint {
  const { window, forecast, actual } = records;
  let change = 0;
  let demand = 0;
  let errors = 0;
  let scaled = 0;
  for (const item of items) {
    for (let at = item * window + 1; at < (item + 1) * window; at++) {
      if (Number.isNaN(actual[at - 1]!) || Number.isNaN(actual[at]!)) continue;
      change += Math.abs(forecast[at]! - forecast[at - 1]!);
      demand += actual[at]!;
    }
    const rmsse = measuresOfItem(records, item)?.rmsse ?? NaN;
    if (!Number.isFinite(rmsse)) continue;
    errors += rmsse;
    scaled++;
  }
  return {
    method,
    constant: constantOf(method),
    error: scaled > 0 ? errors / scaled : NaN,
    churn: demand > 0 ? change / demand : NaN,
  };
}

/** The lowest error, and the steadiest point that gives up no more than the tolerance. */
export function chooseFrom(
  frontier: readonly FrontierPoint[],
  tolerance: number,
): { readonly best: FrontierPoint | null; readonly chosen: FrontierPoint | null } {
  const known = frontier.filter(({ error, churn }) => Number.isFinite(error) && Number.isFinite(churn));
  if (known.length === 0) return { best: null, chosen: null };
  const best = known.reduce((lowest, point) => (point.error < lowest.error ? point : lowest));
  const chosen = known
    .filter(({ error }) => error <= best.error * (1 + tolerance))
    .reduce((steadiest, point) => (point.churn < steadiest.churn ? point : steadiest));
  return { best, chosen };
}

const smoothingWord = /^(?:ses(?:[\s\-_]+0?\.\d+)?|exponential smoothing)$/i;

/** A menu with SES of this constant in place of the SES in it, else before all others. */
export function menuWith(text: string, constant: number): string {
  const word = `SES ${constant}`;
  const words = text
    .split(/[,;]/)
    .map((each) => each.trim())
    .filter((each) => each !== "");
  const place = words.findIndex((each) => smoothingWord.test(each));
  if (place < 0) return [word, ...words].join(", ");
  return words
    .flatMap((each, at) => (at === place ? [word] : smoothingWord.test(each) ? [] : [each]))
    .join(", ");
}

export async function smoothingFigures(
  data: Dataset,
  options: SmoothingOptions,
  context: ToolContext,
): Promise<SmoothingFigures> {
  const { window, lag, tolerance } = options;
  const runs: Records[] = [];
  const all = Array.from(data.items.keys.keys());
  for (const [at, method] of fixedSmoothing.entries()) {
    const within: ToolContext = {
      ...context,
      progress: (step, done) =>
        context.progress(step, at * all.length + done, fixedSmoothing.length * all.length),
    };
    runs.push(await recordsOf(data, { window, lag, menu: [method] }, within));
  }
  const [first] = runs;
  const segmentOf = first?.segments ?? [];
  const frontierOf = (items: readonly number[]): FrontierPoint[] =>
    fixedSmoothing.map((method, at) => pointOf(method, runs[at]!, items));
  const menus = menusInForce(data);
  const totalFrontier = frontierOf(all);
  return {
    data,
    options,
    window: first?.window ?? 0,
    bySegment: segments.flatMap((segment): SegmentSmoothing[] => {
      const items = all.filter((item) => segmentOf[item] === segment);
      if (items.length === 0) return [];
      const frontier = frontierOf(items);
      const choice = chooseFrom(frontier, tolerance);
      const menu = menus.get(segment)!;
      return [
        {
          segment,
          items: items.length,
          frontier,
          ...choice,
          menu,
          menuThen: choice.chosen === null ? menu.text : menuWith(menu.text, choice.chosen.constant),
        },
      ];
    }),
    total: { items: all.length, frontier: totalFrontier, ...chooseFrom(totalFrontier, tolerance) },
  };
}
