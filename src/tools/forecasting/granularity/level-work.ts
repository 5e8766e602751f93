import {
  backtestBatch,
  type HierarchyBatch,
  type HierarchyBatchErrors,
} from "../../../engine/forecasting/reconciliation/hierarchy-batch";
import type { HierarchyTest } from "../../../engine/forecasting/reconciliation/backtest-hierarchy";
import type { PartWork } from "../../part-work";
import type { ItemParts } from "./item-parts";

export const levelWork: PartWork<HierarchyBatch, HierarchyBatchErrors> = {
  id: "granularity-levels",
  compute: backtestBatch,
};

/** Lays the parts of some items one after the other. */
export function batchOf(items: readonly ItemParts[], test: HierarchyTest): HierarchyBatch {
  const starts = (size: (item: ItemParts) => number): Int32Array => {
    const found = new Int32Array(items.length + 1);
    items.forEach((item, index) => (found[index + 1] = found[index]! + size(item)));
    return found;
  };
  const rowStart = starts(({ rows }) => rows);
  const cellStart = starts(({ values }) => values.length);
  const values = new Float64Array(cellStart[items.length]!);
  const hasGroups = items.some(({ groups }) => groups !== null);
  const groups = hasGroups ? new Int32Array(rowStart[items.length]!) : null;
  items.forEach((item, index) => {
    values.set(item.values, cellStart[index]);
    if (item.groups !== null) groups?.set(item.groups, rowStart[index]);
  });
  return { rowStart, cellStart, values, groups, test };
}
