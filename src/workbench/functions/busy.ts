/** What a cell shows while its function computes: "#BUSY!". */
export interface Busy {
  readonly busy: true;
}

export const busy: Busy = { busy: true };

export const isBusy = (value: unknown): value is Busy => value === busy;
