import { useMemo, useState } from "react";
import { count, percent, say, type Message } from "../../text/message";
import {
  segmentCounts,
  type PreparedSegments,
  type SegmentCounts,
} from "../../tools/strategy/segment/live-counts";
import { segmentDefaults } from "../../tools/strategy/segment/defaults";
import type { SegmentOptions } from "../../tools/strategy/segment/options";
import type { DataSummary } from "../../worker";
import { useFlow, useWizard } from "../app/context";
import { shareAt } from "../charts/lorenz";
import { settle, shareSteps, variabilitySteps, type Cut } from "../charts/cut";
import { measureName } from "../figures/measure";
import { setOptions } from "../flow/cuts";

export type CutKind = "abcCuts" | "xyzCuts";

/** Cuts stay this far from each other and from the ends, so that no class is cut away. */
const leastShare = 0.01;
const leastVariability = 0.01;
const greatestVariability = 10;
const usual = segmentDefaults;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export interface CutsView {
  readonly prepared: PreparedSegments;
  readonly data: DataSummary;
  readonly counts: SegmentCounts;
  readonly shareCuts: readonly [Cut, Cut];
  readonly variabilityCuts: readonly [Cut, Cut];
  /** What the cuts come to, as of the last release. */
  readonly sentence: Message;
  readonly move: (kind: CutKind, index: number, value: number) => void;
  readonly release: () => void;
}

function shareCuts([first, second]: SegmentOptions["abcCuts"]): readonly [Cut, Cut] {
  const steps = shareSteps;
  return [
    {
      letter: "A",
      value: first,
      minimum: leastShare,
      maximum: second - leastShare,
      steps,
      usual: usual.abcCuts[0],
    },
    {
      letter: "B",
      value: second,
      minimum: first + leastShare,
      maximum: 1 - leastShare,
      steps,
      usual: usual.abcCuts[1],
    },
  ];
}

function variabilityCuts([first, second]: SegmentOptions["xyzCuts"]): readonly [Cut, Cut] {
  const steps = variabilitySteps;
  const minimum = leastVariability;
  return [
    { letter: "X", value: first, minimum, maximum: second - minimum, steps, usual: usual.xyzCuts[0] },
    {
      letter: "Y",
      value: second,
      minimum: first + minimum,
      maximum: greatestVariability,
      steps,
      usual: usual.xyzCuts[1],
    },
  ];
}

/** How many items change class, or without a former run how the cuts divide the items. */
function sentenceOf(prepared: PreparedSegments, data: DataSummary, counts: SegmentCounts): Message {
  if (counts.changed !== null) return say("pane.cuts.changed", { count: count(counts.changed) });
  const a = sum(counts.items.slice(0, 3));
  return say("pane.cuts.summary", {
    a: count(a),
    share: percent(shareAt(prepared.share, a)),
    measure: measureName(data),
    z: count(sum(counts.items.filter((_, index) => index % 3 === 2))),
    items: count(sum(counts.items)),
  });
}

/** The cuts with what they do to the items; null before the data is ready. */
export function useCuts(): CutsView | null {
  const flow = useFlow();
  const { live, options, data } = useWizard();
  const prepared = live?.prepared ?? null;
  const counts = useMemo(
    () => (prepared === null ? null : segmentCounts(prepared, options)),
    [prepared, options],
  );
  const [spoken, setSpoken] = useState<Message | null>(null);
  if (prepared === null || counts === null || data === null) return null;
  const cuts = { abcCuts: shareCuts(options.abcCuts), xyzCuts: variabilityCuts(options.xyzCuts) };
  return {
    prepared,
    data,
    counts,
    shareCuts: cuts.abcCuts,
    variabilityCuts: cuts.xyzCuts,
    sentence: spoken ?? sentenceOf(prepared, data, counts),
    move: (kind, index, value) => {
      const cut = cuts[kind][index];
      if (cut === undefined) return;
      // The first move keeps the sentence as it stands until the control rests.
      if (spoken === null) setSpoken(sentenceOf(prepared, data, counts));
      const settled = settle(cut, value);
      const [first, second] = options[kind];
      setOptions(flow, { [kind]: index === 0 ? [settled, second] : [first, settled] });
    },
    release: () => setSpoken(null),
  };
}
