import type { Browser, Frame, Page } from "playwright-core";
import type { Span } from "../../browser/stand/page";

/** A task of the page's thread, in milliseconds of the epoch. */
export interface ProcessorTask extends Span {
  /** What the pane's own code took of the processor: waiting for a busy machine is left out, as is the stand-in for Excel. */
  readonly ownMilliseconds: number;
  /** The same by the clock, which goes on while the thread waits for the processor or for the collector's helper threads. */
  readonly clockMilliseconds: number;
}

/** An event of Chromium's trace, in microseconds of its own clock; `tdur` is time of the processor. */
interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}

const mark = "measured-from";

/**
 * Traces the thread of a frame while something is done.
 *
 * @param hostWork when the stand-in for Excel worked, asked once it is done: its share of a task is taken off
 * @returns every task of the thread that ended within, and what the work gave
 */
export async function tracedTasks<Result>(
  browser: Browser,
  page: Page,
  frame: Frame,
  work: () => Promise<Result>,
  hostWork: () => Promise<readonly Span[]>,
): Promise<{ readonly tasks: readonly ProcessorTask[]; readonly result: Result }> {
  await browser.startTracing(page, {
    categories: ["disabled-by-default-devtools.timeline", "blink.user_timing"],
  });
  const from = await frame.evaluate<number>(
    `performance.timeOrigin + performance.mark(${JSON.stringify(mark)}).startTime`,
  );
  const result = await work();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] };
  return { tasks: tasksOf(trace.traceEvents, from, await hostWork()), result };
}

function tasksOf(events: readonly TraceEvent[], from: number, hostWork: readonly Span[]): ProcessorTask[] {
  const marked = events.find(({ name }) => name === mark);
  if (marked === undefined) throw new Error("the trace does not hold the mark that it was given");
  const { pid, tid, ts } = marked;
  return events
    .filter((event) => event.name === "RunTask" && event.pid === pid && event.tid === tid && event.ts > ts)
    .map((event) => {
      const [dur, processor] = [event.dur ?? 0, event.tdur];
      if (processor === undefined) throw new Error("the trace tells no time of the processor");
      const start = from + (event.ts - ts) / 1000;
      const end = start + dur / 1000;
      const ofHost = hostWork.reduce(
        (sum, span) => sum + Math.max(0, Math.min(end, span.end) - Math.max(start, span.start)),
        0,
      );
      const ownShare = dur === 0 ? 0 : Math.max(0, 1 - ofHost / (dur / 1000));
      return {
        start,
        end,
        ownMilliseconds: (processor / 1000) * ownShare,
        clockMilliseconds: Math.max(0, end - start - ofHost),
      };
    });
}
