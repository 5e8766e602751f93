/** What the test's streaming function offers to the test, on the add-in's window. */
export interface StreamWindow {
  readonly ticks: {
    /** Gives a value to all running streams: their argument times the factor. */
    tick(factor: number): void;
    /** How many streams run. */
    running(): number;
    /** Settles when that many streams have been started in all. */
    started(count: number): Promise<void>;
    /** Settles when that many streams have been cancelled in all. */
    ended(count: number): Promise<void>;
  };
}

/** Code of an add-in with one streaming function, TICKS(step), whose values the test decides. */
export const streamingFunction = `
  const streams = new Set();
  const counts = { started: 0, ended: 0 };
  let waiting = [];
  const count = (what) => {
    counts[what]++;
    waiting = waiting.filter(({ kind, number, resolve }) => counts[kind] < number || resolve());
  };
  const reached = (kind) => (number) =>
    new Promise((resolve) => (counts[kind] >= number ? resolve() : waiting.push({ kind, number, resolve })));
  window.ticks = {
    tick: (factor) => streams.forEach(({ step, invocation }) => invocation.setResult(step * factor)),
    running: () => streams.size,
    started: reached("started"),
    ended: reached("ended"),
  };
  CustomFunctions.associate("TICKS", (step, invocation) => {
    const stream = { step, invocation };
    streams.add(stream);
    invocation.onCanceled = () => {
      streams.delete(stream);
      count("ended");
    };
    count("started");
  });
`;
