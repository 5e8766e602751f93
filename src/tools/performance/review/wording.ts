import { decimal, list, nested, percent, say, type Message, type MessageValue } from "../../../text/message";
import { render } from "../../../text/render";
import type { Moved } from "./moved";
import { cutName, type Shift } from "./shifts";

/** "2 points" or "0.05", how far a cut is moved. */
export function sizeText({ axis, shift }: Pick<Shift, "axis" | "shift">): MessageValue {
  const size = Math.abs(shift);
  return axis === "abc"
    ? nested(
        say("review.size.points", {
          points: decimal(size * 100, size * 100 === Math.round(size * 100) ? 0 : 1),
        }),
      )
    : nested(say("review.size.ratio", { ratio: decimal(size, 2) }));
}

/** "+5" or "−0.05" on an axis of a chart. */
export function shiftLabel({ axis, shift }: Pick<Shift, "axis" | "shift">): string {
  const size =
    axis === "abc" ? String(Number((Math.abs(shift) * 100).toFixed(4))) : Math.abs(shift).toFixed(2);
  return `${shift < 0 ? "−" : "+"}${size}`;
}

/** A cut's place: a share or a coefficient of variation. */
export const cutText = (axis: Shift["axis"], cut: number): MessageValue =>
  axis === "abc" ? percent(cut, cut * 100 === Math.round(cut * 100) ? 0 : 1) : decimal(cut, 2);

/** "A | B cut up by 5 points". */
export const shiftName = (shift: Shift): Message =>
  say(shift.shift < 0 ? "review.shift.down" : "review.shift.up", {
    cut: cutName(shift.axis, shift.cut),
    size: sizeText(shift),
  });

/** Pairs of classes in one line. */
const mostMoves = 3;

/** "12 BX to AX, 3 BY to AY and 2 more pairs". */
export function movesText({ moves }: Pick<Moved, "moves">): string {
  const texts = moves
    .slice(0, mostMoves)
    .map(({ from, to, items }) =>
      render(say("review.move", { count: { kind: "count", value: items }, from, to })),
    );
  const more = moves.length - texts.length;
  if (more > 0) texts.push(render(say("review.moreMoves", { count: { kind: "count", value: more } })));
  return render(say("review.moves", { moves: list(texts) }));
}
