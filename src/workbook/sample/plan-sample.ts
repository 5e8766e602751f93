import type { Source } from "../../model/cells";
import type { WorkbookChange } from "../../xlsx/types";
import { freeSheetName } from "../names";
import type { WorkbookPort } from "../port";
import { cellCount, type SheetsPlan } from "../writer/plan";
import { sampleSheets, type SampleSheet } from "./sheets";

/** What bringing the sample into a workbook takes. */
export interface SamplePlan {
  /** Null where all of the sample is there already. */
  readonly plan: SheetsPlan | null;
  /** The sheet with the sample's demand, once the plan is carried out. */
  readonly demandSheet: string;
  /** All sheets of the sample, likewise. */
  readonly sheets: readonly string[];
}

/**
 * Plans the sheets of the sample that the workbook does not hold yet, after its own. A name that is taken gets " (sample)". Nothing is
 * written.
 */
export async function planSample(port: WorkbookPort): Promise<SamplePlan> {
  const sources = await port.sources();
  const taken = [...(await port.sheetNames())];
  const sheets: string[] = [];
  const changes: (WorkbookChange & { readonly kind: "add-sheet" })[] = [];
  for (const sheet of sampleSheets()) {
    const there = sources.find((source) => holds(source, sheet));
    const name = there?.sheet ?? freeSheetName(sheet.name, taken, "sample");
    sheets.push(name);
    if (there !== undefined) continue;
    taken.push(name);
    changes.push({ kind: "add-sheet", name, content: sheet.content, active: changes.length === 0 });
  }
  const plan: SheetsPlan = {
    sheets: changes.map(({ name, content }) => ({ name, kind: "new", cells: cellCount(content.blocks) })),
    edits: [],
    conflicts: [],
    changes,
  };
  return { plan: changes.length === 0 ? null : plan, demandSheet: sheets[0] ?? "", sheets };
}

/**
 * Whether cells are a sheet of the sample, whatever it is called now: the same headers, and most of its keys. Figures may have been
 * changed, rows sorted, added or deleted, and the cells made a table.
 */
function holds({ values }: Source, { content }: SampleSheet): boolean {
  const [headers = [], ...rows] = content.blocks[0]?.values ?? [];
  const [found = []] = values;
  if (!headers.every((header, column) => found[column] === header)) return false;
  const keys = new Set(rows.map(([key]) => key));
  const kept = new Set(
    values.slice(1).flatMap(([key]) => (key !== undefined && keys.has(key as string) ? [key] : [])),
  );
  return kept.size * 2 > keys.size;
}
