import { MessageChannel, type MessagePort } from "node:worker_threads";
import { expose } from "comlink";
import nodeEndpoint from "comlink/dist/umd/node-adapter";
import { forecastItems } from "../../../src/engine/forecasting/forecast-items";
import { forecastInParts, forecastWork } from "../../../src/tools/forecasting/shared/forecast-work";
import { computeInTurn } from "../../../src/tools/part-work";
import { WorkerHost } from "../../../src/worker/worker-host";
import { poolSize, workerPool } from "../../../src/worker/worker-pool";

/** Workers as far as the pool knows them, on this thread, each behind a channel that copies what passes. */
class Workers {
  started = 0;
  running = 0;
  readonly broken = new Set<number>();

  readonly start = (): Worker => {
    const number = this.started++;
    this.running++;
    const { port1, port2 } = new MessageChannel();
    if (!this.broken.has(number)) expose(new WorkerHost(), nodeEndpoint(port1));
    const near: ReturnType<typeof nodeEndpoint> = nodeEndpoint(port2);
    const ends = (): void => {
      this.running--;
      for (const port of [port1, port2] satisfies MessagePort[]) port.close();
    };
    return {
      ...near,
      addEventListener: (type: string, listener: (event: unknown) => void) => {
        if (type === "message") near.addEventListener(type, listener);
        else if (type === "error" && this.broken.has(number)) listener({ message: "out of memory" });
      },
      terminate: ends,
    } as unknown as Worker;
  };
}

const values = Float64Array.from({ length: 60 * 12 }, (_, at) => (at * at) % 17);
const job = {
  history: { values, items: 60, periods: 12 },
  lengths: new Int32Array(60).fill(12),
  gaps: new Int32Array(60),
  menus: [["ses", "moving-average"]],
  menuOfItem: new Uint8Array(60),
  horizon: 2,
  season: 1,
  level: 0.8,
} as const;

describe("a pool of workers", () => {
  test("gives what one thread gives, tells how far it is, and ends its workers", async () => {
    const workers = new Workers();
    const told: number[] = [];
    const forecasts = await forecastInParts(job, workerPool(workers.start, 3), (done) => told.push(done));
    expect(forecasts).toEqual(forecastItems(job));
    expect(told).toEqual([25, 50, 60]);
    expect(workers.started).toBe(3);
    expect(workers.running).toBe(0);
  });

  test("starts no more workers than there are parts, and none where there is one processor", async () => {
    const workers = new Workers();
    const part = { ...job, history: { ...job.history, values: values.slice(0, 12), items: 1 } };
    const one = { ...part, lengths: Int32Array.of(12), gaps: Int32Array.of(0), menuOfItem: Uint8Array.of(0) };
    await workerPool(workers.start, 4)(forecastWork, [one], () => undefined);
    expect(workers.started).toBe(1);
    await workerPool(workers.start, 1)(forecastWork, [one, one], () => undefined);
    expect(workers.started).toBe(1);
  });

  test("fails when a worker breaks down, and ends the others", async () => {
    const workers = new Workers();
    workers.broken.add(1);
    await expect(forecastInParts(job, workerPool(workers.start, 2), () => undefined)).rejects.toThrow(
      "out of memory",
    );
    expect(workers.running).toBe(0);
  });

  test("leaves a processor to others, and has a most", () => {
    expect([1, 2, 4, 64].map(poolSize)).toEqual([1, 1, 3, 8]);
  });
});

test("parts are computed one after the other where there are no threads", async () => {
  const told: number[] = [];
  const results = await computeInTurn(
    { id: "double", compute: (part: number) => part * 2 },
    [1, 2, 3],
    (done) => told.push(done),
  );
  expect(results).toEqual([2, 4, 6]);
  expect(told).toEqual([1, 2, 3]);
});
