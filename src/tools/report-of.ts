import type { Dataset } from "../model/dataset";
import type { Report } from "../report";

/** What one tool says and another does not: findings and sheets always, the rest only where the tool has it. */
export type ReportContent = Pick<Report, "findings" | "sheets"> &
  Partial<Pick<Report, "options" | "names" | "audit" | "settings" | "entries">>;

/** The report of a run: its content, with what every report says of tool, options and data. */
export const reportOf = (
  tool: string,
  { dataAsOf }: Pick<Dataset, "dataAsOf">,
  options: unknown,
  content: ReportContent,
): Report => ({ tool, options, dataAsOf, names: [], audit: [], settings: {}, ...content });
