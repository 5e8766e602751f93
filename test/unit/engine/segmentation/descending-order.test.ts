import fc from "fast-check";
import { descending, descendingOrder } from "../../../../src/engine/segmentation/descending-order";

const finite = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -3, max: 3 }),
  fc.constantFrom(0, -0, Number.MIN_VALUE, -Number.MIN_VALUE, Number.MAX_VALUE, -Number.MAX_VALUE),
);

/** Neighbours of one number, which differ in their last bits only. */
const close = fc
  .tuple(fc.constantFrom(1, -1, 2 ** -1074), fc.integer({ min: 0, max: 5000 }))
  .map(([base, steps]) => base * (1 + steps * 2 ** -52));
const few = fc.array(finite, { maxLength: 200 });
/** Enough for several levels of buckets. */
const many = fc.array(fc.oneof(finite, close), { minLength: 300, maxLength: 1500 });

describe("descending(value)", () => {
  test("equals a stable comparison sort for any finite numbers", () => {
    fc.assert(
      fc.property(fc.oneof(few, many), (numbers) => {
        const expected = numbers.map((_, position) => position);
        expected.sort((left, right) => {
          const difference = (numbers[right] as number) - (numbers[left] as number);
          return difference === 0 ? left - right : difference;
        });
        const { order, sorted } = descending(Float64Array.from(numbers));
        expect([...order]).toEqual(expected);
        expect([...sorted]).toEqual(expected.map((position) => (numbers[position] as number) + 0));
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
