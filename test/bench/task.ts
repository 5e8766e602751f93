/** How much work a run does. */
export interface Size {
  readonly items: number;
  /** 1 where a task has no history. */
  readonly periods: number;
}

/** A task with its data in place. */
export interface PreparedTask {
  /** The work that is measured; the result is returned so that nothing of it can be left out. */
  readonly run: () => unknown;
  /** The plain cost that the work cannot go below, where there is one. */
  readonly limit?: () => unknown;
}

export interface BenchTask {
  readonly name: string;
  readonly sizes: readonly Size[];
  /** At the last of the sizes no run may take longer, by the processor's time; `--check` holds it. */
  readonly mostMilliseconds?: number;
  /** For a task whose time should be linear in its items: the smaller size of the growth check; the larger has ten times the items. */
  readonly growthFrom?: Size;
  readonly prepare: (size: Size) => PreparedTask;
}
