import type { Report, RowEntry } from "../../../report";
import { say } from "../../../text/message";
import { reportOf } from "../../report-of";
import { checkOwnTables } from "../../strategy/segment/own-tables";
import { defineTool } from "../../tool";
import { smoothingFigures, type SmoothingFigures } from "./figures";
import { findingsOf } from "./findings";
import { smoothingOptions } from "./options";
import { frontierSheet, segmentsSheet, summarySheet } from "./sheets";

/** The menus of Policies that change, as if they were typed. */
function menuEntries({ data, options, bySegment }: SmoothingFigures): RowEntry[] {
  if (!options.write) return [];
  return bySegment.flatMap(({ segment, menu, menuThen }): RowEntry[] => {
    const standing = data.policies.find((row) => row.segment === segment);
    if (standing === undefined || menu.text === menuThen) return [];
    return [
      {
        sheet: "policies",
        table: "policies",
        key: "segment",
        keyValue: segment,
        row: standing.origin.row,
        cells: { forecastMenu: { value: menuThen, meaning: "text" } },
      },
    ];
  });
}

/** What a faster forecast gains in accuracy and costs in changes, by segment, with a constant chosen for each. */
export const smoothing = defineTool({
  id: "smoothing",
  module: "forecasting",
  title: say("smoothing.title"),
  purpose: say("smoothing.purpose"),
  capabilities: ["3.6"],
  needs: { required: ["demand"], useful: ["revenue", "unitCost", "unitPrice", "currentClass"] },
  options: smoothingOptions,
  async run(data, options, context): Promise<Report> {
    checkOwnTables(data);
    const figures = await smoothingFigures(data, options, context);
    const entries = menuEntries(figures);
    return reportOf("smoothing", data, options, {
      findings: findingsOf(figures),
      sheets: [summarySheet(figures), segmentsSheet(figures), frontierSheet(figures)],
      entries,
      audit: entries.map(({ keyValue, cells }) => ({
        action: "smoothing",
        subject: keyValue,
        field: "forecastMenu",
        old: figures.bySegment.find(({ segment }) => segment === keyValue)?.menu.text ?? "",
        new: String(cells["forecastMenu"]?.value ?? ""),
        reason: "",
      })),
    });
  },
});
