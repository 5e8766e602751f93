import { segment } from "../../../src/tools/strategy/segment";
import { readTable, staleCells } from "./segment-workbook";
import { cellsBy, typeInto, usersBook, writeTool } from "./tool-workbook";

test("a change that is marked on Class changes is final on the next run and in force after a commit", async () => {
  const book = await usersBook();
  await writeTool(book, segment);
  const cuts = { abcCuts: [0.5, 0.7] };
  const proposed = await writeTool(book, segment, cuts);
  const { headers, rows } = await readTable(book, "scmClassChanges");
  expect(rows.length).toBeGreaterThan(1);
  const [item, to] = ["item", "class recommended"].map((name) => rows[0]![headers.indexOf(name)]);
  expect((await cellsBy(book, "scmItems", "item", "class final")).get(item)).not.toBe(to);
  expect(await staleCells(book, proposed)).toEqual([]);

  await typeInto(book, "scmClassChanges", 0, "accept", "accept");
  const accepted = await writeTool(book, segment, cuts);
  expect((await cellsBy(book, "scmItems", "item", "class final")).get(item)).toBe(to);
  expect((await cellsBy(book, "scmItems", "item", "class current")).get(item)).not.toBe(to);
  expect((await cellsBy(book, "scmClassChanges", "item", "accept")).get(item)).toBe("accept");
  expect(await staleCells(book, accepted)).toEqual([]);

  await writeTool(book, segment, { ...cuts, commit: true });
  expect((await cellsBy(book, "scmItems", "item", "class current")).get(item)).toBe(to);
  expect((await cellsBy(book, "scmClassChanges", "item", "accept")).has(item)).toBe(false);
  const audit = await readTable(book, "scmAudit");
  const [what, subject] = ["what", "item or segment"].map((name) => audit.headers.indexOf(name));
  expect(audit.rows.filter((row) => row[what!] === "commit").map((row) => row[subject!])).toEqual([item]);
});

test("a lock that is set on Items stays over runs, keeps its class through accept and commit, and is listed", async () => {
  const book = await usersBook();
  await writeTool(book, segment);
  const cuts = { abcCuts: [0.5, 0.7] };
  await writeTool(book, segment, cuts);
  const changes = await readTable(book, "scmClassChanges");
  const [item, from] = ["item", "class current"].map(
    (name) => changes.rows[0]![changes.headers.indexOf(name)],
  );
  const items = await readTable(book, "scmItems");
  const row = items.rows.findIndex((cells) => cells[items.headers.indexOf("item")] === item);
  expect(items.headers.indexOf("locked")).toBe(items.headers.indexOf("class final") + 1);
  await typeInto(book, "scmItems", row, "locked", "yes");
  await typeInto(book, "scmClassChanges", 0, "accept", "accept");

  const report = await writeTool(book, segment, { ...cuts, commit: true });
  const again = await writeTool(book, segment, cuts);
  expect((await cellsBy(book, "scmItems", "item", "locked")).get(item)).toBe("yes");
  expect((await cellsBy(book, "scmItems", "item", "class final")).get(item)).toBe(from);
  expect((await cellsBy(book, "scmItems", "item", "class current")).get(item)).toBe(from);
  expect((await cellsBy(book, "scmClassChanges", "item", "status")).get(item)).toBe("locked");
  expect(report.audit).toEqual([]);
  expect(await staleCells(book, again)).toEqual([]);
});

test("what reviews proposed is kept on Items from run to run, and goes once the minimum dwell is off", async () => {
  const book = await usersBook();
  await writeTool(book, segment, { minimumDwell: 2 });
  const held = await writeTool(book, segment, { minimumDwell: 2, abcCuts: [0.5, 0.7] });
  expect(await staleCells(book, held)).toEqual([]);
  const classesOf = (header: string) => cellsBy(book, "scmItems", "item", header);
  expect(await classesOf("class recommended")).toEqual(await classesOf("class current"));
  expect([...(await classesOf("proposed by reviews")).values()][0]).toMatch(/^2025-12-31 [A-C][X-Z]$/);
  await writeTool(book, segment);
  const left = await readTable(book, "scmItems");
  const at = left.headers.indexOf("proposed by reviews");
  expect(left.rows.map((cells) => cells[at] ?? null).filter((cell) => cell !== null)).toEqual([]);
});
