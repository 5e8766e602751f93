import { contrast, shown } from "../../../../src/workbench/charts/colors";

describe("contrast", () => {
  it("is 21 between black and white, 1 between equals, and 6.2 for the product's petrol on white", () => {
    expect(contrast("#000000", "#FFFFFF")).toBeCloseTo(21, 10);
    expect(contrast("#0B6A82", "#0B6A82")).toBe(1);
    expect(contrast("#0B6A82", "#FFFFFF")).toBeCloseTo(6.2, 1);
  });
});

describe("a colour on a sheet", () => {
  it("is itself on a light one, and on a dark one that is light enough already", () => {
    expect(shown("#0B5C73", "shape", "light")).toBe("#0B5C73");
    expect(shown("#7CC7DB", "shape", "dark")).toBe("#7CC7DB");
  });

  it("is lighter on a dark one otherwise, and no lighter than it has to be", () => {
    const lighter = shown("#0B5C73", "shape", "dark");
    expect(contrast(lighter, "#292929")).toBeGreaterThanOrEqual(3);
    expect(contrast(lighter, "#292929")).toBeLessThan(4);
  });
});
