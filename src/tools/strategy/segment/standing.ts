import type { Dataset } from "../../../model/dataset";
import { say } from "../../../text/message";
import { rowsOf, textOf } from "../../former";
import { segmentOf } from "./presets";

/** What a user writes to lock an item's class; the formula of Class final looks for it. */
export const lockMark = "yes";
/** What Locked offers. */
export const lockWords = [lockMark, "no"] as const;

/** One review of the classes: what the rules proposed, before the minimum dwell. */
export interface Review {
  /** ISO day: the data's last, so that a run over the same data is the same review. */
  readonly day: string;
  /** By item; null where the review did not know it. */
  readonly proposed: readonly (string | null)[];
}

/** What the sheet Items of a former run holds by item, besides the class in force. */
export interface Standing {
  /** The day of this review. */
  readonly day: string;
  /** Reviews before this one, oldest first. */
  readonly earlier: readonly Review[];
  /** Items whose class the user has locked. */
  readonly locked: ReadonlySet<number>;
}

const standingHeaders = {
  item: say("column.item"),
  locked: say("column.locked"),
  proposals: say("column.proposals"),
} as const;

const separator = ", ";
const entry = /^(\d{4}-\d{2}-\d{2}) ([A-Z]{2})$/;

/** "2026-09-30 AX, 2026-10-31 BX": what the latest reviews proposed to an item, this one last. */
export function proposalsText(
  { day, earlier }: Standing,
  item: number,
  proposal: string,
  reviews: number,
): string {
  const before = earlier.flatMap(({ day: on, proposed }) => {
    const segment = proposed[item] ?? null;
    return segment === null ? [] : [`${on} ${segment}`];
  });
  return [...before, `${day} ${proposal}`].slice(-Math.max(1, reviews)).join(separator);
}

/** A review a day; what a hand has changed beyond use is passed over. */
function readProposals(text: string): (readonly [day: string, segment: string])[] {
  return text.split(separator).flatMap((part) => {
    const [, day, letters] = entry.exec(part.trim()) ?? [];
    const segment = segmentOf(letters);
    return day === undefined || segment === null ? [] : [[day, segment] as const];
  });
}

/**
 * Locks and earlier reviews as they stand in the workbook. Reviews of the same or of later data than this one do not count:
 * this one takes their place.
 *
 * @param today ISO day, which stands for the review where the data tells no last day
 */
export function standingOf(data: Dataset, today: string): Standing {
  const day = data.dataAsOf ?? today;
  const locked = new Set<number>();
  const byDay = new Map<string, (string | null)[]>();
  const index = new Map(data.items.keys.map((key, item) => [key, item]));
  for (const row of rowsOf(data, "scmItems", standingHeaders) ?? []) {
    const item = index.get(textOf(row.item) ?? "");
    if (item === undefined) continue;
    if (textOf(row.locked)?.toLowerCase() === lockMark) locked.add(item);
    for (const [on, segment] of readProposals(textOf(row.proposals) ?? "")) {
      if (on >= day) continue;
      const review = byDay.get(on) ?? new Array<string | null>(data.items.keys.length).fill(null);
      byDay.set(on, review);
      review[item] = segment;
    }
  }
  const earlier = [...byDay]
    .map(([on, proposed]) => ({ day: on, proposed }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  return { day, earlier, locked };
}
