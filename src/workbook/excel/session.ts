import { breathe } from "../../model/slices";
import type { OfficeApi } from "./office";

/** What a cell holds, in the three ways that tell texts, formulas and errors apart. */
export type ReadCells = Readonly<Record<"values" | "formulas", unknown[][]>> & {
  readonly valueTypes: string[][];
};

/** Somebody else changed cells between their being read and written. */
export class ChangedMeanwhile extends Error {
  constructor(readonly cells: readonly string[]) {
    super(`Someone changed ${cells.join(", ")}.`);
    this.name = "ChangedMeanwhile";
  }
}

/**
 * Excel takes 5 MB a request. Office.js makes a request's text in one go, so that requests stay far smaller: the user's thread is
 * held no longer than a frame or two.
 */
const maximumBytes = 500_000;

/**
 * Collects operations and sends them before a request would grow too large. Calculation and screen updating are suspended once a
 * request.
 */
export class Batch {
  private bytes = 0;
  private judges: (() => readonly string[])[] = [];

  constructor(readonly context: Excel.RequestContext) {
    this.suspend();
  }

  /** Announces operations of about this size; call it before they are queued. */
  async room(bytes: number): Promise<void> {
    await breathe();
    if (this.bytes > 0 && this.bytes + bytes > maximumBytes) await this.send();
    this.bytes += bytes;
  }

  /**
   * Reads cells at this point of the request. Once it is answered, `judge` names those among them that must not have been
   * overwritten; none for all is well.
   */
  watch(range: Excel.Range, judge: (read: ReadCells) => readonly string[]): void {
    range.load("values,formulas,valueTypes");
    this.judges.push(() => judge(range));
  }

  /** Sends what is queued and goes on. */
  async send(): Promise<void> {
    await this.finish();
    this.suspend();
  }

  /** Sends what is queued. @throws ChangedMeanwhile naming what a judge named */
  async finish(): Promise<void> {
    await this.context.sync();
    this.bytes = 0;
    const judges = this.judges;
    this.judges = [];
    const cells = judges.flatMap((judge) => judge());
    if (cells.length > 0) throw new ChangedMeanwhile([...new Set(cells)]);
  }

  private suspend(): void {
    const { application } = this.context.workbook;
    application.suspendApiCalculationUntilNextSync();
    application.suspendScreenUpdatingUntilNextSync();
  }
}

/** About what a property or a method call takes on the wire. */
export const operationBytes = 300;

/** Reads or writes once the user is not typing in a cell. */
export const run = <Result>(
  office: OfficeApi,
  batch: (context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> => office.run({ delayForCellEdit: true }, batch);

/** One step of Excel's own undo, where it knows how to merge them. */
export const runAsOneStep = <Result>(
  office: OfficeApi,
  batch: (context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> =>
  office.run(
    { delayForCellEdit: true, ...(office.supports("ExcelApi", "1.20") && { mergeUndoGroup: true }) },
    batch,
  );

/** Sends what is queued; reads that were queued are answered. */
export const sync = (context: Excel.RequestContext): Promise<void> => context.sync();
