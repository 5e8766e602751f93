/**
 * Which series add up to which: the summing matrix S of a hierarchy, without its zeros.
 *
 * Series are numbered with the aggregates first and the parts, which are not made of others, last. Aggregate k is the sum
 * of the parts `members[rowStart[k]]` to `members[rowStart[k + 1] - 1]`. Aggregates may overlap, as regions and channels
 * of the same customers do.
 *
 * @see Hyndman and Athanasopoulos, Forecasting: Principles and Practice, 3rd ed., section 11.2 and 11.3
 */
export interface SummingStructure {
  readonly aggregates: number;
  readonly parts: number;
  readonly rowStart: Int32Array;
  /** Numbers of parts, from 0. */
  readonly members: Int32Array;
}

/** One total over its parts. @throws RangeError without a part */
export function totalOverParts(parts: number): SummingStructure {
  if (!(parts >= 1)) throw new RangeError(`A total needs at least one part, but has ${parts}`);
  return {
    aggregates: 1,
    parts,
    rowStart: Int32Array.of(0, parts),
    members: Int32Array.from({ length: parts }, (_, part) => part),
  };
}

/**
 * The structure of a tree of any depth.
 *
 * @param parents by series, the number of the one that it is a part of; -1 for a root. A parent stands before its children,
 *   and the series without children stand last
 * @throws RangeError where the order is another one, or nothing is aggregated
 */
export function structureOfTree(parents: Int32Array): SummingStructure {
  const aggregates = parents.reduce((most, parent) => Math.max(most, parent + 1), 0);
  const parts = parents.length - aggregates;
  if (aggregates === 0) throw new RangeError("A hierarchy needs a series that is the sum of others");
  const hasChild = new Uint8Array(aggregates);
  parents.forEach((parent, series) => {
    if (parent >= series) {
      throw new RangeError(`Series ${series} stands before ${parent}, the series that it is a part of`);
    }
    if (parent >= 0) hasChild[parent] = 1;
  });
  if (hasChild.includes(0)) throw new RangeError("Series without parts stand before series with parts");
  const sizes = new Int32Array(aggregates);
  const eachAncestor = (part: number, visit: (aggregate: number) => void): void => {
    let at = parents[aggregates + part] as number;
    for (; at >= 0; at = parents[at] as number) visit(at);
  };
  for (let part = 0; part < parts; part++)
    eachAncestor(part, (at) => (sizes[at] = (sizes[at] as number) + 1));
  const rowStart = new Int32Array(aggregates + 1);
  for (let at = 0; at < aggregates; at++) rowStart[at + 1] = (rowStart[at] as number) + (sizes[at] as number);
  const members = new Int32Array(rowStart[aggregates] as number);
  const next = rowStart.slice();
  for (let part = 0; part < parts; part++) {
    eachAncestor(part, (at) => {
      members[next[at] as number] = part;
      next[at] = (next[at] as number) + 1;
    });
  }
  return { aggregates, parts, rowStart, members };
}

/** Number of series: aggregates and parts. */
export const seriesOf = ({ aggregates, parts }: SummingStructure): number => aggregates + parts;

/**
 * Writes each aggregate as the sum of its parts.
 *
 * @param values series x columns (periods, or steps ahead), row by row; the rows of the aggregates are replaced
 */
export function addUp(structure: SummingStructure, values: Float64Array, columns: number): void {
  const { aggregates, rowStart, members } = structure;
  checkBlock(structure, values, columns);
  for (let aggregate = 0; aggregate < aggregates; aggregate++) {
    const to = aggregate * columns;
    values.fill(0, to, to + columns);
    for (let at = rowStart[aggregate] as number; at < (rowStart[aggregate + 1] as number); at++) {
      const from = (aggregates + (members[at] as number)) * columns;
      for (let column = 0; column < columns; column++) {
        values[to + column] = (values[to + column] as number) + (values[from + column] as number);
      }
    }
  }
}

/** @throws RangeError where a block does not hold series x columns values */
export function checkBlock(structure: SummingStructure, values: Float64Array, columns: number): void {
  const series = seriesOf(structure);
  if (values.length !== series * columns) {
    throw new RangeError(
      `${series} series x ${columns} columns are ${series * columns} values, but ${values.length} were given`,
    );
  }
}
