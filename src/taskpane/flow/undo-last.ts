import type { Flow } from "./flow";
import { canUndoSample, undoSample } from "./sample";
import { undo } from "./write";

/** Takes back what was written last: the sample where that was added since the last run, else the run. */
export function undoLast(flow: Flow): Promise<void> {
  return canUndoSample(flow.store.get().sample) ? undoSample(flow) : undo(flow);
}
