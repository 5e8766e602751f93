import type { History } from "../engine/history";
import type { CriteriaMatrix, CriterionDirection } from "../engine/segmentation/criteria";
import { noClass } from "../engine/segmentation/hysteresis";
import { ArgumentError } from "./argument-error";
import type { ClassesInput, ColumnInput } from "./check";
import { counted } from "./check/cell";

/**
 * The weights of criteria.
 *
 * @throws ArgumentError when there is not one per criterion, or all are 0
 */
export function weightsBeside({ criteria }: CriteriaMatrix, { values }: ColumnInput): Float64Array {
  if (values.length !== criteria) {
    throw new ArgumentError(
      `weights: holds ${counted(values.length, "cell")}, but criteria has ${counted(criteria, "column")}. ` +
        "Give one weight per criterion.",
    );
  }
  if (!values.some((weight) => weight > 0))
    throw new ArgumentError("weights: all are 0. Give at least one criterion a weight above 0.");
  return values;
}

/**
 * The directions of criteria; undefined when none were given.
 *
 * @throws ArgumentError when there is not one per criterion
 */
export function directionsBeside(
  { criteria }: CriteriaMatrix,
  directions: readonly CriterionDirection[] | null,
): readonly CriterionDirection[] | undefined {
  if (directions === null || directions.length === criteria) return directions ?? undefined;
  throw new ArgumentError(
    `directions: holds ${counted(directions.length, "cell")}, but criteria has ${counted(criteria, "column")}. ` +
      "Give one direction per criterion.",
  );
}

/** Current classes that exist, and why a row has none. */
export interface CurrentClasses {
  readonly codes: Uint8Array;
  readonly failures: ReadonlyMap<number, string>;
}

/**
 * Current classes beside their values: a letter that the cuts do not make has no answer in its row.
 *
 * @throws ArgumentError when there is not one class per value, or the only one does not exist
 */
export function classesBeside(
  { codes, failures }: ClassesInput,
  { values }: ColumnInput,
  cuts: readonly number[],
): CurrentClasses {
  if (codes.length !== values.length) {
    throw new ArgumentError(
      `current: holds ${counted(codes.length, "cell")}, but value has ${counted(values.length, "cell")}. ` +
        "Select one current class per value.",
    );
  }
  const known = codes.slice();
  const all = new Map(failures);
  const last = String.fromCharCode(65 + cuts.length);
  codes.forEach((code, item) => {
    if (code <= cuts.length || code === noClass) return;
    known[item] = noClass;
    all.set(
      item,
      `current: holds the class ${String.fromCharCode(65 + code)}, but with ${counted(cuts.length, "cut")} the classes are A to ${last}. ` +
        "Enter one of these, or clear the cell.",
    );
  });
  const [failure] = all.values();
  if (codes.length === 1 && failure !== undefined) throw new ArgumentError(failure);
  return { codes: known, failures: all };
}

/** What a replication takes, measured: resampling per cell, and ranking per item. */
const nanosecondsPerCell = 2;
const nanosecondsPerItem = 100;

/**
 * Refuses a resampling that would keep Excel waiting for more than a second.
 *
 * @throws ArgumentError naming `replications`
 */
export function refuseLongResampling({ items, periods }: History, replications: number): void {
  const nanoseconds = items * (periods * nanosecondsPerCell + nanosecondsPerItem);
  const most = Math.floor(1e9 / nanoseconds);
  if (replications <= most) return;
  const seconds = Math.ceil((replications * nanoseconds) / 1e9);
  throw new ArgumentError(
    `replications: ${replications.toLocaleString("en-US")} of ${items.toLocaleString("en-US")} x ${periods} cells take about ` +
      `${seconds} seconds, too long for a formula (at most 1). ` +
      (most > 0 ? `Enter at most ${most.toLocaleString("en-US")}, or use` : "Select fewer rows, or use") +
      " the Segment tool in the Stratify pane: it works in the background.",
  );
}
