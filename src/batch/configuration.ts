import { readFile } from "node:fs/promises";
import * as z from "zod";
import { mappingSchema } from "../model";
import type { Tool } from "../tools/tool";
import { say } from "../text/message";
import { UsageError } from "./usage-error";

export interface Configuration {
  /** Parts of a mapping, each checked; what is left out is proposed. */
  readonly mapping: Readonly<Record<string, unknown>> | undefined;
  readonly options: unknown;
}

/** "options.abcCuts[1]" for a path of keys. */
function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "");
}

/** What a schema objects to, in one line that names the key. */
function objection(error: z.ZodError, place: string): string {
  return error.issues
    .map((issue) => {
      const where = pathText([place, ...issue.path]);
      return issue.code === "unrecognized_keys"
        ? `${where}: unknown key ${issue.keys.join(", ")}`
        : `${where}: ${issue.message}`;
    })
    .join("; ");
}

function checked<Output>(schema: z.ZodType<Output>, value: unknown, file: string, place: string): Output {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new UsageError(say("batch.error.config", { file, detail: objection(result.error, place) }));
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, "utf8").catch((error: unknown) => {
    throw new UsageError(
      say("batch.error.config", { file, detail: error instanceof Error ? error.message : String(error) }),
    );
  });
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new UsageError(
      say("batch.error.configJson", { file, detail: error instanceof Error ? error.message : String(error) }),
    );
  }
}

const mappingParts = z.strictObject(mappingSchema.shape).partial();

/** The parts that stand in the file: a default must not replace what is proposed. */
function givenParts(
  parts: Readonly<Record<string, unknown>>,
  given: unknown,
): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.keys(given as object).map((key) => [key, parts[key]]));
}

const outer = z.strictObject({ mapping: z.unknown().optional(), options: z.unknown().optional() });

/** Reads `--config`: the mapping and the tool's options with their defaults. Unknown keys are rejected by name. */
export async function readConfiguration(file: string | undefined, tool: Tool): Promise<Configuration> {
  const name = file ?? "--config";
  const { mapping, options } =
    file === undefined ? ({} as z.output<typeof outer>) : checked(outer, await readJson(file), name, "");
  return {
    mapping:
      mapping === undefined
        ? undefined
        : givenParts(checked(mappingParts, mapping, name, "mapping"), mapping),
    options: checked(tool.options, options ?? {}, name, "options"),
  };
}
