import { Parts } from "./container/parts";
import { refuseOtherFormats } from "./container/recognise";
import { readZip } from "./container/zip-read";
import { PackageFile } from "./package-file";
import { XlsxError, type XlsxFile } from "./types";

/**
 * Opens an .xlsx (or .xlsm) file. Sheets are read only when asked for.
 * @param bytes the file; it must not change while the workbook is in use
 * @throws XlsxError with the reason why the file cannot be read
 */
export function openXlsx(bytes: Uint8Array): XlsxFile {
  refuseOtherFormats(bytes);
  const file = new PackageFile(Parts.of(readZip(bytes)));
  if (file.sheetNames().length === 0) throw new XlsxError("not-a-workbook", "no sheets");
  return file;
}
