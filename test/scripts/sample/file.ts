import { newXlsx } from "../../../src/xlsx";
import { sampleSheets } from "./index";

/** The sample workbook as a file: the same bytes on every run. */
export function sampleFile(): Uint8Array {
  const workbook = newXlsx();
  workbook.apply(sampleSheets().map(({ name, content }) => ({ kind: "add-sheet", name, content })));
  return workbook.toBytes();
}
