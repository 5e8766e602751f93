/**
 * The Mills ratio M(z) = P(Z > z) / phi(z) of a standard normal Z from a table of Taylor series: for work that asks for millions.
 *
 * M' = z M - 1 gives every further derivative, M(n) = z M(n-1) + (n - 1) M(n-2) from the second on, so that the table follows
 * from the ratio at its nodes alone (Kendall and Stuart, The Advanced Theory of Statistics, volume 1, 1977, section 5.37).
 */
import { millsRatio } from "./normal";

/** Nodes per unit; a z is at most half the distance of two nodes away from one. */
const NODES_PER_UNIT = 16;

/** Beyond the last node the ratio is computed: such z are rare. */
const LAST_NODE = 12;

/** Terms of a series: those left out come to less than 4e-15 of the ratio. */
const TERMS = 8;

function tableOfSeries(): Float64Array {
  const table = new Float64Array((LAST_NODE * NODES_PER_UNIT + 1) * TERMS);
  for (let start = 0; start < table.length; start += TERMS) {
    const z = start / TERMS / NODES_PER_UNIT;
    let before = millsRatio(z);
    let derivative = z * before - 1;
    let factorial = 1;
    table[start] = before;
    for (let term = 1; term < TERMS; term += 1) {
      factorial *= term;
      table[start + term] = derivative / factorial;
      [before, derivative] = [derivative, z * derivative + term * before];
    }
  }
  return table;
}

const series = tableOfSeries();

/**
 * Mills ratio of a z at or above the mean.
 *
 * @param z no unit, >= 0
 * @returns P(Z > z) / phi(z), to about 4e-15 of it
 */
export function upperMillsRatio(z: number): number {
  if (!(z < LAST_NODE)) return millsRatio(z);
  const node = Math.trunc(z * NODES_PER_UNIT + 0.5);
  const distance = z - node / NODES_PER_UNIT;
  const start = node * TERMS;
  let sum = 0;
  for (let term = TERMS - 1; term >= 0; term -= 1) sum = sum * distance + series[start + term]!;
  return sum;
}
