/** @jest-environment ./test/unit/taskpane/pane-environment.ts */
import "@testing-library/jest-dom";
import { screen } from "@testing-library/react";
import { unzipSync } from "fflate";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runBatch } from "../../../src/batch/run-batch";
import { FileWorkbook } from "../../../src/workbook/file";
import { goTo, onScreen, openPane, press } from "./open-pane";

jest.setTimeout(120_000);

const file = join(__dirname, "../../../assets/sample.xlsx");

test("on the sample the pane writes what batch writes, and undo leaves every sheet of the file byte by byte", async () => {
  const folder = mkdtempSync(join(tmpdir(), "pane-"));
  const output = join(folder, "batch.xlsx");
  const io = { out: () => undefined, error: () => undefined };
  expect(await runBatch(["--input", file, "--output", output, "--user", "R. Okafor"], io)).toBe(0);
  const batch = FileWorkbook.open(new Uint8Array(readFileSync(output)), "batch.xlsx");
  rmSync(folder, { recursive: true });

  const workbook = FileWorkbook.open(new Uint8Array(readFileSync(file)), "sample.xlsx");
  const before = workbook.toBytes();
  const names = await workbook.sheetNames();
  const { user } = openPane(workbook, { host: { now: () => new Date() } });
  await goTo(user, "preview");
  await press(user, /^Write [\d,]+ cells$/);
  await onScreen("This workbook");
  expect(screen.getByText(/items carry 80/)).toBeInTheDocument();

  expect(await workbook.sheetNames()).toEqual(await batch.sheetNames());
  for (const sheet of await batch.sheetNames()) {
    // The audit and the third row say when and by whom, which differ by the minute.
    if (sheet === "Audit") continue;
    const [mine, theirs] = [await workbook.readSheet(sheet), await batch.readSheet(sheet)];
    expect(mine.values.toSpliced(2, 1)).toEqual(theirs.values.toSpliced(2, 1));
  }
  await press(user, "Undo write");
  await onScreen("Start");
  const [was, is] = [unzipSync(before), unzipSync(workbook.toBytes())];
  const kept = Object.keys(was).filter((part) => /^xl\/(worksheets|tables|theme)\//.test(part));
  expect(kept.length).toBeGreaterThan(5);
  for (const part of kept) expect([part, is[part]]).toEqual([part, was[part]]);
  expect(await workbook.sheetNames()).toEqual([...names, "Audit"]);
});
