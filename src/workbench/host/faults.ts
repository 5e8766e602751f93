/** How a request fails. */
export interface Fault {
  /** Number of the request, from 1, since the last `start`. */
  readonly request: number;
  /** Every later request fails too. */
  readonly lasting?: boolean;
  /**
   * What the failing request has done by then. Excel carries out a batch action by action and keeps what came before an error;
   * an answer that is lost on the way leaves everything done.
   */
  readonly done?: "nothing" | "half" | "everything";
}

/** Failures, and other people's edits, at chosen moments between requests. */
export class Faults {
  private count = 0;
  private fault: Fault | null = null;
  private readonly actions = new Map<number, () => void>();

  /** Requests since the last `start`. */
  get requests(): number {
    return this.count;
  }

  /** Counts anew, and plans a failure or none. */
  start(fault: Fault | null = null): void {
    this.count = 0;
    this.fault = fault;
    this.actions.clear();
  }

  /** Does something right before a request reaches the workbook. */
  before(request: number, action: () => void): void {
    this.actions.set(request, action);
  }

  /** Called for every request; says how it fails, or null. */
  next(): NonNullable<Fault["done"]> | null {
    this.count++;
    this.actions.get(this.count)?.();
    if (!this.fault) return null;
    const { request, lasting, done } = this.fault;
    const hit = lasting === true ? this.count >= request : this.count === request;
    return hit ? (done ?? "nothing") : null;
  }
}
