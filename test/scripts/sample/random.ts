/** A small seeded generator (mulberry32): the sample must be the same bytes on every machine, forever. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  between(low: number, high: number): number;
  /** Uniform on a logarithmic scale. */
  logBetween(low: number, high: number): number;
  /** Whole number, both ends included. */
  integer(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(choices: readonly T[]): T;
  /** A choice drawn in proportion to its weight. */
  weighted<T>(choices: readonly T[], weights: readonly number[]): T;
  normal(): number;
  /** Gamma with mean 1 and the given coefficient of variation. */
  noise(coefficientOfVariation: number): number;
  shuffled<T>(list: readonly T[]): T[];
}

/** One stream per name, so that a change in one part of the sample leaves the others as they are. */
export function randomStream(seed: number, name: string): Random {
  let state = seed >>> 0;
  for (const character of name) state = Math.imul(state ^ character.charCodeAt(0), 0x9e3779b1) >>> 0;

  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const between = (low: number, high: number): number => low + (high - low) * next();
  const integer = (low: number, high: number): number => low + Math.floor((high - low + 1) * next());
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  const pick = <T>(choices: readonly T[]): T => choices[integer(0, choices.length - 1)] as T;

  /** Marsaglia and Tsang (2000), with the boost for shapes below 1. */
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * Math.pow(1 - next(), 1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = normal();
      const v = Math.pow(1 + c * x, 3);
      if (v > 0 && Math.log(1 - next()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
    }
  };

  return {
    next,
    between,
    integer,
    normal,
    pick,
    logBetween: (low, high) => low * Math.pow(high / low, next()),
    chance: (probability) => next() < probability,
    noise: (coefficientOfVariation) => {
      const shape = 1 / (coefficientOfVariation * coefficientOfVariation);
      return gamma(shape) / shape;
    },
    weighted: <T>(choices: readonly T[], weights: readonly number[]): T => {
      let rest = next() * weights.reduce((sum, weight) => sum + weight, 0);
      const index = weights.findIndex((weight) => (rest -= weight) < 0);
      return choices.at(index) as T;
    },
    shuffled: (list) => {
      const result = [...list];
      for (let last = result.length - 1; last > 0; last--) {
        const other = integer(0, last);
        [result[last], result[other]] = [result[other] as never, result[last] as never];
      }
      return result;
    },
  };
}
