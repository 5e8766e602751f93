import { ArgumentError } from "./argument-error";
import { checkArguments, type InputsOf } from "./check";
import { fail, invalidValue } from "./excel-errors";
import type { Cell } from "./results";
import { functionRules, type FunctionId } from "./rules";

/**
 * Runs one custom function: checks its arguments by its rules, computes, and turns whatever goes wrong into one
 * Excel error with a message.
 *
 * @param id - the function's id in the rules
 * @param raw - the arguments as Excel hands them over, in order
 * @param compute - the body: typed inputs to rows of cells
 * @returns a rectangle of finite numbers, texts and Excel errors
 * @throws CustomFunctions.Error (#VALUE!) when an argument cannot be used
 */
export function evaluate<Id extends FunctionId>(
  id: Id,
  raw: readonly unknown[],
  compute: (input: InputsOf<(typeof functionRules)[Id]>) => Cell[][],
): Cell[][] {
  try {
    return compute(checkArguments(functionRules[id], raw));
  } catch (error) {
    return fail(invalidValue(messageOf(id, error)));
  }
}

function messageOf(id: FunctionId, error: unknown): string {
  if (error instanceof ArgumentError) return error.message;
  const detail = error instanceof Error ? error.message : "unknown reason";
  return `${id} cannot compute this: ${detail}`;
}
