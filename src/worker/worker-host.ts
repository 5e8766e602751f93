import { transfer } from "comlink";
import type { ComputeParts } from "../tools/part-work";
import { partWorkById } from "../tools/part-works";
import type { Reply, ToolRequest } from "./messages";
import { ToolHost } from "./tool-host";

/** Buffers of the typed arrays that a value holds directly. */
function buffersIn(value: unknown): ArrayBuffer[] {
  if (typeof value !== "object" || value === null) return [];
  const arrays = Object.values(value).filter((part): part is ArrayBufferView => ArrayBuffer.isView(part));
  return [...new Set(arrays.map(({ buffer }) => buffer))].filter((buffer) => buffer instanceof ArrayBuffer);
}

/** The tool host inside a worker: what it prepared is handed over, not copied. */
export class WorkerHost extends ToolHost {
  constructor(compute?: ComputeParts) {
    super(compute);
  }

  override async prepare(request: ToolRequest): Promise<Reply<unknown>> {
    const reply = await super.prepare(request);
    return reply.ok ? transfer(reply, buffersIn(reply.value)) : reply;
  }

  /** One part of a long work, for another worker's run. */
  computePart(work: string, part: unknown): unknown {
    const result = partWorkById(work).compute(part as never);
    return transfer(result, buffersIn(result));
  }
}
