/** A share or ratio this close to a cut equals it, so that rounding in a sum never moves an item across. */
export const cutTolerance = 1e-9;

/** Classes are stored as bytes. */
const mostCuts = 255;

/**
 * Refuses cuts that no classification can use.
 *
 * @param name what the cuts cut, for the message
 * @throws RangeError when a cut is not a number above 0 (and at most `highest`), or cuts do not increase
 */
export function checkCuts(name: string, cuts: readonly number[], highest: number): void {
  if (cuts.length > mostCuts)
    throw new RangeError(`${name}: ${cuts.length} cuts were given, at most ${mostCuts} are possible`);
  cuts.forEach((cut, index) => {
    if (!(cut > 0 && cut <= highest && Number.isFinite(cut))) {
      const limit = Number.isFinite(highest) ? `above 0 and at most ${highest}` : "above 0";
      throw new RangeError(`${name}: cut ${index + 1} is ${cut}, but must be ${limit}`);
    }
    const previous = cuts[index - 1];
    if (previous !== undefined && cut <= previous) {
      throw new RangeError(
        `${name}: cut ${index + 1} (${cut}) must be above the one before it (${previous})`,
      );
    }
  });
}
