/** Asserts a number to a relative error; 0 asks for 0. */
export function expectRelative(actual: number, expected: number, relative: number): void {
  const error = expected === 0 ? Math.abs(actual) : Math.abs(actual - expected) / Math.abs(expected);
  if (!(error <= relative))
    throw new Error(`${actual} is off ${expected} by ${error}, more than ${relative}`);
}
