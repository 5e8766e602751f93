import fc from "fast-check";
import { moveByKey, settle, shareSteps, type Cut } from "../../../src/taskpane/charts/cut";
import { binCount, variabilityBins } from "../../../src/taskpane/charts/histogram";
import { lorenzCurve, shareAt } from "../../../src/taskpane/charts/lorenz";
import { roundTicks } from "../../../src/taskpane/charts/scales";
import { shadeOf } from "../../../src/taskpane/parts/NineBox";
import { timeLeft } from "../../../src/taskpane/parts/WorkFooter";
import { say } from "../../../src/text/message";

test("whatever keys are pressed, a cut stays within its limits and on a tenth of a point", () => {
  const keys = ["ArrowLeft", "ArrowRight", "PageUp", "PageDown", "Home", "End"];
  const press = fc.tuple(fc.constantFrom(...keys), fc.boolean());
  fc.assert(
    fc.property(fc.array(press, { maxLength: 40 }), (presses) => {
      let cut: Cut = { letter: "A", value: 0.8, minimum: 0.01, maximum: 0.94, steps: shareSteps, usual: 0.8 };
      for (const [key, shift] of presses) cut = { ...cut, value: moveByKey(cut, key, shift) ?? cut.value };
      expect(cut.value).toBeGreaterThanOrEqual(0.01);
      expect(cut.value).toBeLessThanOrEqual(0.94);
      expect(cut.value).toBe(Number(cut.value.toFixed(3)));
      expect(settle(cut, cut.value)).toBe(cut.value);
    }),
  );
});

test("every item is in one bin or known to have no variability", () => {
  const bins = variabilityBins(Float64Array.of(0, 0.1, 0.1000001, 0.5, 2.4, 2.41, 99, NaN));
  expect(bins.items[0]).toBe(2);
  expect(bins.items[1]).toBe(1);
  expect(bins.items[4]).toBe(1);
  expect(bins.items[binCount - 2]).toBe(1);
  expect(bins.items[binCount - 1]).toBe(2);
  expect(bins.unknown).toBe(1);
});

test("the curve starts at nothing, ends at everything and keeps the order of any number of items", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3000 }), (items) => {
      const share = Float64Array.from({ length: items }, (_, at) => (at + 1) / items);
      const curve = lorenzCurve(share);
      expect(curve[0]).toEqual({ items: 0, share: 0 });
      expect(curve.at(-1)).toEqual({ items, share: 1 });
      expect(curve.length).toBeLessThanOrEqual(242);
      curve.forEach((point, at) => expect(point.items).toBeGreaterThanOrEqual(curve[at - 1]?.items ?? 0));
    }),
  );
  expect(shareAt(Float64Array.of(0.6, 1), 5)).toBe(1);
});

test("ticks are round and do not pass the end", () => {
  expect(roundTicks(498, 5)).toEqual([0, 100, 200, 300, 400]);
  expect(roundTicks(10, 5)).toEqual([0, 2, 4, 6, 8, 10]);
  expect(roundTicks(3, 5)).toEqual([0, 1, 2, 3]);
  expect(roundTicks(0, 5)).toEqual([0]);
});

test("shades begin at 2, 5, 12 and 30 % of the total", () => {
  expect([0, 0.019, 0.02, 0.05, 0.12, 0.299, 0.3, 1].map(shadeOf)).toEqual([1, 1, 2, 3, 4, 4, 5, 5]);
});

test("time left is silent in the first second, then rounded as people say it", () => {
  const work = { message: say("pane.work.run"), total: 100, since: 0, canCancel: true };
  expect(timeLeft({ ...work, done: 10 }, 900)).toBeNull();
  expect(timeLeft({ ...work, done: 0 }, 5000)).toBeNull();
  expect(timeLeft({ ...work, done: 50 }, 4000)).toBe("about 4 s left");
  expect(timeLeft({ ...work, done: 25 }, 4000)).toBe("about 15 s left");
  expect(timeLeft({ ...work, done: 2 }, 4000)).toBe("about 4 min left");
});
