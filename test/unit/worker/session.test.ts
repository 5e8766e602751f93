import { DataError, proposeMapping, readDataset, type Source } from "../../../src/model";
import { segmentLive } from "../../../src/tools/strategy/segment/live";
import type { PreparedSegments } from "../../../src/tools/strategy/segment/live-counts";
import { segmentOptions } from "../../../src/tools/strategy/segment/options";
import type { Matrix } from "../../../src/report";
import { Cancelled, localConnection, RemoteSession, type Connect } from "../../../src/worker";

const today = "2026-11-22";

/** Forty items over a year, values and gaps from a fixed recurrence. */
const demand: Source = {
  sheet: "Demand",
  row: 1,
  column: 1,
  values: [
    [
      "Item",
      "Unit cost",
      ...Array.from({ length: 12 }, (_, month) => `2025-${String(month + 1).padStart(2, "0")}`),
    ],
    ...Array.from({ length: 40 }, (_, item) => [
      `IT-${item}`,
      1 + ((item * 37) % 100),
      ...Array.from(
        { length: 12 },
        (_, month) => ((item * 7 + month * month * (item % 5)) % 23) * (item % 3),
      ),
    ]),
  ],
  isDate: () => false,
};

async function read(session: RemoteSession) {
  await session.load([demand]);
  const { mapping } = await session.propose({});
  return session.read({ mapping, today });
}

test("reading gives the same data as without a session", async () => {
  const data = await read(new RemoteSession(localConnection));
  const direct = readDataset([demand], proposeMapping([demand]).mapping, { today });
  expect(data).toMatchObject({ items: 40, periods: 12, unit: "month", valueBasis: "cost" });
  expect(data.value).toBeCloseTo(
    direct.value.reduce((sum, value) => sum + value, 0),
    6,
  );
  expect(data.oddities).toEqual(direct.oddities);
});

test("a control shows what a run with the same options finds", async () => {
  const session = new RemoteSession(localConnection);
  const { handle } = await read(session);
  for (const abcCuts of [
    [0.5, 0.9],
    [0.8, 0.95],
    [0.3, 0.31],
  ] as const) {
    for (const xyzCuts of [
      [0.2, 0.6],
      [0.5, 1],
    ] as const) {
      const options = segmentOptions.parse({ abcCuts, xyzCuts });
      const request = { tool: "segment", handle, options, today };
      const prepared = (await session.prepare(request)) as PreparedSegments;
      const counts = segmentLive.result(prepared, options);
      const report = await session.run({ ...request, seed: 1, replaceTargets: false }, () => undefined);
      const box = report.sheets.find(({ id }) => id === "nine-box")?.blocks[0];
      const parts = box?.kind === "side-by-side" ? box.blocks : [];
      const matrix = (id: string) =>
        parts.find((part): part is Matrix => part.kind === "matrix" && part.id === id);
      expect(counts.items).toEqual(matrix("nineBoxItems")?.values.flat());
      matrix("nineBoxValue")
        ?.values.flat()
        .forEach((value, index) => expect(counts.value[index]).toBeCloseTo(value, 6));
    }
  }
});

test("a refusal keeps its type and its sentence", async () => {
  const session = new RemoteSession(localConnection);
  await session.load([]);
  const refused = await session.propose({}).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(DataError);
  expect((refused as DataError).report.id).toBe("model.error.no-source");
});

test("cancel refuses what is under way at once, and the same handle works afterwards", async () => {
  let connections = 0;
  let hangs = true;
  const connect: Connect = (failed) => {
    connections++;
    const connection = localConnection(failed);
    const { host } = connection;
    return {
      host: {
        ...host,
        run: (request, tell) => (hangs ? new Promise(() => undefined) : host.run(request, tell)),
      },
      end: () => connection.end(),
    };
  };
  const session = new RemoteSession(connect);
  const { handle } = await read(session);
  const request = { tool: "segment", handle, options: {}, today, seed: 1, replaceTargets: false };
  const running = session.run(request, () => undefined);
  await Promise.resolve();
  session.cancel();
  await expect(running).rejects.toBeInstanceOf(Cancelled);
  hangs = false;
  const report = await session.run(request, () => undefined);
  expect(report.tool).toBe("segment");
  expect(connections).toBe(2);
});

test("cancel refuses work on this thread at once, and ends it by its signal", async () => {
  const session = new RemoteSession(localConnection);
  let ends: AbortSignal | undefined;
  const reading = session.during((signal) => {
    ends = signal;
    return new Promise(() => undefined);
  });
  session.cancel();
  await expect(reading).rejects.toBeInstanceOf(Cancelled);
  expect(ends?.aborted).toBe(true);
  expect(await session.during(() => Promise.resolve(7))).toBe(7);
});

test("a host that breaks down refuses what is under way with its reason", async () => {
  let breakDown = (_: Error): void => undefined;
  const connect: Connect = (failed) => {
    breakDown = failed;
    const connection = localConnection(failed);
    const { host } = connection;
    return { host: { ...host, propose: () => new Promise(() => undefined) }, end: () => connection.end() };
  };
  const session = new RemoteSession(connect);
  await session.load([demand]);
  const proposing = session.propose({});
  await Promise.resolve();
  breakDown(new Error("out of memory"));
  await expect(proposing).rejects.toThrow("out of memory");
});

test("progress is told as the tool goes on", async () => {
  const session = new RemoteSession(localConnection);
  const { handle } = await read(session);
  const told: number[] = [];
  const request = { tool: "segment", handle, options: {}, today, seed: 1, replaceTargets: false };
  await session.run(request, ({ done }) => told.push(done));
  expect(told[0]).toBe(0);
  expect(told.length).toBeGreaterThan(2);
  expect(told).toEqual([...told].sort((a, b) => a - b));
});

test("explains an item, and refuses one that the data does not hold", async () => {
  const session = new RemoteSession(localConnection);
  const { handle } = await read(session);
  const request = { tool: "segment", handle, options: {}, today };
  const explanation = await session.explain({ ...request, subject: { key: "IT-7" } });
  expect(explanation.item).toBe("IT-7");
  expect(explanation.recommended).toMatch(/^[ABC][XYZ]$/);
  // The header stands in row 1, so IT-7 in row 9.
  expect(await session.explain({ ...request, subject: { sheet: "Demand", row: 9 } })).toEqual(explanation);
  await expect(session.explain({ ...request, subject: { key: "IT-99" } })).rejects.toThrow(DataError);
  await expect(session.explain({ ...request, subject: { sheet: "Demand", row: 1 } })).rejects.toMatchObject({
    report: { id: "explain.error.noItem", values: { sheet: "Demand", row: "1" } },
  });
});
