import fc from "fast-check";
import {
  beyondBand,
  movesBeyondBand,
  type StockParameterSet,
} from "../../../../src/engine/inventory/parameter-band";

const inForce: StockParameterSet = {
  method: "(r,Q)",
  safetyStock: 40,
  reorderPoint: 100,
  orderUpTo: 150,
  orderQuantity: 50,
};
const band = { share: 0.1, step: 1 };

test("a parameter moves only beyond the band and by at least a step", () => {
  expect(movesBeyondBand(100, 110, band)).toBe(false);
  expect(movesBeyondBand(100, 111, band)).toBe(true);
  expect(movesBeyondBand(100, 89, band)).toBe(true);
  expect(movesBeyondBand(1, 1.5, band)).toBe(false);
  expect(movesBeyondBand(100, 120, { share: 0.1, step: 25 })).toBe(false);
  expect(movesBeyondBand(0, 1, band)).toBe(true);
  expect(movesBeyondBand(NaN, 0, band)).toBe(true);
});

test("levels move together, and the order quantity on its own", () => {
  expect(beyondBand(inForce, { ...inForce, safetyStock: 42, reorderPoint: 105 }, band)).toBeNull();
  expect(
    beyondBand(inForce, { ...inForce, safetyStock: 60, reorderPoint: 120, orderQuantity: 52 }, band),
  ).toEqual({ ...inForce, safetyStock: 60, reorderPoint: 120, orderUpTo: 170 });
  expect(
    beyondBand(inForce, { ...inForce, safetyStock: 42, reorderPoint: 102, orderQuantity: 80 }, band),
  ).toEqual({ ...inForce, orderUpTo: 180, orderQuantity: 80 });
});

test("an order that lifts stock to a level follows the level alone", () => {
  const upTo = { ...inForce, method: "(R,S)", orderUpTo: 100 };
  expect(beyondBand(upTo, { ...upTo, orderQuantity: 500 }, band)).toBeNull();
  expect(beyondBand(upTo, { ...upTo, reorderPoint: 130, orderUpTo: 130, orderQuantity: 60 }, band)).toEqual({
    ...upTo,
    reorderPoint: 130,
    orderUpTo: 130,
    orderQuantity: 60,
  });
});

test("another method brings all its parameters", () => {
  const made = { method: "make to order", safetyStock: 0, reorderPoint: 0, orderUpTo: 0, orderQuantity: 0 };
  expect(beyondBand(inForce, made, band)).toBe(made);
});

test("values that swing within the band round what is in force never change it", () => {
  const swing = fc.double({ min: 0.91, max: 1.09, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: 20, max: 1e6, noNaN: true }), fc.array(swing), (reorderPoint, swings) => {
      const first = { ...inForce, safetyStock: reorderPoint / 2, reorderPoint };
      for (const by of swings) {
        const next = {
          ...first,
          safetyStock: first.safetyStock * by,
          reorderPoint: reorderPoint * by,
          orderQuantity: first.orderQuantity * by,
        };
        expect(beyondBand(first, next, band)).toBeNull();
      }
    }),
  );
});
