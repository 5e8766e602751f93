/**
 * What is known of each item's demand at a point in time: how often it is asked for, and for how much when it is.
 *
 * Discounted sums, as in the Croston family, but with their own weights beside them, so that it is known how much an item
 * has told. Little of it: the item leans on the constants of all items (empirical Bayes: Efron and Morris 1975).
 */

/** How fast the past is forgotten, and how strongly an item leans on all items. */
export interface DemandStateOptions {
  /**
   * Kept of the occurrence of demand from one period to the next, in (0, 1]: memories to choose from. The one that has
   * foretold best whether each item is asked for in the next period is used.
   */
  readonly occurrenceDecays: readonly number[];
  /** Kept of the sizes from one demand to the next, in (0, 1]. */
  readonly sizeDecay: number;
  /** s: periods that the pooled probability of a demand counts for. */
  readonly occurrenceStrength: number;
  /** k: demands that the pooled mean size counts for. */
  readonly sizeStrength: number;
  /** k2: demands that the pooled variation of sizes counts for. */
  readonly variationStrength: number;
}

/** Whether items are asked for, as one memory has it. */
interface OccurrenceMemory {
  readonly decay: number;
  /** n: discounted number of periods with demand, by item. */
  readonly occurrences: Float64Array;
  /** h: discounted number of periods, by item. */
  readonly exposure: Float64Array;
  /** Logarithm of the probability that this memory gave to what came, over all items and periods so far. */
  evidence: number;
}

/** One entry per item in each column. */
export interface DemandState {
  readonly memories: readonly OccurrenceMemory[];
  /** Periods taken in. */
  periods: number;
  /** w: discounted number of demands, by demands. */
  readonly weight: Float64Array;
  /** x: discounted sum of sizes, units. */
  readonly size: Float64Array;
  /** q: discounted sum of squared sizes. */
  readonly square: Float64Array;
}

/** Constants of all items together. */
export interface PooledDemand {
  /** p0: probability of a demand in a period. */
  readonly probability: number;
  /** z0: geometric mean of the items' mean sizes, units. */
  readonly size: number;
  /** c0: squared coefficient of variation of sizes. */
  readonly variation: number;
}

/** Periods before memories are compared: at first they all know the same. */
const unjudgedPeriods = 12;

/** A memory that was sure of what did not come loses no more than this probability's logarithm. */
const leastProbability = 1e-4;

/** Nothing known yet of any item. */
export function emptyDemandState(items: number, { occurrenceDecays }: DemandStateOptions): DemandState {
  const column = (): Float64Array => new Float64Array(items);
  return {
    memories: occurrenceDecays.map((decay) => ({
      decay,
      occurrences: column(),
      exposure: column(),
      evidence: 0,
    })),
    periods: 0,
    weight: column(),
    size: column(),
    square: column(),
  };
}

/**
 * Takes the demand of one more period in.
 *
 * @param demand units by item, >= 0; NaN for an item that is not on offer yet
 */
export function learnPeriod(state: DemandState, demand: Float64Array, options: DemandStateOptions): void {
  const { weight, size, square, memories } = state;
  for (const memory of memories) {
    if (state.periods >= unjudgedPeriods && memories.length > 1) judge(memory, state, demand, options);
    const { occurrences, exposure, decay } = memory;
    for (let item = 0; item < demand.length; item++) {
      const units = demand[item] as number;
      if (Number.isNaN(units)) continue;
      occurrences[item] = decay * (occurrences[item] as number) + (units > 0 ? 1 : 0);
      exposure[item] = decay * (exposure[item] as number) + 1;
    }
  }
  for (let item = 0; item < demand.length; item++) {
    const units = demand[item] as number;
    if (!(units > 0)) continue;
    weight[item] = options.sizeDecay * (weight[item] as number) + 1;
    size[item] = options.sizeDecay * (size[item] as number) + units;
    square[item] = options.sizeDecay * (square[item] as number) + units * units;
  }
  state.periods++;
}

/** Adds how likely this memory held what came, of the items that have had demand (prequential likelihood: Dawid 1984). */
function judge(
  memory: OccurrenceMemory,
  state: DemandState,
  demand: Float64Array,
  { occurrenceStrength }: DemandStateOptions,
): void {
  const { occurrences, exposure } = memory;
  const pooled = pooledProbability(memory, state.weight);
  for (let item = 0; item < demand.length; item++) {
    const units = demand[item] as number;
    if (Number.isNaN(units) || state.weight[item] === 0) continue;
    const hits = occurrenceStrength * pooled + (occurrences[item] as number);
    const probability = hits / (occurrenceStrength + (exposure[item] as number));
    memory.evidence += Math.log(Math.max(leastProbability, units > 0 ? probability : 1 - probability));
  }
}

/** The memory with the most evidence; the middle one while there is none. */
export function chosenMemory({ memories }: DemandState): OccurrenceMemory {
  let chosen = memories[memories.length >> 1] as OccurrenceMemory;
  for (const memory of memories) if (memory.evidence > chosen.evidence) chosen = memory;
  return chosen;
}

function pooledProbability({ occurrences, exposure }: OccurrenceMemory, weight: Float64Array): number {
  let demands = 0;
  let periods = 0;
  for (let item = 0; item < weight.length; item++) {
    if (weight[item] === 0) continue;
    demands += occurrences[item] as number;
    periods += exposure[item] as number;
  }
  return periods > 0 ? demands / periods : 0;
}

/** Squared deviations of an item's sizes from their mean, relative to the squared mean. */
function relativeSquares(state: DemandState, item: number, mean: number): number {
  const deviations =
    (state.square[item] as number) / mean / mean -
    (((state.size[item] as number) / mean) * ((state.size[item] as number) / mean)) /
      (state.weight[item] as number);
  return deviations > 0 ? deviations : 0;
}

/** The constants of all items that have had demand; zeros where none has. */
export function pooledDemand(state: DemandState): PooledDemand {
  const { weight, size } = state;
  let logarithms = 0;
  let sized = 0;
  let squares = 0;
  let freedom = 0;
  for (let item = 0; item < weight.length; item++) {
    const known = weight[item] as number;
    if (known === 0) continue;
    const mean = (size[item] as number) / known;
    logarithms += Math.log(mean);
    sized++;
    if (known > 1) {
      squares += relativeSquares(state, item, mean);
      freedom += known - 1;
    }
  }
  return {
    probability: pooledProbability(chosenMemory(state), weight),
    size: sized > 0 ? Math.exp(logarithms / sized) : 0,
    variation: freedom > 0 ? squares / freedom : 0,
  };
}

/**
 * Mean and standard deviation of the demand of a coming window, of every item that has had demand.
 *
 * The number of demands is beta-binomial with the item's shrunk probability; sizes have the item's shrunk mean and
 * variation; the last term is what is not known of the mean size.
 *
 * @param protection periods of the window by item, > 0
 * @param mean written: units; 0 for an item without demand
 * @param deviation written: units; 0 for an item without demand
 */
export function windowDemand(
  state: DemandState,
  pooled: PooledDemand,
  protection: Float64Array,
  options: DemandStateOptions,
  mean: Float64Array,
  deviation: Float64Array,
): void {
  const { occurrenceStrength, sizeStrength, variationStrength } = options;
  const { occurrences, exposure } = chosenMemory(state);
  for (let item = 0; item < mean.length; item++) {
    const known = state.weight[item] as number;
    if (known === 0) {
      mean[item] = 0;
      deviation[item] = 0;
      continue;
    }
    const periods = protection[item] as number;
    const hits = occurrenceStrength * pooled.probability + (occurrences[item] as number);
    const trials = occurrenceStrength + (exposure[item] as number);
    const probability = hits / trials;
    const count = periods * probability;
    const countVariance = (count * (1 - probability) * (trials + periods)) / (trials + 1);
    const total = sizeStrength + known;
    const size = (sizeStrength * pooled.size + (state.size[item] as number)) / total;
    const variation =
      (variationStrength * pooled.variation + relativeSquares(state, item, size)) /
      (variationStrength + (known > 1 ? known - 1 : 0));
    mean[item] = count * size;
    deviation[item] =
      size * Math.sqrt(count * variation + countVariance + (count * count * variation) / total);
  }
}
