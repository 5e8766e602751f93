import type { Reconciliation } from "../../../engine/forecasting/reconciliation/backtest-hierarchy";
import { nested, percent, say, type Message, type MessageValue } from "../../../text/message";
import { render } from "../../../text/render";
import type { GranularityFigures } from "./figures";
import type { LevelId } from "./levels";
import type { Candidate, Need } from "./recommend";

export const levelName = (level: LevelId | "item"): Message => say(`granularity.level.${level}`);

/** "MinT", or "middle-out by region". */
export function wayName({ levels }: Pick<GranularityFigures, "levels">, way: Reconciliation): Message {
  if (way !== "middle-out") return say(`granularity.way.${way}`);
  const group = levels.find(({ groupedBy }) => groupedBy !== null)?.groupedBy ?? "region";
  return say("granularity.way.middle-out", { group: nested(say(`granularity.part.${group}`)) });
}

const isWholePercent = (share: number): boolean => Math.abs(share * 100 - Math.round(share * 100)) < 1e-9;

/** A share in a sentence, with a decimal where it is small. */
export const shareText = (share: number): MessageValue =>
  percent(share, Math.abs(share) < 0.0995 && !isWholePercent(share) ? 1 : 0);

/** "6.1 % less error". */
export const changeText = (gain: number): Message =>
  gain >= 0
    ? say("granularity.change.less", { share: shareText(gain) })
    : say("granularity.change.more", { share: shareText(-gain) });

export const decides = (need: Need): Message => say(`granularity.decides.${need}`);

/** Level and way of a candidate, as values of a sentence. */
export const namesOf = (figures: GranularityFigures, { level, way }: Candidate) => ({
  level: nested(levelName(level)),
  way: nested(wayName(figures, way)),
});

/** Key of a row of Granularity levels: "AX · item x region · MinT". */
export const rowKey = (
  figures: Pick<GranularityFigures, "levels">,
  segment: string,
  level: LevelId,
  way: Reconciliation,
): string => `${segment} · ${render(levelName(level))} · ${render(wayName(figures, way))}`;
