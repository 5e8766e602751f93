/** Excel refuses criteria of more than 255 characters, and nobody reads so long a name. */
const longest = 60;
/** What criteria of SUMIFS read as patterns. */
const patterns = /[*?~]/g;

/**
 * Names of groups, such as families or suppliers, in a form in which SUMIFS finds each group's rows and no others: without
 * wildcards, 60 characters at most, and one spelling for names that Excel takes as equal, those that differ only in case.
 *
 * @param none name of the rows whose label is empty
 * @returns one name a label; the spelling is the first one's
 */
export function groupNames(labels: readonly (string | null)[], none: string): string[] {
  const spelling = new Map<string, string>();
  return labels.map((label) => {
    const plain = (label ?? "").replaceAll(/\s+/g, " ").trim().replaceAll(patterns, "_");
    const name = plain === "" ? none : [...plain].slice(0, longest).join("").trim();
    const folded = name.toLowerCase();
    const known = spelling.get(folded);
    if (known !== undefined) return known;
    spelling.set(folded, name);
    return name;
  });
}
