import { segmentAbcXyz } from "../../../src/engine/segmentation/segment";
import { readHistory } from "../../../src/functions/check/history";
import { asColumn } from "../../../src/functions/results";
import { demandCells } from "../data";
import type { BenchTask } from "../task";

/** The bound on a formula's cells keeps Excel responsive; it is not what is measured here. */
const unbounded = { kind: "history", mostCells: Infinity } as const;

/** ABC-XYZ classes from rows of cells to rows of cells: reading, classes and labels, against parsing the cells from JSON. */
export const segmentArrays: BenchTask = {
  name: "segment-abcxyz-arrays",
  sizes: [
    { items: 10_000, periods: 104 },
    { items: 100_000, periods: 104 },
  ],
  // Ten times as much still fits the memory that a process reuses; beyond 32 MB every run gets fresh pages from the system,
  // a step in cost that says nothing about growth.
  growthFrom: { items: 3_000, periods: 104 },
  prepare(size) {
    const payload = JSON.stringify(demandCells(size));
    // Excel's cells arrive as parsed JSON too.
    const cells = JSON.parse(payload) as number[][];
    return { run: () => classLabels(cells), limit: () => JSON.parse(payload) as unknown };
  },
};

function classLabels(cells: number[][]): unknown[][] {
  const { abc, xyz } = segmentAbcXyz(null, readHistory("history", cells, unbounded).history);
  return asColumn(abc.length, (item) => "ABC".charAt(abc[item] ?? 0) + "XYZ".charAt(xyz[item] ?? 0));
}
