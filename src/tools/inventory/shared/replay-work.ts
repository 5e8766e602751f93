import {
  joinReplays,
  partOfReplay,
  replay,
  type ReplayJob,
  type ReplayResult,
} from "../../../engine/inventory/replay";
import type { ComputeParts, PartWork } from "../../part-work";

export const replayWork: PartWork<ReplayJob, ReplayResult> = { id: "replay-items", compute: replay };

/** A replay takes microseconds an item: parts are large enough that the way between threads does not count. */
const itemsPerPart = 500;

/** Replays many items, in parts; `done` is told how many items are done. */
export async function replayInParts(
  job: ReplayJob,
  compute: ComputeParts,
  done: (items: number) => void,
): Promise<ReplayResult> {
  const { items } = job.history;
  const parts = Array.from({ length: Math.ceil(items / itemsPerPart) }, (_, part) =>
    partOfReplay(job, part * itemsPerPart, Math.min(items, (part + 1) * itemsPerPart)),
  );
  return joinReplays(
    await compute(replayWork, parts, (count) => done(Math.min(items, count * itemsPerPart))),
  );
}
