import type { FunctionId } from "../rules";

/** An argument as Excel hands it over: a range, one value, or null where it is left out. */
export type ExampleArgument = readonly (readonly (number | string)[])[] | number | string | null;

/** A call and the cells it gives; errors stand as "#N/A" or "#VALUE!". */
export interface Example {
  readonly shows: string;
  readonly arguments: readonly ExampleArgument[];
  readonly result: readonly (readonly (number | string)[])[];
}

export interface ArgumentDocumentation {
  readonly name: string;
  readonly optional: boolean;
  /** The sentence that Excel shows for the argument. */
  readonly description: string;
}

/** What people read about one custom function, in Excel, in the pane and in docs/functions.md. */
export interface FunctionDocumentation {
  readonly id: FunctionId;
  readonly family: "Segmentation" | "Forecasting" | "Inventory";
  /** The sentence that Excel shows for the function. */
  readonly description: string;
  readonly arguments: readonly ArgumentDocumentation[];
  readonly result: string;
  readonly errors: readonly string[];
  readonly definition: string;
  readonly source: string;
  readonly examples: readonly Example[];
}

export const required = (name: string, description: string): ArgumentDocumentation => ({
  name,
  optional: false,
  description,
});

export const optional = (name: string, description: string): ArgumentDocumentation => ({
  name,
  optional: true,
  description,
});
