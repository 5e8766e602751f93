import type { Coverage, DataField } from "../../model";
import type { ToolSummary } from "../../worker";
import { fieldName, missingFields } from "../../tools/needs";
import type { ModuleId } from "../../tools/tool";
import { render } from "../../text/render";

/** A tool as the list shows it. */
export interface ListedTool {
  readonly tool: ToolSummary;
  readonly title: string;
  readonly purpose: string;
  /** Required fields that the data has for no item; empty when it can run. */
  readonly missing: readonly DataField[];
}

export interface ListedModule {
  readonly module: ModuleId;
  readonly tools: readonly ListedTool[];
  /** Of all tools of the module, whatever is shown. */
  readonly ready: number;
  readonly total: number;
}

export const listedTools = (tools: readonly ToolSummary[], coverage: Coverage): readonly ListedTool[] =>
  tools.map((tool) => ({
    tool,
    title: render(tool.title),
    purpose: render(tool.purpose),
    missing: missingFields(tool, coverage),
  }));

const isReady = ({ missing }: ListedTool): boolean => missing.length === 0;

/** The tools that answer a search, by module in the order of the registry; modules without any are left out. */
export function listedModules(
  listed: readonly ListedTool[],
  search: string,
  onlyReady: boolean,
): readonly ListedModule[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const answers = ({ title, purpose }: ListedTool): boolean => {
    const text = `${title} ${purpose}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const modules = [...new Set(listed.map(({ tool }) => tool.module))];
  return modules
    .map((module): ListedModule => {
      const all = listed.filter(({ tool }) => tool.module === module);
      return {
        module,
        tools: all.filter((each) => answers(each) && (!onlyReady || isReady(each))),
        ready: all.filter(isReady).length,
        total: all.length,
      };
    })
    .filter(({ tools }) => tools.length > 0);
}

export const readyCount = (listed: readonly ListedTool[]): number => listed.filter(isReady).length;

/** The field that would make most tools ready by itself; null when none would. */
export function bestField(
  listed: readonly ListedTool[],
): { readonly field: string; readonly tools: number } | null {
  const counts = new Map<DataField, number>();
  for (const { missing } of listed) {
    const [field, ...others] = missing;
    if (field !== undefined && others.length === 0) counts.set(field, (counts.get(field) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return best === undefined ? null : { field: render(fieldName(best[0])), tools: best[1] };
}
