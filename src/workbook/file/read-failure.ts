import { say, type Message } from "../../text/message";
import { XlsxError } from "../../xlsx";

/** Why a file could not be opened, for people; null for errors that are not about the file. */
export function readFailure(error: unknown, file: string): Message | null {
  if (!(error instanceof XlsxError)) return null;
  const { detail } = error;
  switch (error.reason) {
    case "not-a-workbook":
      return say("workbook.file.notAWorkbook", { file });
    case "password-protected":
      return say("workbook.file.passwordProtected", { file });
    case "old-excel-format":
      return say("workbook.file.oldExcelFormat", { file });
    case "broken":
      return say("workbook.file.broken", { file, detail });
    case "too-large":
      return say("workbook.file.tooLarge", { file, detail });
  }
}
