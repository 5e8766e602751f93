/** The moment that every run has, in batch and in the pane. */
export const moment = new Date(2026, 10, 22, 14, 6);

/** Runs work on this thread with the date standing still; timers go on. */
export async function atMoment<Result>(work: () => Promise<Result>): Promise<Result> {
  const RealDate = globalThis.Date;
  const time = moment.getTime();
  globalThis.Date = class extends RealDate {
    constructor(...parts: [] | [value: number | string | Date]) {
      super(parts.length === 0 ? time : parts[0]);
    }
    static override now(): number {
      return time;
    }
  } as DateConstructor;
  try {
    return await work();
  } finally {
    globalThis.Date = RealDate;
  }
}

/**
 * A script that does the same to a page, where `passTime(milliseconds)` moves the date on. Only the date stands still: a clock that stands in for timers would run what comes due in
 * one task, so that no measurement of tasks would be the browser's own.
 */
export const momentScript = `{
  const RealDate = Date;
  let time = ${moment.getTime()};
  globalThis.passTime = (milliseconds) => void (time += milliseconds);
  globalThis.Date = class extends RealDate {
    constructor(...parts) {
      super(...(parts.length === 0 ? [time] : parts));
    }
    static now() {
      return time;
    }
  };
}`;
