/**
 * Sentences about formulas in the workbench. They are not among the product's texts, since the workbench is not shipped with it.
 */
export const workbenchFunctionTexts = {
  tooFewArguments: (name: string, parameter: string): string =>
    `${name} needs ${parameter}. Excel refuses a formula with too few arguments.`,
  tooManyArguments: (name: string, most: number): string =>
    `${name} takes ${most} ${most === 1 ? "argument" : "arguments"}. Excel refuses a formula with more.`,
  severalCells: (name: string, parameter: string, rows: number, columns: number): string =>
    `${name}: ${parameter} is one value, but ${rows} x ${columns} cells were given, which the workbench does not model.`,
} as const;
