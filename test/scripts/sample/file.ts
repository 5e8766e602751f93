import { newXlsx } from "../../../src/xlsx";
import { sampleSheets } from "./index";

/** The sample workbook as a file, or one item of so many of it: the same bytes on every run. */
export function sampleFile(every = 1): Uint8Array {
  const workbook = newXlsx();
  workbook.apply(sampleSheets(every).map(({ name, content }) => ({ kind: "add-sheet", name, content })));
  return workbook.toBytes();
}
