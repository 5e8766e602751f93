import type { Dataset } from "../model/dataset";
import type { Report } from "../report";

/** What a tool has to say; names, audit lines and settings where it has any. */
export type ReportContent = Pick<Report, "findings" | "sheets"> &
  Partial<Pick<Report, "options" | "names" | "audit" | "settings">>;

/** The report of a run: its content, with what every report says of tool, options and data. */
export const reportOf = (
  tool: string,
  { dataAsOf }: Pick<Dataset, "dataAsOf">,
  options: unknown,
  content: ReportContent,
): Report => ({ tool, options, dataAsOf, names: [], audit: [], settings: {}, ...content });
