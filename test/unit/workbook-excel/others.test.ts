import { WriteError, type Outcome, type Plan } from "../../../src/workbook";
import { cellChanges, type CellChange } from "../../../src/workbook/writer";
import type { StoredCell } from "../../../src/workbench/host";
import type { OpenWorkbook } from "./open-workbook";
import { expectContent, openUsers, readyToRefresh } from "./segment-runs";

// With every request failing in turn they take many minutes.
jest.setTimeout(process.env["EVERY_REQUEST"] === "1" ? 3_600_000 : 300_000);

let open: OpenWorkbook;
afterEach(() => open.close());

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

const sheetId = (name: string): string => open.store.sheets().find((sheet) => sheet.name === name)?.id ?? "";
const cellAt = ({ sheet, row, column }: Place): StoredCell => open.store.cell(sheetId(sheet), row, column);
const put = ({ sheet, row, column }: Place, { value, formula }: StoredCell): void =>
  open.store.setCell(sheetId(sheet), row, column, value, formula);

/** From the request of an edit to the next, so that the test stays short; with EVERY_REQUEST=1 each one has its edit. */
const step = process.env["EVERY_REQUEST"] === "1" ? 1 : 8;

/** What a person enters; no run ever computes it. */
const theirs = "not yours";

interface Attempt {
  readonly outcome: Outcome | null;
  readonly error: unknown;
  /** Whether the write took as many requests as it took to get to the edit. */
  readonly wasEdited: boolean;
}

/** Writes while somebody else edits these cells right before a request. */
async function editBefore(
  request: number,
  places: readonly Place[],
  write: () => Promise<Outcome>,
): Promise<Attempt> {
  const { host } = open;
  let wasEdited = false;
  host.faults.start();
  host.faults.before(request, () => {
    wasEdited = true;
    for (const { sheet, row, column } of places) host.edit("remote", sheet, row, column, theirs);
  });
  try {
    return { outcome: await write(), error: null, wasEdited };
  } catch (error) {
    return { outcome: null, error, wasEdited };
  } finally {
    host.faults.start();
  }
}

/** Cells of a plan that it writes: one with a value, one with a formula, one of a row that is appended. */
function writtenPlaces(plan: Plan): readonly CellChange[] {
  const changes = [...cellChanges(plan)].filter(({ sheet }) => sheet === "Items");
  const find = (title: string, is: (change: CellChange) => boolean): CellChange => {
    const found = changes.find(is);
    if (found === undefined) throw new RangeError(`the plan writes no ${title}`);
    return found;
  };
  return [
    find("value", ({ oldValue, newFormula }) => oldValue !== null && newFormula === null),
    find("formula", ({ oldValue, newFormula }) => oldValue === null && newFormula !== null),
    find("new key", ({ newValue }) => newValue === "P-NEW"),
  ];
}

test("what someone else enters into cells about to be written stands at the end, whenever they do, and all else is as it was", async () => {
  open = await openUsers();
  const { plan, write } = await readyToRefresh(open);
  const places = writtenPlaces(plan);
  const before = JSON.stringify(open.store.content());
  const cells = places.map(cellAt);
  const forget = open.keepResults();
  let refused = 0;
  for (let request = 1; ; request += step) {
    const { outcome, error, wasEdited } = await editBefore(request, places, write);
    if (!wasEdited) break;
    expect([request, places.map((place) => cellAt(place).value)]).toEqual([
      request,
      places.map(() => theirs),
    ]);
    if (outcome === null) {
      refused++;
      expect(error).toBeInstanceOf(WriteError);
      expect((error as WriteError).message).toMatch(
        /^Someone changed Items!\w+ while we were writing\. Their value stays; your run was put back\. Run again to include it\.$/,
      );
    } else {
      // It came after the last look: all is written, and theirs is not taken back with it.
      expect([...(await outcome.undo())].sort()).toEqual(places.map(({ address }) => address).sort());
      expect(places.map((place) => cellAt(place).value)).toEqual(places.map(() => theirs));
    }
    forget();
    places.forEach((place, index) => put(place, cells[index]!));
    expectContent(open, before);
  }
  expect(refused).toBeGreaterThan(3);
});

test("what someone else enters into cells that are not written stands, and the write is made", async () => {
  open = await openUsers();
  const { write } = await readyToRefresh(open);
  const places = [{ sheet: "Demand", row: 3, column: 9 }];
  const before = JSON.stringify(open.store.content());
  const cells = places.map(cellAt);
  const forget = open.keepResults();
  let clean: string | null = null;
  for (let request = 1; ; request += 2 * step) {
    const { outcome, error, wasEdited } = await editBefore(request, places, write);
    expect(error).toBeNull();
    if (wasEdited) expect(places.map((place) => cellAt(place).value)).toEqual(places.map(() => theirs));
    places.forEach((place, index) => put(place, cells[index]!));
    clean ??= JSON.stringify(open.store.content());
    expectContent(open, clean);
    await outcome?.undo();
    forget();
    expectContent(open, before);
    if (!wasEdited) break;
  }
});
