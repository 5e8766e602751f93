import { proxy, transfer, wrap } from "comlink";
import { buffersOf } from "./packed-source";
import type { Connect } from "./remote-session";
import type { WorkerHost } from "./worker-host";

/**
 * A host in a worker of its own.
 *
 * @param start makes the worker; called again after a cancel, which ends the one before
 */
export function workerConnection(start: () => Worker): Connect {
  return (failed) => {
    const worker = start();
    worker.addEventListener("error", (event) => failed(new Error(event.message)));
    const remote = wrap<WorkerHost>(worker);
    return {
      host: {
        load: (packed) => remote.load(transfer([...packed], packed.flatMap(buffersOf).filter(isArrayBuffer))),
        propose: (hints) => remote.propose(hints),
        read: (request, handle) => remote.read(request, handle),
        tools: () => remote.tools(),
        checkMapping: (json) => remote.checkMapping(json),
        checkOptions: (request) => remote.checkOptions(request),
        prepare: (request) => remote.prepare(request),
        compare: (request) => remote.compare(request),
        explain: (request) => remote.explain(request),
        run: (request, tell) => remote.run(request, proxy(tell)),
      },
      end: () => worker.terminate(),
    };
  };
}

const isArrayBuffer = (buffer: ArrayBufferLike): buffer is ArrayBuffer => buffer instanceof ArrayBuffer;
