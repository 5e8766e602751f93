/** What the add-in says about its custom functions in functions.json. */

export type ParameterType = "any" | "number" | "string" | "boolean";

export interface ParameterDescription {
  readonly name: string;
  readonly description: string;
  readonly type: ParameterType;
  /** Takes a range of cells; otherwise one value. */
  readonly matrix: boolean;
  readonly optional: boolean;
}

/** A custom function, for completing formulas as they are typed and for calling it. */
export interface FunctionDescription {
  /** As the add-in associated it, such as "CROSTON". */
  readonly id: string;
  /** As formulas name it, such as "SCM.CROSTON". */
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string | null;
  readonly parameters: readonly ParameterDescription[];
  readonly streaming: boolean;
  readonly cancelable: boolean;
}

export interface FunctionLibrary {
  readonly functions: readonly FunctionDescription[];
  /** Whether parameters of type any take errors; otherwise Excel does not call a function with an error among its arguments. */
  readonly allowErrors: boolean;
}

type Json = Readonly<Record<string, unknown>>;

const parameterTypes: readonly string[] = ["any", "number", "string", "boolean"] satisfies ParameterType[];
/** Options of functions that the workbench carries out; any other would change what a function gets or when it is called. */
const modelledOptions = new Set(["stream", "cancelable"]);

/**
 * Reads functions.json.
 * @param metadata the parsed file
 * @param namespace from the manifest, such as "SCM"
 * @throws Error naming the function and what the workbench does not model, or what the file lacks
 */
export function readFunctionLibrary(metadata: unknown, namespace: string): FunctionLibrary {
  const { functions, allowErrorForDataTypeAny } = record(metadata, "functions.json");
  return {
    functions: list(functions, "functions.json: functions").map((each) => readFunction(each, namespace)),
    allowErrors: allowErrorForDataTypeAny === true,
  };
}

function readFunction(value: unknown, namespace: string): FunctionDescription {
  const { id, name, description, helpUrl, parameters, options } = record(value, "functions.json: a function");
  if (typeof id !== "string" || typeof name !== "string")
    throw new Error("functions.json: a function has no id or name");
  const settings = options === undefined ? {} : record(options, `${id}: options`);
  for (const [option, set] of Object.entries(settings)) {
    if (set !== false && !modelledOptions.has(option)) throw notModelled(id, `the option ${option}`);
  }
  return {
    id,
    name: `${namespace}.${name}`,
    description: text(description),
    helpUrl: typeof helpUrl === "string" ? helpUrl : null,
    parameters: list(parameters, `${id}: parameters`).map((each) => readParameter(each, id)),
    streaming: settings["stream"] === true,
    cancelable: settings["cancelable"] === true,
  };
}

function readParameter(value: unknown, id: string): ParameterDescription {
  const parameter = record(value, `${id}: a parameter`);
  const { name, type = "any", dimensionality, optional, repeating } = parameter;
  if (typeof name !== "string") throw new Error(`functions.json: a parameter of ${id} has no name`);
  if (repeating === true) throw notModelled(id, `the repeating parameter ${name}`);
  if (typeof type !== "string" || !parameterTypes.includes(type)) {
    throw notModelled(id, `the type ${String(type)} of ${name}`);
  }
  return {
    name,
    description: text(parameter["description"]),
    type: type as ParameterType,
    matrix: dimensionality === "matrix",
    optional: optional === true,
  };
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

const notModelled = (id: string, what: string): Error =>
  new Error(`The workbench does not model ${what} of the function ${id}.`);

function record(value: unknown, what: string): Json {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new Error(`${what} is no object`);
  return value as Json;
}

function list(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new Error(`${what} is no list`);
  return value as readonly unknown[];
}
