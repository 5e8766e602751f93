import type { Parts } from "../container/parts";
import type { WorkbookChange } from "../types";

/**
 * Applies changes to a copy of a package.
 * @returns the changed package; the given one stays as it is
 */
export function applyChanges(parts: Parts, changes: readonly WorkbookChange[]): Parts {
  const copy = parts.copy();
  for (const change of changes) throw new RangeError(`"${change.kind}" is not supported`);
  return copy;
}
