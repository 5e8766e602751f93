import { model } from "../../../src/tools/strategy/model";
import { readTable, staleCells } from "./segment-workbook";
import { cellsBy, typeInto, usersBook, writeTool } from "./tool-workbook";

const options = { model: "rules" };

test("rules that are typed on the sheet Model rules are those of the next run, and stay; one more fills an empty row", async () => {
  const book = await usersBook();
  expect(await staleCells(book, await writeTool(book, model, options))).toEqual([]);
  const { headers, rows } = await readTable(book, "scmModelRules");
  const filled = rows.filter(([rule]) => rule !== null && rule !== "").length;
  const last = filled - 1;
  await typeInto(book, "scmModelRules", 0, "class", "Slow goods");
  await typeInto(book, "scmModelRules", 0, "fsn", "S or N");
  // The row that takes the rest becomes one with a condition, and a new one takes the rest.
  await typeInto(book, "scmModelRules", last, "share of value", "> 1 %");
  await typeInto(book, "scmModelRules", filled, "rule", "last");
  await typeInto(book, "scmModelRules", filled, "class", "Left over");

  const again = await writeTool(book, model, options);
  expect(await staleCells(book, again)).toEqual([]);
  const after = await readTable(book, "scmModelRules");
  expect(after.headers).toEqual(headers);
  expect(after.rows).toHaveLength(rows.length);
  expect(after.rows[0]![headers.indexOf("fsn")]).toBe("S or N");
  expect(after.rows[filled]!.slice(0, 2)).toEqual(["last", "Left over"]);
  const segments = [...(await cellsBy(book, "scmModelRows", "item", "class")).values()];
  expect(segments).toContain("Slow goods");
  const counted = after.rows.reduce((sum, row) => sum + Number(row[headers.indexOf("items taken")] ?? 0), 0);
  expect(counted).toBe(segments.length);
});

test("a run by another model leaves the rules where they are", async () => {
  const book = await usersBook();
  await writeTool(book, model, options);
  await typeInto(book, "scmModelRules", 0, "class", "Mine");
  await writeTool(book, model, { model: "fsn" });
  const { headers, rows } = await readTable(book, "scmModelRules");
  expect(rows[0]![headers.indexOf("class")]).toBe("Mine");
});
