import "./custom-functions-stub";
import { evaluate } from "../../../src/functions/evaluate";
import { flatForecasts, numberColumn } from "../../../src/functions/results";
import { errorOf, reasons, shownCells } from "./custom-functions-stub";

describe("evaluate", () => {
  it("hands typed inputs to the body, by argument name", () => {
    const cells = evaluate("CROSTON", [[[1, 2]], null, "TSB"], ({ history, horizon, method, start }) => [
      [history.history.periods, horizon, method, String(start)],
    ]);
    expect(cells).toEqual([[2, 1, "tsb", "null"]]);
  });

  it("turns an error of the engine into #VALUE! with the function's name and the reason", () => {
    const broken = () =>
      evaluate("ADI", [[[1]]], () => {
        throw new RangeError("A share lies between 0 and 1");
      });
    expect(errorOf(broken)).toBe("#VALUE! ADI cannot compute this: A share lies between 0 and 1");
  });
});

describe("result cells", () => {
  it("never hold NaN or Infinity", () => {
    const cells = numberColumn(
      Float64Array.of(1, Number.NaN, Number.POSITIVE_INFINITY),
      (row) => `no answer ${row}`,
    );
    expect(shownCells(cells)).toEqual([[1], ["#N/A"], ["#N/A"]]);
    expect(reasons(cells)).toEqual([undefined, "no answer 1", "The result is too large to show."]);
  });

  it("repeat a flat forecast over the horizon, across or down", () => {
    expect(flatForecasts(Float64Array.of(2, 3), 2, false)).toEqual([
      [2, 2],
      [3, 3],
    ]);
    expect(flatForecasts(Float64Array.of(2), 2, true)).toEqual([[2], [2]]);
  });
});
