/** An argument that cannot be used. Its message names the argument, what was found and what is accepted. */
export class ArgumentError extends Error {
  override readonly name = "ArgumentError";
}
