/**
 * The one place that makes Excel's errors. Only #VALUE! and #N/A can carry a message to the user.
 * The codes are written out, because the runtime's enumeration is absent where a function is called outside Excel.
 */

/** #VALUE! with a reason: an argument that cannot be used. */
export function invalidValue(message: string): CustomFunctions.Error {
  return new CustomFunctions.Error("#VALUE!" as CustomFunctions.ErrorCode.invalidValue, message);
}

/** #N/A with a reason: the arguments are fine, but this cell has no answer. */
export function notAvailable(message: string): CustomFunctions.Error {
  return new CustomFunctions.Error("#N/A" as CustomFunctions.ErrorCode.notAvailable, message);
}

/** Ends a function with an error. Excel reads what is thrown, although its error class does not extend Error. */
export function fail(error: CustomFunctions.Error): never {
  throw error as unknown as Error;
}
