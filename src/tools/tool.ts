import type { z } from "zod";
import type { Dataset } from "../model/dataset";
import type { Explanation, Report } from "../report";
import type { Message } from "../text/message";
import type { Needs } from "./needs";
import type { ComputeParts } from "./part-work";

export type ModuleId =
  | "strategy"
  | "data"
  | "forecasting"
  | "inventory"
  | "network"
  | "planning"
  | "technology"
  | "performance"
  | "change";

/** What a run knows besides the data. A run with the same data, options and context gives the same report. */
export interface ToolContext {
  /** ISO day of the run. */
  readonly today: string;
  /** For every random draw. */
  readonly seed: number;
  /** Told as work goes on: what is happening, and how much of it is done. */
  progress(step: Message, done: number, total: number): void;
  /** Does long work in parts, on other threads; absent where there are none. */
  readonly compute?: ComputeParts;
}

/**
 * Small results for controls, apart from the report: what a run with the same options would find, in time for a control
 * that moves.
 */
export interface LiveResults<
  Options extends z.ZodType = z.ZodType,
  Prepared = unknown,
  Result = unknown,
  Choices = unknown,
> {
  /** Once for a data set, off the pane's thread. Plain data with typed arrays, so that it can be handed over. */
  prepare(data: Dataset, options: z.output<Options>, context: Pick<ToolContext, "today">): Prepared;
  /** While a control moves; must be done within a frame for 5,000 items. */
  result(prepared: Prepared, options: z.output<Options>): Result;
  /** What each alternative of a choice comes to; off the pane's thread, once a control rests. */
  compare(data: Dataset, options: z.output<Options>, context: Pick<ToolContext, "today">): Choices;
}

/** One capability, as pane, worker, batch and tests know it. */
export interface Tool<Options extends z.ZodType = z.ZodType> {
  readonly id: string;
  readonly module: ModuleId;
  readonly title: Message;
  /** One sentence of purpose. */
  readonly purpose: Message;
  /** Rows of docs/capabilities.md that it serves. */
  readonly capabilities: readonly string[];
  /** What it reads of the user's data: checked before a run, and shown where tools are chosen. */
  readonly needs: Needs;
  /** Form, batch configuration and validation are drawn from this schema; it gives every default. */
  readonly options: Options;
  run(data: Dataset, options: z.output<Options>, context: ToolContext): Report | Promise<Report>;
  readonly live?: LiveResults<Options>;
  /**
   * Where the result of one item comes from, by the run with the same options.
   *
   * @param key of the item, as the data names it
   * @throws DataError where the data hold no such item
   */
  explain?(
    data: Dataset,
    options: z.output<Options>,
    key: string,
    context: Pick<ToolContext, "today">,
  ): Explanation;
}

/** Keeps the types of a tool's options while it is declared. */
export function defineTool<Options extends z.ZodType>(tool: Tool<Options>): Tool<Options> {
  return tool;
}
