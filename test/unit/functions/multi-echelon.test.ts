import "./custom-functions-stub";
import { errorOf } from "./custom-functions-stub";
import { registeredFunctions } from "./registered-functions";

const { MEIO_GSM, MEIO_SERIAL } = registeredFunctions;

const part = ["part", 8, 10, "", "", "", ""];
const item = ["item", 2, 90, 0, 50, 10, 2];
const stages = [part, item];
const links = [["part", "item"]];

describe("MEIO_GSM", () => {
  it("reads blanks as they arrive on the desktop, as 0: free times, no demand, one unit", () => {
    const zeros = [["part", 8, 10, 0, 0, 0, 0], item];
    expect(MEIO_GSM(zeros, [["part", "item", 0]], 0.2)).toEqual(MEIO_GSM(stages, links, 0.2));
  });

  it("binds a stage without demand at 0 where blanks arrive as blanks", () => {
    const cheapest = (bound: unknown): unknown[][] =>
      MEIO_GSM(
        [
          ["part", 8, 90, bound, "", "", ""],
          ["item", 2, 10, 0, 50, 10, 2],
        ],
        links,
        1,
      );
    expect(cheapest("")[0]![2]).toBe(8);
    expect(cheapest(0)[0]![2]).toBe(0);
  });

  it("skips empty rows, and still names rows as they stand", () => {
    const gap = [part, ["", "", "", "", "", "", ""], item];
    expect(MEIO_GSM(gap, links, 0.2)).toEqual(MEIO_GSM(stages, links, 0.2));
    expect(errorOf(() => MEIO_GSM([...gap, ["item", 1, 1, 0, 1, 1, 1]], links))).toContain(
      "stages: row 4 is item",
    );
  });

  it("places stock of stages without links one by one", () => {
    expect(MEIO_GSM([item])).toHaveLength(2);
  });

  it.each([
    ["an unknown code", stages, [["part", "unit"]], "links: row 1, to, is unit"],
    ["a cycle", stages, [...links, ["item", "part"]], "links: row 1 is part of a cycle: part > item > part"],
    ["demand without z", [["item", 2, 90, 0, 50, 10, ""]], null, "stages: row 1, z, is blank"],
    ["a missing lead time", [["item", "", 90, 0, 50, 10, 2]], null, "stages: row 1, leadTime, is blank"],
    ["a negative cost", [["item", 1, -90, 0, 50, 10, 2]], null, "stages: row 1, costAdded, is -90"],
    ["too few columns", [["item", 1]], null, "stages: has 2 columns"],
    ["a stage for nobody", [part, item], null, "stages: row 1 is part, which has no demand"],
    [
      "times too odd",
      [
        ["item", 999_999.001, 90, 0, 50, 10, 2],
        ["other", 1, 90, 0, 50, 10, 2],
      ],
      null,
      "too many for a formula",
    ],
  ])("refuses %s, naming the row", (_, given, joined, message) => {
    expect(errorOf(() => MEIO_GSM(given, joined))).toContain(message);
  });
});

describe("MEIO_SERIAL", () => {
  it.each([
    ["no standard deviation", [[[1, 1]], 5, null, 9], "demandSd: is 0 or blank"],
    ["no demand", [[[1, 1]], 0, 1, 9], "demandMean: is 0"],
    [
      "holding that costs nothing",
      [
        [
          [1, 1],
          [1, 0],
        ],
        5,
        1,
        9,
      ],
      "stages: row 2, echelonHoldingCost, is 0",
    ],
    [
      "more Poisson demand than can be added up",
      [[[9, 1]], 5000, null, 9, "poisson"],
      'Use distribution "normal"',
    ],
    [
      "a lead time far shorter than the others",
      [
        [
          [1000, 1],
          [0.01, 1],
        ],
        5,
        1,
        9,
      ],
      "stages: row 2, leadTime, is 0.01",
    ],
    ["no stockout cost", [[[1, 1]], 5, 1, null], "stockoutCost: is missing"],
  ])("refuses %s", (_, given, message) => {
    expect(errorOf(() => MEIO_SERIAL(...given))).toContain(message);
  });

  it("gives levels that rise upstream, and their cost below them", () => {
    const rows = MEIO_SERIAL(
      [
        [1, 1],
        [1, 1],
      ],
      10,
      3,
      20,
    ) as [number, number | string][];
    expect(rows).toHaveLength(3);
    expect(rows[0]![0]).toBeGreaterThan(rows[1]![0]);
    expect(rows[2]![1]).toBe("cost");
  });
});
