/** In the order in which they win a tie: commas also stand inside numbers. */
const delimiters = ["\t", ";", "|", ","] as const;
const linesToLookAt = 50;
const longestStart = 200_000;

/** Text without a first line such as "sep=;", by which Excel is told the delimiter, and that delimiter. */
export function declaredDelimiter(text: string): {
  readonly text: string;
  readonly delimiter: string | null;
} {
  const match = /^sep=(.)\r?\n/i.exec(text);
  return match
    ? { text: text.slice(match[0].length), delimiter: match[1] ?? null }
    : { text, delimiter: null };
}

/** The delimiter that stands in the first line, and as often in the most of the next lines; a comma when none does. */
export function guessDelimiter(text: string): string {
  const lines = firstLines(text);
  let best = ",";
  let bestScore = 0;
  for (const delimiter of delimiters) {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const first = counts[0] ?? 0;
    if (first === 0) continue;
    const score = counts.filter((count) => count === first).length;
    if (score > bestScore) [best, bestScore] = [delimiter, score];
  }
  return best;
}

/** Records of the start of the text, without what stands in quotes. */
function firstLines(text: string): readonly string[] {
  return text
    .slice(0, longestStart)
    .replace(/"(?:[^"]|"")*"/g, "")
    .split(/\r\n|\r|\n/)
    .filter((line) => line !== "")
    .slice(0, linesToLookAt);
}
