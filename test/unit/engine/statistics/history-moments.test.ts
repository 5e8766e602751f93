import fc from "fast-check";
import { historyMoments } from "../../../../src/engine/statistics/history-moments";
import { clipped, demandRows, historyOf } from "../histories";

const sampleDeviation = (row: number[]): number => {
  const { deviation } = historyMoments(historyOf([row]));
  return (deviation[0] as number) / Math.sqrt(row.length - 1);
};

describe("historyMoments(history)", () => {
  test("gives the certified standard deviation 1 of NIST StRD data set NumAcc1", () => {
    expect(sampleDeviation([10000001, 10000003, 10000002])).toBe(1);
  });

  test("gives the certified standard deviation 0.1 of NIST StRD data set NumAcc3, as far as its data can be stored", () => {
    const values = [1000000.2, ...Array.from({ length: 500 }, () => [1000000.1, 1000000.3]).flat()];
    expect(Math.abs(sampleDeviation(values) / 0.1 - 1)).toBeLessThan(1e-9);
  });

  test("keeps nine digits when demand is a billion and its noise single units", () => {
    const noise = Array.from({ length: 104 }, (_, period) => (period * 37) % 11);
    const onTop = sampleDeviation(noise.map((value) => 1e9 + value));
    expect(Math.abs(onTop / sampleDeviation(noise) - 1)).toBeLessThan(1e-9);
  });

  test("keeps nine digits when the first period is far from all others", () => {
    const noise = Array.from({ length: 103 }, (_, period) => (period * 37) % 11);
    const values = [0, ...noise.map((value) => 1e9 + value)];
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const twoPass = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 103);
    expect(Math.abs(sampleDeviation(values) / twoPass - 1)).toBeLessThan(1e-9);
  });

  test("is exactly zero for a constant row, however large its values", () => {
    expect(sampleDeviation(Array.from({ length: 7 }, () => 123456789.123))).toBe(0);
  });

  test("stays finite and right for demand whose square a number cannot hold", () => {
    expect(sampleDeviation([1e200, 3e200]) / 1e200).toBeCloseTo(Math.SQRT2, 12);
    expect(sampleDeviation([1e-200, 3e-200]) / 1e-200).toBeCloseTo(Math.SQRT2, 12);
  });

  test("counts returns as zero demand", () => {
    const withReturns = historyMoments(historyOf([[-4, 3, 5, -1, 2]]));
    expect(withReturns).toEqual(historyMoments(historyOf([[0, 3, 5, 0, 2]])));
    expect(withReturns.total[0]).toBe(10);
  });

  test("agrees with the textbook's two passes on any whole demand", () => {
    fc.assert(
      fc.property(demandRows({ fewestPeriods: 1, returns: true }), (rows) => {
        const { total, deviation } = historyMoments(historyOf(rows));
        clipped(rows).forEach((row, item) => {
          const sum = row.reduce((before, value) => before + value, 0);
          const squares = row.reduce((before, value) => before + (value - sum / row.length) ** 2, 0);
          expect(total[item]).toBe(sum);
          expect(deviation[item]).toBeCloseTo(Math.sqrt(squares), 6);
        });
      }),
    );
  });

  test("has no moments but zeros for a history without periods", () => {
    const { total, deviation } = historyMoments({ values: new Float64Array(0), items: 2, periods: 0 });
    expect([...total, ...deviation]).toEqual([0, 0, 0, 0]);
  });
});
