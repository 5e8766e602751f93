/** The thread is given back at least this often, in milliseconds: less than a frame of the screen. */
const sliceMilliseconds = 10;

/** A message, not a timer: a browser lets timers wait, and those of a page out of sight for a second each. */
const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof MessageChannel === "undefined") {
      setTimeout(resolve, 0);
      return;
    }
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });

let sliceEnd = 0;

/**
 * Gives the thread back to the user where the work at hand has kept it for a slice; else goes on at once. For loops over the rows of
 * a user's data: `for (const row of rows) { await breathe(); ... }`. Whatever else waits for the thread runs meanwhile, so that
 * nothing read before may be taken for granted after, but for what is the caller's own.
 */
export async function breathe(): Promise<void> {
  if (performance.now() < sliceEnd) return;
  await nextTask();
  sliceEnd = performance.now() + sliceMilliseconds;
}
