import type { Span } from "../../browser/stand/page";

/** A task of the page's thread that a browser calls long: over 50 ms. */
export interface LongTask extends Span {
  /** Milliseconds of it in which the stand-in for Excel worked. */
  readonly hostMilliseconds: number;
  /** What the pane's own code took, with everything the browser did for it. */
  readonly ownMilliseconds: number;
}

/** Keeps every long task that the browser tells of, from the start of the page on, for `longTaskSpans`. */
export const recorderScript = `{
  const spans = [];
  globalThis.longTaskSpans = spans;
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      const start = performance.timeOrigin + startTime;
      spans.push({ start, end: start + duration });
    }
  }).observe({ type: "longtask", buffered: true });
}`;

const overlap = (a: Span, b: Span): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/**
 * Tells the pane's work from that of the stand-in, which shares its thread: in Excel the host is another process. The stand-in starts
 * every request in a task of its own and says when it worked; what a task spent in it is taken off.
 *
 * @param tasks as the browser observed them
 * @param hostWork as the stand-in noted it, in the same time
 */
export function longTasks(tasks: readonly Span[], hostWork: readonly Span[]): LongTask[] {
  return tasks.map(({ start, end }) => {
    const hostMilliseconds = hostWork.reduce((sum, span) => sum + overlap({ start, end }, span), 0);
    return { start, end, hostMilliseconds, ownMilliseconds: end - start - hostMilliseconds };
  });
}
