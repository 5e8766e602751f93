import fc from "fast-check";
import { descendingOrder } from "../../../../src/engine/segmentation/descending-order";

const finite = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(0, -0, Number.MIN_VALUE, -Number.MIN_VALUE, Number.MAX_VALUE, -Number.MAX_VALUE),
);

describe("descendingOrder(value)", () => {
  test("equals a stable comparison sort for any finite numbers", () => {
    fc.assert(
      fc.property(fc.array(finite, { maxLength: 200 }), (numbers) => {
        const expected = numbers.map((_, position) => position);
        expected.sort((left, right) => {
          const difference = (numbers[right] as number) - (numbers[left] as number);
          return difference === 0 ? left - right : difference;
        });
        expect([...descendingOrder(Float64Array.from(numbers))]).toEqual(expected);
      }),
    );
  });

  test("keeps the input's order among equal values, zero and minus zero included", () => {
    expect([...descendingOrder(Float64Array.of(-0, 5, 0, 5, -0))]).toEqual([1, 3, 0, 2, 4]);
  });

  test("refuses a value that is not finite and names its place", () => {
    expect(() => descendingOrder(Float64Array.of(1, NaN))).toThrow(
      "Value 2 is NaN, but must be a finite number",
    );
    expect(() => descendingOrder(Float64Array.of(Infinity))).toThrow(RangeError);
  });

  test("is empty for no values", () => {
    expect(descendingOrder(new Float64Array(0))).toHaveLength(0);
  });
});
