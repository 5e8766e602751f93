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
