import type { Dataset } from "../model";
import type { Block, Report } from "../report";

const tableId = "policies";
const columnId = "serviceTarget";

/** The same data without service targets of the user's, so that a preset's take their place. */
export const withoutTargets = (data: Dataset): Dataset => ({
  ...data,
  policies: data.policies.map((policy) => ({ ...policy, serviceTarget: null })),
});

function withToolTargets(block: Block): Block {
  if (block.kind !== "table" || block.id !== tableId) return block;
  return {
    ...block,
    columns: block.columns.map((column) => (column.id === columnId ? { ...column, owner: "tool" } : column)),
  };
}

/**
 * The report with its service targets written over those that stand in Policies. A run else keeps them, since they are the
 * user's; here the user has chosen a preset in their place and sees each old and new value in the preview.
 */
export function writingTargets(report: Report): Report {
  return {
    ...report,
    sheets: report.sheets.map((sheet) => ({ ...sheet, blocks: sheet.blocks.map(withToolTargets) })),
  };
}
