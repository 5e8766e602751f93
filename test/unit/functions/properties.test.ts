import "./custom-functions-stub";
import fc from "fast-check";
import { functionRules, type FunctionId } from "../../../src/functions/rules";
import type { ArgumentRule, Bounds, TableRule } from "../../../src/functions/rules/argument-rule";
import { ExcelError } from "./custom-functions-stub";
import { registeredFunctions } from "./registered-functions";

/** What a host or a user could put into a cell, and what neither should. */
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.double({ min: -100, max: 1000, noNaN: true }) },
  { weight: 3, arbitrary: fc.nat(50) },
  { weight: 3, arbitrary: fc.constantFrom<unknown>(null, "", 0) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<unknown>("12 pcs", "12", "#N/A", true, { code: "#N/A" }, undefined),
  },
  { weight: 1, arbitrary: fc.double() },
);

const numericCell = fc.oneof(fc.double({ min: -100, max: 1000, noNaN: true }), fc.nat(3), fc.constant(null));
const hugeCell = fc.double({ min: -1e30, max: 1e30, noNaN: true });

const matrixOf = (each: fc.Arbitrary<unknown>): fc.Arbitrary<unknown[][]> =>
  fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 9 })).chain(([height, width]) =>
    fc.array(fc.array(each, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  );

/** Rows of so many cells: as many rows as said, else up to six. */
const rowsOf = (each: fc.Arbitrary<unknown>, width: number, height?: number): fc.Arbitrary<unknown[][]> =>
  fc.array(fc.array(each, { minLength: width, maxLength: width }), {
    minLength: height ?? 1,
    maxLength: height ?? 6,
  });

/** Leaves the diagonal and what is below it blank. */
const upperTriangle = (rows: unknown[][]): unknown[][] =>
  rows.map((row, at) => row.map((value, column) => (column > at ? value : null)));

const junk = fc.anything({
  maxDepth: 3,
  withBigInt: true,
  withDate: true,
  withNullPrototype: true,
  withSparseArray: true,
});

/** Numbers that a column of the rule accepts, of any size. */
function acceptedNumber({ above, below }: Bounds): fc.Arbitrary<number> {
  if (below === 1) return fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true });
  const smallest = above === 0 ? 1e-30 : 0;
  return fc.oneof(fc.nat(20), fc.double({ min: smallest, max: 1e30, noNaN: true }));
}

/** Rows of a table: codes as a chain, which is a network, and numbers within bounds; now and then a blank that is allowed. */
function tableRows({ columns, fewestColumns }: TableRule): fc.Arbitrary<unknown[][]> {
  const names = Object.keys(columns);
  const codes = names.filter((name) => columns[name]?.type === "id").length;
  const cellOf = (name: string, row: number): fc.Arbitrary<unknown> => {
    const column = columns[name]!;
    if (column.type === "id") return fc.constant(`s${row + (codes > 1 && name === "to" ? 1 : 0)}`);
    const number = fc.integer({ min: 1, max: 9 });
    return column.type === "optional number" && columns["z"] === undefined
      ? fc.oneof(number, fc.constantFrom<unknown>("", 0))
      : number;
  };
  const rowOf = (row: number): fc.Arbitrary<unknown[]> => fc.tuple(...names.map((name) => cellOf(name, row)));
  const rows = codes > 1 ? [rowOf(0), rowOf(1)] : [rowOf(0), rowOf(1), rowOf(2)];
  return fc
    .tuple(fc.tuple(...rows), fc.integer({ min: fewestColumns, max: names.length }))
    .map(([all, width]) => all.map((row) => row.slice(0, width)));
}

/** An argument of its rule's kind, now and then anything else. */
function argumentFor(rule: ArgumentRule): fc.Arbitrary<unknown> {
  const omitted = { weight: 5, arbitrary: fc.constantFrom<unknown>(null, undefined, "") };
  const rarely = { weight: 1, arbitrary: junk };
  const often = (arbitrary: fc.Arbitrary<unknown>) => ({ weight: 10, arbitrary });
  switch (rule.kind) {
    case "history":
      return fc.oneof(often(matrixOf(numericCell)), often(matrixOf(hugeCell)), rarely, {
        weight: 1,
        arbitrary: matrixOf(cell),
      });
    case "column": {
      const number = acceptedNumber(rule);
      const rows = fc.array(fc.tuple(number), { minLength: 3, maxLength: 3 });
      const oddRows = fc.array(fc.tuple(cell), { minLength: 3, maxLength: 3 });
      const single = number.map((value) => [[value]]);
      const given = [often(rows), often(single), rarely, { weight: 1, arbitrary: oddRows }];
      return fc.oneof(...given, ...(rule.optional ? [omitted] : []));
    }
    case "cuts":
      return fc.oneof(
        omitted,
        often(fc.constant([[0.2, 0.9]])),
        { weight: 1, arbitrary: matrixOf(cell) },
        rarely,
      );
    case "number": {
      const accepted = rule.whole
        ? fc.integer({ min: 1, max: 5 })
        : fc.double({ min: 1e-9, max: 1, noNaN: true });
      const given = [often(accepted), { weight: 1, arbitrary: fc.double() }, rarely];
      return fc.oneof(...given, ...(rule.fallback === null ? [] : [omitted]));
    }
    case "constant":
      return fc.oneof(omitted, often(fc.constantFrom<unknown>(0.1, 0.5, 1, "auto")), rarely);
    case "numbers":
      return fc.oneof(omitted, omitted, often(rowsOf(fc.constantFrom(0.1, 0.5, 1), 1, 1)), rarely);
    case "words":
      return fc.oneof(omitted, often(rowsOf(fc.constantFrom(...rule.words), 2, 1)), rarely);
    case "word":
      return fc.oneof(omitted, often(fc.constantFrom(...rule.words)), rarely);
    case "criteria": {
      const criterion = fc.oneof(numericCell, hugeCell, fc.constant("#N/A"));
      return fc.oneof(often(rowsOf(criterion, 3)), { weight: 1, arbitrary: matrixOf(cell) }, rarely);
    }
    case "comparisons": {
      const judgement = fc.oneof(
        fc.integer({ min: 1, max: 9 }),
        fc.double({ min: 1e-30, max: 1e30, noNaN: true }),
      );
      return fc.oneof(often(rowsOf(judgement, 4, 4).map(upperTriangle)), rarely, {
        weight: 1,
        arbitrary: matrixOf(cell),
      });
    }
    case "directions":
      return fc.oneof(omitted, often(rowsOf(fc.constantFrom(1, -1), 3, 1)), rarely, {
        weight: 1,
        arbitrary: matrixOf(cell),
      });
    case "table":
      return fc.oneof(often(tableRows(rule)), { weight: 1, arbitrary: matrixOf(cell) }, rarely);
    case "classes": {
      const letter = fc.constantFrom<unknown>("A", "b", " C ", "D", "", null, 0, "AX", "#N/A");
      return fc.oneof(often(rowsOf(letter, 1, 3)), often(rowsOf(letter, 1, 1)), rarely);
    }
    case "tiers": {
      const cost = fc.double({ min: 1e-30, max: 1e30, noNaN: true });
      const prices = fc.tuple(cost, cost, cost).map(([quantity, dear, cheap]) => [
        [0, Math.max(dear, cheap)],
        [quantity, Math.min(dear, cheap)],
      ]);
      return fc.oneof(often(prices), rarely, { weight: 1, arbitrary: matrixOf(cell) });
    }
  }
}

function isShowable(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (value instanceof ExcelError) return value.code === "#N/A" && (value.message ?? "") !== "";
  return typeof value === "string" && value !== "";
}

describe("whatever the arguments", () => {
  it.each(Object.keys(functionRules) as FunctionId[])(
    "%s gives a rectangle of finite numbers, texts and #N/A with reasons, or one #VALUE! that names an argument",
    (id) => {
      const rules: Readonly<Record<string, ArgumentRule>> = functionRules[id];
      const names = Object.keys(rules);
      let answers = 0;
      fc.assert(
        fc.property(fc.tuple(...Object.values(rules).map(argumentFor)), (raw) => {
          let cells: unknown[][];
          try {
            cells = registeredFunctions[id](...raw);
          } catch (error) {
            expect(error).toBeInstanceOf(ExcelError);
            const { code, message } = error as ExcelError;
            expect(code).toBe("#VALUE!");
            expect(names).toContain(message?.split(":")[0]);
            return;
          }
          answers += 1;
          expect(cells.length).toBeGreaterThan(0);
          expect(new Set(cells.map((row) => row.length)).size).toBe(1);
          expect(cells.flat().filter((value) => !isShowable(value))).toEqual([]);
        }),
        { numRuns: 400 },
      );
      expect(answers).toBeGreaterThan(40);
    },
  );
});
