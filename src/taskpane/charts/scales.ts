/** Value to place, in pixels. */
export type Scale = (value: number) => number;

export const linear =
  (from: number, to: number, start: number, end: number): Scale =>
  (value) =>
    to === from ? start : start + ((value - from) / (to - from)) * (end - start);

/** About `count` round numbers from 0 to `to`: steps of 1, 2 or 5 times a power of ten. */
export function roundTicks(to: number, count: number): number[] {
  if (!(to > 0)) return [0];
  const rough = to / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= rough) ?? rough;
  const whole = Math.max(1, step);
  const ticks: number[] = [];
  for (let tick = 0; tick <= to + whole * 1e-9; tick += whole) ticks.push(tick);
  return ticks;
}
