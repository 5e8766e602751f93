import type { CellValue } from "../../../src/xlsx";
import { ExcelHost, installShim, MemoryStore, type MemoryStoreOptions } from "../../../src/workbench/host";
import { loadWorkbook } from "../../../src/workbench/files";
import type {} from "../../../src/workbench/host/excel-stand-in";
import { actionType, type RequestBody } from "../../../src/workbench/host/wire/messages";
import {
  auditRows,
  cellsOf,
  compareContent,
  compareWorkbooks,
  contentOf,
  withoutAudit,
  type Comparison,
  type Content,
} from "./compare";
import { digestOf } from "./digest";
import { resultsOf } from "./results";
import { resizeTable } from "./resize-table";
import { SetCells, unlike } from "./set-cells";

/** What the tests ask of the page that stands in for Excel. */
export interface Stand {
  readonly host: ExcelHost;
  readonly store: MemoryStore;
  /** Keeps what the workbook holds now, for `sinceKept`. */
  keep(): void;
  /** Where the workbook beside its audit differs from what was kept. */
  sinceKept(): readonly string[];
  /** Where the whole workbook, its audit included, differs from what was kept. */
  allSinceKept(): readonly string[];
  /** A short text that is another one when a cell, a sheet or anything else of the workbook is; for workbooks too large to keep. */
  digest(): string;
  /** Who, what and subject of each row of the audit. */
  audit(): readonly (readonly unknown[])[];
  /** Takes another file of batch's as what is expected, and its results for formulas. */
  expect(path: string): Promise<void>;
  /** Where the workbook differs from the file that batch wrote. */
  fromBatch(): Comparison;
  /** The same beside the audit, which says what else was done in this workbook. */
  fromBatchBesideAudit(): Comparison;
  /** Resizes a table as the user would, down to this row, with these first cells in it; rows that it loses are emptied. */
  resizeTable(name: string, bottom: number, lastRow: readonly CellValue[]): void;
  /** Which cells are set from its start on. */
  readonly setCells: SetCells;
  /** Cells in which the workbook differs from the file that batch wrote, but for the audit's. */
  unlikeBatch(): readonly string[];
  /** Does something right before the next request that enters values reaches the workbook. */
  beforeEntering(action: () => void): void;
  /** Bytes of the largest request so far. */
  largestRequest(): number;
  /** When the host worked so far: in Excel that is the time of another process, here it is the pane's own thread. */
  hostWork(): readonly Span[];
}

/** From when to when, in milliseconds of the epoch. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

declare global {
  interface Window {
    stand: Stand;
  }
}

const now = (): number => performance.timeOrigin + performance.now();

/** Goes on in a task of its own, as an answer from another process does. */
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** What batch wrote. */
interface Expected {
  readonly store: MemoryStore;
  /** Results of formulas in it. */
  readonly result: NonNullable<MemoryStoreOptions["calculate"]>;
  /** Reads the file, which otherwise waits for a question. */
  read(): void;
}

/** Whether a request sets the values of a range. */
function entersValues(text: string): boolean {
  const { Actions } = JSON.parse(text) as RequestBody;
  return Actions.some(
    ({ ActionType, Name }) =>
      ActionType === actionType.setProperty && (Name === "Values" || Name === "Formulas"),
  );
}

/** Excel's theme is the one that the system prefers. */
const theme = (): "light" | "dark" => (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");

async function fileAt(path: string): Promise<Uint8Array | null> {
  const response = await fetch(path);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : null;
}

/** A file of batch's; it is read when it is asked for, since many a test never writes. */
async function expectedAt(path: string): Promise<Expected> {
  const bytes = await fileAt(path);
  let read: { readonly store: MemoryStore; readonly results: ReturnType<typeof resultsOf> } | null = null;
  const reading = (): NonNullable<typeof read> => {
    if (read !== null) return read;
    const store = new MemoryStore();
    if (bytes !== null) loadWorkbook(bytes, store);
    read = { store, results: resultsOf(store) };
    return read;
  };
  return {
    get store() {
      return reading().store;
    },
    result: (formula, place) => reading().results(formula, place),
    read: () => void reading(),
  };
}

async function open(): Promise<void> {
  const query = new URLSearchParams(location.search);
  const before = await fileAt("/before.xlsx");
  let expected = await expectedAt("/after.xlsx");
  // Where times are measured, the reading is no part of them.
  if (query.has("timed")) expected.read();
  const store = new MemoryStore({
    calculate: (formula, place) => expected.result(formula, place),
    readOnly: query.has("readOnly"),
    structureProtected: query.has("structureProtected"),
  });
  if (before !== null) loadWorkbook(before, store);
  const setCells = new SetCells(store);
  const host = new ExcelHost(store);
  let kept: Content | null = null;
  let largest = 0;
  let beforeEntering: (() => void) | null = null;
  const execute = host.execute.bind(host);
  const spans: Span[] = [];
  host.execute = async (dispatch, values) => {
    const [message] = values;
    if (Array.isArray(message)) largest = Math.max(largest, String(message[4]).length);
    await nextTask();
    if (beforeEntering !== null && Array.isArray(message) && entersValues(String(message[4]))) {
      beforeEntering();
      beforeEntering = null;
    }
    const start = now();
    try {
      return await execute(dispatch, values);
    } finally {
      spans.push({ start, end: now() });
      await nextTask();
    }
  };
  window.excelStandIn = { install: (frame) => installShim(frame, host, theme) };
  window.stand = {
    host,
    store,
    // Nothing is returned: a whole workbook would travel to the test.
    keep: () => {
      kept = contentOf(store);
    },
    allSinceKept: () => compareContent(kept, contentOf(store)),
    digest: () => digestOf(store),
    sinceKept: () => compareContent(kept && withoutAudit(kept), withoutAudit(contentOf(store))),
    expect: async (path) => {
      expected = await expectedAt(path);
    },
    audit: () => auditRows(store),
    fromBatch: () => compareWorkbooks(store, expected.store),
    fromBatchBesideAudit: () => compareWorkbooks(store, expected.store, { audit: false }),
    resizeTable: (name, bottom, lastRow) => resizeTable(host, store, name, bottom, lastRow),
    setCells,
    unlikeBatch: () => unlike(cellsOf(store), cellsOf(expected.store)),
    beforeEntering: (action) => (beforeEntering = action),
    largestRequest: () => largest,
    hostWork: () => spans,
  };
  const frame = document.createElement("iframe");
  frame.title = "Stratify";
  frame.src = "/taskpane.html";
  document.body.append(frame);
}

void open();
