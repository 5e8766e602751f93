import { addUp, checkBlock, structureOfTree, type SummingStructure } from "./summing-structure";

/**
 * Coherent forecasts from those of the parts alone: each aggregate is the sum of its parts.
 *
 * @param forecasts series x horizon, units; left as they are
 */
export function bottomUp(
  structure: SummingStructure,
  forecasts: Float64Array,
  horizon: number,
): Float64Array {
  const reconciled = forecasts.slice();
  addUp(structure, reconciled, horizon);
  return reconciled;
}

/**
 * Coherent forecasts from those of one level, split among the parts below and added up above: top-down where that level is
 * the total, middle-out where it lies between.
 *
 * @param forecasts series x horizon, units; left as they are
 * @param wholes by part, the number of the series of the level that it is split from
 * @param shares by part, adding up to 1 within each whole: see `historicalShares`
 */
export function splitDown(
  structure: SummingStructure,
  forecasts: Float64Array,
  horizon: number,
  wholes: Int32Array,
  shares: Float64Array,
): Float64Array {
  checkBlock(structure, forecasts, horizon);
  const { aggregates, parts } = structure;
  const reconciled = new Float64Array(forecasts.length);
  for (let part = 0; part < parts; part++) {
    const from = (wholes[part] as number) * horizon;
    const to = (aggregates + part) * horizon;
    for (let ahead = 0; ahead < horizon; ahead++) {
      reconciled[to + ahead] = (forecasts[from + ahead] as number) * (shares[part] as number);
    }
  }
  addUp(structure, reconciled, horizon);
  return reconciled;
}

/**
 * As `splitDown`, with forecast proportions: from the chosen level down, each series is split among its children in
 * proportion to their own forecasts; children without any forecast get equal parts.
 *
 * @param parents the tree, as `structureOfTree` reads it
 * @param isWhole by series, 1 for those of the level to split from; every part lies at or below exactly one of them
 * @see Athanasopoulos, Ahmed and Hyndman 2009, IJF 25:146-166
 */
export function splitByForecasts(
  parents: Int32Array,
  forecasts: Float64Array,
  horizon: number,
  isWhole: Uint8Array,
): Float64Array {
  const structure = structureOfTree(parents);
  checkBlock(structure, forecasts, horizon);
  const series = parents.length;
  const reconciled = new Float64Array(forecasts.length);
  const siblings = new Float64Array(structure.aggregates);
  const children = new Int32Array(structure.aggregates);
  for (const parent of parents) if (parent >= 0) children[parent] = (children[parent] as number) + 1;
  for (let ahead = 0; ahead < horizon; ahead++) {
    siblings.fill(0);
    for (let at = 0; at < series; at++) {
      const parent = parents[at] as number;
      if (parent >= 0)
        siblings[parent] = (siblings[parent] as number) + (forecasts[at * horizon + ahead] as number);
    }
    for (let at = 0; at < series; at++) {
      const to = at * horizon + ahead;
      const own = forecasts[to] as number;
      const parent = parents[at] as number;
      if (isWhole[at] === 1) reconciled[to] = own;
      else if (parent >= 0) {
        const sum = siblings[parent] as number;
        const share = sum > 0 ? own / sum : 1 / (children[parent] as number);
        reconciled[to] = (reconciled[parent * horizon + ahead] as number) * share;
      }
    }
  }
  addUp(structure, reconciled, horizon);
  return reconciled;
}
