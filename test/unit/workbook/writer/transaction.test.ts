import { PortError } from "../../../../src/workbook/port-error";
import {
  applyPlan,
  cellChanges,
  planReport,
  plannedCells,
  WriteError,
} from "../../../../src/workbook/writer";
import { MemoryWorkbook } from "../memory-workbook";
import { fullReport, itemsReport, later, someItems, stamp } from "../reports";

let book: MemoryWorkbook;
beforeEach(() => {
  book = new MemoryWorkbook();
  book.addSheet("Demand", [["Item"], ["VL-7228"]]);
});

const failureOf = async (run: Promise<unknown>): Promise<WriteError> => {
  const failure = await run.then(
    () => null,
    (error: unknown) => error,
  );
  if (failure instanceof WriteError) return failure;
  throw new Error("it did not fail with a WriteError");
};

describe("a plan", () => {
  test("says what it adds and what it leaves alone, before anything is written", async () => {
    const before = book.dump();
    const plan = await planReport(book, fullReport(), stamp);
    expect(book.dump()).toEqual(before);
    expect(plan.sheets.map((sheet) => `${sheet.kind} ${sheet.name}`)).toEqual([
      "new Findings",
      "new Nine-box",
      "new Items",
      "new Policies",
      "new Overrides",
      "new Audit",
    ]);
    expect(plan.untouched).toEqual(["Demand"]);
    expect(plannedCells(plan)).toBeGreaterThan(200);
  });

  test("names every cell that changes, with old and new value", async () => {
    await applyPlan(book, await planReport(book, itemsReport(someItems), stamp));
    const next = someItems.map((row) => (row.item === "FL-5947" ? { ...row, class: "AZ" } : row));
    const plan = await planReport(book, itemsReport(next), later);
    const changes = [...cellChanges(plan)].filter((change) => change.sheet === "Items" && change.row > 6);
    expect(changes).toEqual([
      {
        sheet: "Items",
        row: 8,
        column: 4,
        address: "Items!D8",
        oldValue: "AX",
        newValue: "AZ",
        oldFormula: null,
        newFormula: null,
      },
    ]);
  });

  test("is plain data", async () => {
    await applyPlan(book, await planReport(book, itemsReport(someItems), stamp));
    const plan = await planReport(book, itemsReport(someItems.slice(1)), later);
    expect(structuredClone(plan)).toEqual(plan);
  });
});

describe("one transaction", () => {
  test("a failure at any change of a first run, and of a re-run, leaves the workbook exactly as it was", async () => {
    for (const report of [fullReport(), fullReport([...someItems, { item: "N", value: 1, class: "CZ" }])]) {
      const plan = await planReport(book, report, stamp);
      const before = book.dump();
      for (let change = 0; change < plan.changes.length; change++) {
        book.failAt = change;
        const failure = await failureOf(applyPlan(book, plan));
        expect(failure.kind).toBe("rolled-back");
        expect(failure.message).toBe(
          `Writing failed: the host refused change ${change}. Nothing was written. The workbook is as it was.`,
        );
        expect(book.dump()).toEqual(before);
      }
      book.failAt = null;
      await applyPlan(book, plan);
    }
  });

  test("a cell that reads back otherwise than written is named, and everything is put back", async () => {
    const before = book.dump();
    book.corrupt = (value) => (value === "00123" ? 123 : value);
    const failure = await failureOf(
      planReport(book, itemsReport(someItems), stamp).then((plan) => applyPlan(book, plan)),
    );
    expect(failure.message).toBe(
      'Items!A9 does not hold what was written: "00123" was written, 123 was read. The workbook was put back as it was. Try again, or run on a copy.',
    );
    expect(failure.kind).toBe("rolled-back");
    expect(book.dump()).toEqual(before);
  });

  test("when putting back fails as well, the message says so and it can be tried again", async () => {
    const before = book.dump();
    book.corrupt = (value) => (value === "00123" ? 123 : value);
    const plan = await planReport(book, itemsReport(someItems), stamp);
    const snapshot = book.snapshot.bind(book);
    let attempts = 0;
    book.snapshot = async () => {
      const real = await snapshot();
      return {
        restore: () => (attempts++ === 0 ? Promise.reject(new Error("connection lost")) : real.restore()),
      };
    };
    const failure = await failureOf(applyPlan(book, plan));
    expect(failure.kind).toBe("broken");
    expect(failure.message).toContain(
      "connection lost. Putting the workbook back failed as well, in Items, Audit.",
    );
    await failure.restore?.();
    expect(book.dump()).toEqual(before);
  });

  test("a port that could not put everything back is believed: the message names what, and it can be tried again", async () => {
    const plan = await planReport(book, itemsReport(someItems), stamp);
    const restore = jest.fn(() => Promise.resolve());
    book.apply = () =>
      Promise.reject(new PortError("broken", "The connection was lost.", ["Items!A1:B9"], restore));
    const failure = await failureOf(applyPlan(book, plan));
    expect(failure.kind).toBe("broken");
    expect(failure.message).toBe(
      "Writing failed: The connection was lost. Putting the workbook back failed as well, in Items!A1:B9. Close the file without saving, and open it again.",
    );
    await failure.restore?.();
    expect(restore).toHaveBeenCalledTimes(1);
  });

  test("rounding of the last digit is no difference", async () => {
    book.corrupt = (value) => (typeof value === "number" ? value * (1 + 1e-15) : value);
    await expect(
      planReport(book, itemsReport(someItems), stamp).then((plan) => applyPlan(book, plan)),
    ).resolves.toMatchObject({ sheets: 2 });
  });
});
