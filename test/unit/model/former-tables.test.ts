import { formerRows } from "../../../src/model/former-tables";
import { months, read, sheet } from "./source";

const demand = sheet("Demand", [
  ["Item", ...months(12)],
  ["A", ...months(12).map((_, month) => month)],
]);
const votes = sheet(
  "Review votes",
  [
    ["Function", "Vote\n(word)", "Mine"],
    ["Sales", "agree", 1],
    ["Finance", null, 2],
  ],
  { table: "scmReviewVotes", row: 6 },
);

describe("tables of ours that a run reads back", () => {
  test("are found by name and read by header, with or without its unit", () => {
    const rows = formerRows(read([demand, votes]).formerTables, "scmReviewVotes", {
      who: "Function",
      vote: "Vote",
    });
    expect(rows).toEqual([
      { who: "Sales", vote: "agree" },
      { who: "Finance", vote: null },
    ]);
  });

  test("give null for a column that the user took out, and for a table that is not there", () => {
    const { formerTables } = read([demand, votes]);
    expect(formerRows(formerTables, "scmReviewVotes", { date: "Date" })).toEqual([
      { date: null },
      { date: null },
    ]);
    expect(formerRows(formerTables, "scmClassHistory", { date: "Date" })).toBeNull();
  });

  test("never hold a table of the user's", () => {
    const theirs = sheet("Notes", [["Function"], ["Sales"]], { table: "Votes" });
    expect([...(read([demand, theirs]).formerTables ?? [])]).toEqual([]);
  });
});
