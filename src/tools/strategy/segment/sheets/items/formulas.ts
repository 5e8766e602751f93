/** The override's own entry where there is one, else `otherwise`. */
export function overridden(
  column: string,
  otherwise: string,
  read = (entry: string): string => entry,
): string {
  const entry = `INDEX({overrides.${column}},{.overrideRow})`;
  return `IF({.overrideRow}=0,${otherwise},IF(${entry}="",${otherwise},${read(entry)}))`;
}

/** A field of the policy that is in force for this item's final class. */
export const byFinal = (column: string) => `INDEX({policies.${column}},MATCH({.final},{policies.segment},0))`;
