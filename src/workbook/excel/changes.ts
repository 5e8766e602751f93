import type { WorkbookChange } from "../../xlsx/types";

/** A change of one kind. */
export type Change<Kind extends WorkbookChange["kind"]> = Extract<WorkbookChange, { kind: Kind }>;

export const ofKind = <Kind extends WorkbookChange["kind"]>(
  changes: readonly WorkbookChange[],
  kind: Kind,
): Change<Kind>[] => changes.filter((change): change is Change<Kind> => change.kind === kind);
