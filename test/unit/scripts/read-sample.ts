/** The cells of the committed sample workbook, grouped for checks; nothing here knows how they were made. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { openXlsx, type CellValue } from "../../../src/xlsx";

export const samplePath = join(__dirname, "../../../assets/sample.xlsx");

export type Row = readonly CellValue[];

export interface SampleCells {
  readonly demand: readonly Row[];
  readonly items: readonly Row[];
  readonly stock: readonly Row[];
  readonly orders: readonly Row[];
  readonly customers: readonly Row[];
  /** Header rows by sheet. */
  readonly headers: ReadonlyMap<string, Row>;
  /** Demand of an item over all its rows, text and blanks as 0, returns as they are. */
  readonly histories: ReadonlyMap<string, readonly number[]>;
  /** EUR a unit. */
  readonly unitCosts: ReadonlyMap<string, number>;
}

export function readSample(bytes: Uint8Array = readFileSync(samplePath)): SampleCells {
  const workbook = openXlsx(bytes);
  const headers = new Map(
    workbook.sheetNames().map((name) => [name, workbook.readSheet(name).values[0] ?? []]),
  );
  const body = (name: string): readonly Row[] => workbook.readSheet(name).values.slice(1);
  const demand = body("Demand");
  const items = body("Item master");
  return {
    demand,
    items,
    stock: body("Stock"),
    orders: body("Orders"),
    customers: body("Customers"),
    headers,
    histories: histories(demand),
    unitCosts: new Map(items.map((row) => [row[0] as string, row[3] as number])),
  };
}

function histories(demand: readonly Row[]): Map<string, number[]> {
  const result = new Map<string, number[]>();
  for (const row of demand) {
    const key = (row[0] as string).trim();
    const history = result.get(key) ?? new Array<number>(36).fill(0);
    result.set(
      key,
      history.map((units, month) => units + numeric(row[month + 2])),
    );
  }
  return result;
}

function numeric(cell: CellValue | undefined): number {
  return typeof cell === "number" ? cell : 0;
}

/** Demand with returns counted as none. */
export function clipped(history: readonly number[]): number[] {
  return history.map((units) => Math.max(0, units));
}
