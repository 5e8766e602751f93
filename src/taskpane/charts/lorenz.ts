/** A line through more points than this looks the same. */
const mostPoints = 240;

export interface CurvePoint {
  readonly items: number;
  readonly share: number;
}

/**
 * The Lorenz curve: accumulated share of value over items by falling value, thinned to what a pane can show.
 *
 * @param share accumulated share up to and with each item, rising
 */
export function lorenzCurve(share: Float64Array): CurvePoint[] {
  const points: CurvePoint[] = [{ items: 0, share: 0 }];
  const step = Math.max(1, share.length / mostPoints);
  for (let at = step; at < share.length; at += step) {
    const items = Math.round(at);
    points.push({ items, share: share[items - 1] ?? 0 });
  }
  if (share.length > 0) points.push({ items: share.length, share: share.at(-1) ?? 0 });
  return points;
}

/** Share accumulated by the first items. */
export const shareAt = (share: Float64Array, items: number): number =>
  items <= 0 ? 0 : (share[Math.min(items, share.length) - 1] ?? 0);
