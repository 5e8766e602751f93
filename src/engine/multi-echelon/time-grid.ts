/** Fractions of a period that are tried for all times to be whole multiples of. */
const mostParts = 1000;
const rounding = 1e-6;

const greatestCommonDivisor = (first: number, second: number): number => {
  let [larger, smaller] = [first, second];
  while (smaller > 0) [larger, smaller] = [smaller, larger % smaller];
  return larger;
};

/**
 * The longest time of which all given times are whole multiples: service times need not be looked for in between, because the
 * best ones are sums and differences of lead times and limits (costs are concave in them).
 *
 * @param times periods, >= 0
 * @returns periods; a thousandth where no longer one fits, times being rounded to it then
 */
export function timeUnit(times: readonly number[]): number {
  const isWhole = (value: number): boolean => Math.abs(value - Math.round(value)) <= rounding;
  let parts = 1;
  while (parts < mostParts && !times.every((time) => isWhole(time * parts))) parts++;
  const divisor = times.reduce((found, time) => greatestCommonDivisor(found, Math.round(time * parts)), 0);
  return Math.max(1, divisor) / parts;
}
