/** Starts the worker that runs tools; the build makes its script a file of its own. */
export const startWorker = (): Worker =>
  new Worker(/* webpackChunkName: "worker" */ new URL("../worker/entry.ts", import.meta.url));
