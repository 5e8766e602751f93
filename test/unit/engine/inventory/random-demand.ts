/**
 * Random demand for simulations, drawn by methods that share nothing with the quantiles under test.
 */
export type Random = () => number;

/** Uniform numbers in (0, 1) from a seed: the multiplicative generator of Lewis, Goodman and Miller (1969). */
export function seededRandom(seed: number): Random {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Box and Muller (1958). */
export function drawNormal(random: Random): number {
  return Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
}

/** Marsaglia and Tsang (2000), with the power of a uniform number for shapes below 1. */
export function drawGamma(random: Random, shape: number): number {
  if (shape < 1) return drawGamma(random, shape + 1) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const z = drawNormal(random);
    const cube = (1 + z / Math.sqrt(9 * d)) ** 3;
    if (cube > 0 && Math.log(random()) < 0.5 * z * z + d - d * cube + d * Math.log(cube)) return d * cube;
  }
}

/** Counts arrivals one exponential gap after the other. */
export function drawPoisson(random: Random, mean: number): number {
  let count = -1;
  for (let time = 0; time <= mean; time -= Math.log(random())) count += 1;
  return count;
}

/** A Poisson demand whose mean is itself gamma distributed. */
export function drawNegativeBinomial(random: Random, mean: number, variance: number): number {
  const excess = variance - mean;
  return drawPoisson(random, (drawGamma(random, mean ** 2 / excess) * excess) / mean);
}
