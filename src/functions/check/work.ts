import { ArgumentError } from "../argument-error";

const grouped = (count: number): string => count.toLocaleString("en-US");

/** Refuses work that would freeze Excel, and says where it can be done instead. */
export function refuseWorkAbove(argument: string, cells: number, mostCells: number): void {
  if (cells <= mostCells) return;
  throw new ArgumentError(
    `${argument}: ${grouped(cells)} cells are too many for a formula (at most ${grouped(mostCells)}). ` +
      `Use the Segment tool in the Stratify pane: it works in the background.`,
  );
}
