import { DataError } from "../../../src/model";
import { render } from "../../../src/text/render";
import { date, months, read, sheet, type Value } from "./source";
import type { Mapping } from "../../../src/model";

const user = sheet("Demand", [
  ["Item", ...months(12)],
  ["A", ...months(12).map((_, month) => month)],
]);

const policyHeader = ["Segment", "Service target\n(%)", "Review\n(days)"];
const overrideHeader = ["Item", "Service target\n(%)", "Safety stock\n(units)", "Approved by", "Expires"];
const ours = (name: "Policies" | "Overrides", header: readonly string[], row: readonly Value[]) =>
  sheet(name, [header, row], { table: `scm${name}`, row: 6 });

function refusal(source: ReturnType<typeof sheet>, change: Partial<Mapping> = {}): string {
  try {
    read([user, source], change);
  } catch (error) {
    return error instanceof DataError ? render(error.report) : String(error);
  }
  return "read";
}

describe("our own tables, whose cells formulas read as they stand", () => {
  it.each([
    [98, '"98"'],
    ["98 %", '"98 %"'],
    ["high", '"high"'],
    [1, '"1"'],
    [0, '"0"'],
    [-0.5, '"-0.5"'],
  ])("are refused with the cell and the remedy for a service target of %p", (target, shown) => {
    const remedy = "Enter a service target above 0 % and below 100 %, such as 95 %.";
    expect(refusal(ours("Policies", policyHeader, ["AX", target, 7]))).toBe(
      `Policies!B7 holds ${shown}. ${remedy}`,
    );
    expect(refusal(ours("Overrides", overrideHeader, ["A", target]))).toBe(
      `Overrides!B7 holds ${shown}. ${remedy}`,
    );
  });

  it.each([
    ["an emptied service target", [null, 7], "Policies!B7 is empty. Enter a service target such as 95 %"],
    ["an emptied review", [0.9, null], "Policies!C7 is empty. Enter days"],
    ["a review below zero", [0.9, -7], 'Policies!C7 holds "-7". Enter 0 or more days.'],
    ["a review in words", [0.9, "weekly"], 'Policies!C7 holds "weekly". Enter a number.'],
  ])("are refused for %s", (_, cells, message) => {
    expect(refusal(ours("Policies", policyHeader, ["AX", ...cells]))).toContain(message);
  });

  it.each([
    ["a quantity in words", [null, "many"], 'Overrides!C7 holds "many". Enter a number.'],
    ["an expiry in words", [null, null, "Bob", "soon"], 'Overrides!E7 holds "soon". Enter a date.'],
    ["a date as text", [null, null, "Bob", "2026-12-31"], 'Overrides!E7 holds "2026-12-31". Enter a date.'],
    ["a number beyond all dates", [null, null, "Bob", 1e9], 'Overrides!E7 holds "1000000000". Enter a date.'],
  ])("are refused for %s", (_, cells, message) => {
    expect(refusal(ours("Overrides", overrideHeader, ["A", ...cells]))).toBe(message);
  });

  it("may leave an override's cells empty", () => {
    const data = read([user, ours("Overrides", overrideHeader, ["A", null, 0, null, date("2026-12-31")])]);
    expect(data.overrides[0]).toMatchObject({ serviceTarget: null, safetyStock: 0, expires: "2026-12-31" });
  });
});

describe("a table of policies that is mapped", () => {
  const place = { sheet: "Rules", headerRow: 1 };
  const columns = { segment: "Segment", serviceTarget: "Target" };

  it.each([
    [95, 0.95],
    ["95 %", 0.95],
    [0.95, 0.95],
    [null, null],
  ])("may write a target as %p", (target, expected) => {
    const rules = sheet("Rules", [
      ["Segment", "Target"],
      ["AX", target],
      ["AY", 0.9],
    ]);
    const data = read([user, rules], { policies: { ...place, columns } });
    expect(data.policies[0]?.serviceTarget).toBe(expected);
  });

  it("is refused with the cell for a target beyond 100 %", () => {
    const rules = sheet("Rules", [
      ["Segment", "Target"],
      ["AX", 140],
    ]);
    expect(refusal(rules, { policies: { ...place, columns } })).toContain('Rules!B2 holds "140". Enter');
  });
});
