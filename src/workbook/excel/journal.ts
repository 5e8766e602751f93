import type { Snapshot } from "../port";
import { PortError } from "../port-error";
import { sentenceFor } from "./excel-error";
import { errorCode, errorText, type OfficeApi } from "./office";
import type { Restorer } from "./restore/restorer";
import { Batch, run } from "./session";

/** What takes one transaction back. */
export interface Entry {
  /** What still has to be put back; empty once all is. */
  pending: readonly Restorer[];
}

interface Node {
  entry: Entry | null;
  next: Node | null;
}

/**
 * The transactions of a session, oldest first. A snapshot is a place in it; what no snapshot can reach any more is forgotten, since
 * each holds only what came after it.
 */
export class Journal {
  private last: Node = { entry: null, next: null };

  constructor(private readonly office: OfficeApi) {}

  add(entry: Entry): void {
    const node: Node = { entry, next: null };
    this.last.next = node;
    this.last = node;
  }

  snapshot(): Snapshot {
    const place = this.last;
    return {
      restore: async () => {
        const entries: Entry[] = [];
        for (let node = place.next; node !== null; node = node.next)
          if (node.entry !== null) entries.push(node.entry);
        const theirs: string[] = [];
        for (const entry of entries.toReversed()) theirs.push(...(await this.takeBack(entry)));
        return [...new Set(theirs)];
      },
    };
  }

  /**
   * Puts back all that an entry still holds.
   *
   * @returns cells that somebody else changed since, which are left as they are
   * @throws PortError "broken" naming what could not be put back
   */
  async takeBack(entry: Entry): Promise<readonly string[]> {
    const { pending } = entry;
    if (pending.length === 0) return [];
    let reason: unknown = null;
    const attempt = async (restorers: readonly Restorer[]): Promise<readonly Restorer[]> => {
      const left: Restorer[] = [];
      for (const restorer of restorers) {
        try {
          await run(this.office, async (context) => {
            const batch = new Batch(context);
            await restorer.restore(batch);
            await batch.finish();
          });
        } catch (error) {
          reason = error;
          left.push(restorer);
        }
      }
      return left;
    };
    // Once more for what failed: an undo is not left halfway by a single failure.
    const failed = await attempt(await attempt(pending));
    entry.pending = failed;
    if (failed.length === 0) return pending.flatMap(({ theirs }) => theirs?.() ?? []);
    const places = failed.map(({ place }) => place);
    const sentence = sentenceFor(errorCode(reason), errorText(reason));
    throw new PortError(
      "broken",
      `Not put back: ${places.join(", ")}. ${sentence} What was there before is kept; try again.`,
      places,
      async () => void (await this.takeBack(entry)),
    );
  }
}
