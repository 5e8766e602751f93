const words: readonly (readonly [level: number, pattern: RegExp])[] = [
  [3, /^(?:v|vital|h|high|a|critical|1)$/],
  [2, /^(?:e|essential|m|medium|b|semi-?critical|2)$/],
  [1, /^(?:d|desirable|l|low|c|non-?critical|uncritical|3)$/],
];

/**
 * How critical an item is: 3 vital, 2 essential, 1 desirable; NaN where the text says none of these. Read without case: V, E, D; vital,
 * essential, desirable; 1 (most critical), 2, 3; A, B, C; high, medium, low; critical, semi-critical, non-critical.
 */
export function criticalityLevel(text: string | null): number {
  const word = text?.trim().toLowerCase() ?? "";
  return words.find(([, pattern]) => pattern.test(word))?.[0] ?? NaN;
}

/** Letters of the levels, from 3: vital, essential, desirable. */
export const criticalityLetters = ["V", "E", "D"] as const;
