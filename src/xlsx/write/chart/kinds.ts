import type { Chart } from "../../types";

export const isScatter = (kind: Chart["kind"]): boolean => kind === "scatter-line" || kind === "scatter";

/** Bars that lie: their categories stand at the left. */
export const isHorizontal = (kind: Chart["kind"]): boolean => kind === "bar" || kind === "stacked-bar";
