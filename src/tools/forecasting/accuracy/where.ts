import type { Where } from "../../../report";
import { say } from "../../../text/message";

type AccuracySheet = "accuracy" | "accuracy-segments" | "accuracy-periods" | "accuracy-items";

/** A sheet of this tool, or rows of it by key. */
export const at = (sheet: AccuracySheet, rows?: readonly string[]): Where => ({
  kind: "report",
  sheet,
  label: say(`workbook.sheet.${sheet}`),
  ...(rows === undefined ? {} : { rows }),
});
