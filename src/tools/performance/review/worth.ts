import type { Dataset } from "../../../model/dataset";
import { say } from "../../../text/message";
import {
  isMeasure,
  savingAgainst,
  segmentationJudge,
  type NotJudged,
  type Saving,
  type SegmentationJudge,
  type Worth,
} from "../../inventory/shared/segmentation-judge";
import type { ToolContext } from "../../tool";
import type { ReviewOptions } from "./options";
import type { Shift } from "./shifts";

/** What shifted cuts save in stock at equal service, each segment with its best target. */
export interface ShiftWorths {
  readonly judge: SegmentationJudge;
  /** The cuts in force. */
  readonly base: Worth;
  /** By shift. */
  readonly savings: readonly Saving[];
}

/** Judges every shift by stock. */
export async function shiftWorths(
  data: Dataset,
  options: ReviewOptions,
  shifts: readonly Shift[],
  context: ToolContext,
): Promise<ShiftWorths | NotJudged> {
  const judge = await segmentationJudge(data, options, context);
  if ("why" in judge) return judge;
  const inForce = { abc: options.abcCuts, xyz: options.xyzCuts };
  const base = judge.worthOf(judge.segmentsBy(inForce));
  if (!isMeasure(base)) return { why: say("stock.error.noMeasure") };
  const savings = shifts.map(({ axis, cut, cutAfter }) => {
    const moved: [number, number] = [...inForce[axis]];
    moved[cut] = cutAfter;
    return savingAgainst(judge.worthOf(judge.segmentsBy({ ...inForce, [axis]: moved })), base);
  });
  return { judge, base, savings };
}

/** The shift that saved most on the part of the past that targets were chosen by; null where none saved. */
export function mostPromising({ savings }: ShiftWorths): number | null {
  let best: number | null = null;
  savings.forEach(({ learnt }, at) => {
    if (learnt > (best === null ? 0 : savings[best]!.learnt)) best = at;
  });
  return best;
}
