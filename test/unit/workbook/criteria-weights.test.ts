import { criteria } from "../../../src/tools/strategy/criteria";
import { readTable, staleCells } from "./segment-workbook";
import { cellsBy, typeInto, usersBook, writeTool } from "./tool-workbook";

test("weights that are typed on the sheet Criteria weights are those of the next run, and stay", async () => {
  const book = await usersBook();
  expect(await staleCells(book, await writeTool(book, criteria))).toEqual([]);
  const { headers, rows } = await readTable(book, "scmCriteriaWeights");
  expect(rows.length).toBeGreaterThan(2);
  const before = await cellsBy(book, "scmCriteriaItems", "item", "score");
  for (let row = 0; row < rows.length; row++) {
    await typeInto(book, "scmCriteriaWeights", row, "weight", row === 1 ? 3 : 0);
  }

  const again = await writeTool(book, criteria);
  const weights = (await readTable(book, "scmCriteriaWeights")).rows.map(
    (row) => row[headers.indexOf("weight")],
  );
  expect(weights).toEqual(rows.map((_, row) => (row === 1 ? 3 : 0)));
  expect(await cellsBy(book, "scmCriteriaItems", "item", "score")).not.toEqual(before);
  // What the formulas make of the sheet is what the run has computed with the same weights.
  expect(await staleCells(book, again)).toEqual([]);
});
