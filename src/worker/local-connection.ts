import type { Connect } from "./remote-session";
import { ToolHost } from "./tool-host";

const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/** A host on this thread, for tests and for hosts that refuse workers: same interface, same packing, one task each. */
export const localConnection: Connect = () => {
  const host = new ToolHost();
  let ended = false;
  const later = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    await nextTask();
    // An ended host never answers, like a worker that was terminated.
    return ended ? new Promise<never>(() => undefined) : work();
  };
  return {
    host: {
      load: (packed) => later(() => host.load(packed)),
      propose: (hints) => later(() => host.propose(hints)),
      read: (request, handle) => later(() => host.read(request, handle)),
      tools: () => later(() => host.tools()),
      checkMapping: (json) => later(() => host.checkMapping(json)),
      checkOptions: (request) => later(() => host.checkOptions(request)),
      prepare: (request) => later(() => host.prepare(request)),
      compare: (request) => later(() => host.compare(request)),
      explain: (request) => later(() => host.explain(request)),
      run: (request, tell) => later(() => host.run(request, tell)),
    },
    end: () => {
      ended = true;
    },
  };
};
