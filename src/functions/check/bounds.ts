import type { Bounds } from "../rules/argument-rule";

/** "above 0 and below 1" */
export function boundsText({ above, minimum, below, maximum }: Bounds): string {
  const lower = above !== undefined ? `above ${above}` : minimum !== undefined ? `from ${minimum}` : "";
  const upper = below !== undefined ? `below ${below}` : maximum !== undefined ? `up to ${maximum}` : "";
  if (lower === "" || upper === "") return lower || upper;
  return above !== undefined ? `${lower} and ${upper}` : `${lower} ${upper}`;
}

export function isWithin(value: number, { above, minimum, below, maximum }: Bounds): boolean {
  return (
    (above === undefined || value > above) &&
    (minimum === undefined || value >= minimum) &&
    (below === undefined || value < below) &&
    (maximum === undefined || value <= maximum)
  );
}

/** What to enter in place of a value that is out of bounds; knows that 95 is often meant as 95 %. */
export function boundsAdvice(value: number, bounds: Bounds, whole = false): string {
  const accepted = `Enter a ${whole ? "whole " : ""}number ${boundsText(bounds)}`.trimEnd();
  if (bounds.fraction && value > 1 && value < 100) {
    return `Enter ${Number((value / 100).toPrecision(12))} for ${value} %.`;
  }
  return bounds.fraction ? `${accepted}, such as 0.95 for 95 %.` : `${accepted}.`;
}
