/** Most texts of a sheet repeat; beyond this many different ones, remembering them no longer pays. */
const maximumRemembered = 50_000;

/**
 * Copies texts out of a larger one. Engines keep the whole source alive for every slice of it, which for a sheet is its entire XML;
 * equal texts share one copy.
 */
export class TextPool {
  private readonly known = new Map<string, string>();

  copy(slice: string): string {
    const known = this.known.get(slice);
    if (known !== undefined) return known;
    // A slice of a new, small string: the engine lets go of the large one.
    const copy = ` ${slice}`.slice(1);
    if (this.known.size < maximumRemembered) this.known.set(copy, copy);
    return copy;
  }
}
