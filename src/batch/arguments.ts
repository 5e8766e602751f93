import { extname, resolve } from "node:path";
import { parseArgs } from "node:util";
import { toolById, tools } from "../tools/registry";
import { list, say } from "../text/message";
import { UsageError } from "./usage-error";

export interface BatchArguments {
  readonly input: string;
  readonly output: string;
  readonly sheet: string | undefined;
  readonly tool: string;
  readonly config: string | undefined;
  readonly user: string | undefined;
}

export type Command =
  | { readonly kind: "help" }
  | { readonly kind: "list" }
  | { readonly kind: "run"; readonly arguments: BatchArguments };

const options = {
  input: { type: "string" },
  output: { type: "string" },
  sheet: { type: "string" },
  tool: { type: "string", default: "segment" },
  config: { type: "string" },
  user: { type: "string" },
  list: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    throw new UsageError(
      say("batch.error.usage", { detail: error instanceof Error ? error.message : String(error) }),
    );
  }
}

/** Command-line arguments to a command. Throws UsageError naming what is wrong. */
export function readArguments(args: readonly string[]): Command {
  const values = parse(args);
  if (values.help) return { kind: "help" };
  if (values.list) return { kind: "list" };
  const { input, tool } = values;
  if (input === undefined || input === "") throw new UsageError(say("batch.error.missingInput"));
  if (toolById(tool) === undefined) {
    throw new UsageError(
      say("batch.error.unknownTool", { id: tool, tools: list(tools.map(({ id }) => id)) }),
    );
  }
  const output = values.output ?? `${input.slice(0, input.length - extname(input).length)}-stratify.xlsx`;
  if (extname(output).toLowerCase() !== ".xlsx")
    throw new UsageError(say("batch.error.outputFormat", { file: output }));
  if (resolve(output) === resolve(input)) throw new UsageError(say("batch.error.inputIsOutput"));
  return {
    kind: "run",
    arguments: { input, output, sheet: values.sheet, tool, config: values.config, user: values.user },
  };
}
