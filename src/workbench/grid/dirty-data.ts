import type { IUnitRange } from "@univerjs/core";
import type { IFormulaDirtyData } from "@univerjs/preset-sheets-core";

type Marks = Record<string, Record<string, unknown> | null | undefined>;

/** Marks by workbook, and within it by sheet, name or table. */
function mergeMarks<Map extends object>(maps: readonly (Map | undefined)[]): Map {
  const merged: Marks = {};
  for (const map of maps) {
    for (const [unitId, marks] of Object.entries<Marks[string]>(map ?? {})) {
      const known = (merged[unitId] ??= {});
      for (const [key, mark] of Object.entries(marks ?? {})) {
        const before = known[key];
        const areBoth = typeof mark === "object" && typeof before === "object";
        known[key] = areBoth ? { ...before, ...mark } : mark;
      }
    }
  }
  return merged as Map;
}

const keyOf = ({ sheetId, range }: IUnitRange): string =>
  [sheetId, range.startRow, range.startColumn, range.endRow, range.endColumn].join();

/** What several changes leave to be calculated, in one. */
export function mergeDirty(parts: readonly Partial<IFormulaDirtyData>[]): IFormulaDirtyData {
  const ranges = new Map<string, IUnitRange>();
  for (const { dirtyRanges } of parts) for (const range of dirtyRanges ?? []) ranges.set(keyOf(range), range);
  return {
    forceCalculation: parts.some(({ forceCalculation }) => forceCalculation === true),
    dirtyRanges: [...ranges.values()],
    dirtyNameMap: mergeMarks(parts.map((part) => part.dirtyNameMap)),
    dirtyDefinedNameMap: mergeMarks(parts.map((part) => part.dirtyDefinedNameMap)),
    dirtySuperTableMap: mergeMarks(parts.map((part) => part.dirtySuperTableMap)),
    dirtyUnitFeatureMap: mergeMarks(parts.map((part) => part.dirtyUnitFeatureMap)),
    dirtyUnitOtherFormulaMap: mergeMarks(parts.map((part) => part.dirtyUnitOtherFormulaMap)),
    clearDependencyTreeCache: mergeMarks(parts.map((part) => part.clearDependencyTreeCache)),
  };
}
