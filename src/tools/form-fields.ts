import * as z from "zod";
import { wordsOf } from "./words-of";

/** Limits of a number; `exclusive` ones are no valid values themselves. */
export interface Limits {
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly whole: boolean;
}

interface Shared {
  /** Keys that lead to the option: one, or two where options are grouped. */
  readonly path: readonly string[];
  readonly label: string;
  readonly help: string | null;
  /** Whether it may be left empty. */
  readonly optional: boolean;
}

/** An option of a tool as a form asks for it. */
export type FormField =
  | (Shared & { readonly kind: "choice"; readonly values: readonly string[] })
  | (Shared & { readonly kind: "switch" })
  | (Shared & { readonly kind: "text" })
  | (Shared & { readonly kind: "number"; readonly limits: Limits })
  /** Several numbers in one entry; `count` of them, or any number. */
  | (Shared & { readonly kind: "numbers"; readonly count: number | null; readonly limits: Limits })
  /** Several texts, one a line. */
  | (Shared & { readonly kind: "texts" })
  /** Beyond a form: set in a batch configuration. */
  | (Shared & { readonly kind: "other" });

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function limitsOf(schema: Json): Limits {
  const limit = (key: string): number | undefined => {
    const value = schema[key];
    // The schema's own bounds of whole numbers say nothing to a user.
    return typeof value === "number" && Math.abs(value) < Number.MAX_SAFE_INTEGER ? value : undefined;
  };
  return {
    minimum: limit("minimum"),
    maximum: limit("maximum"),
    exclusiveMinimum: limit("exclusiveMinimum"),
    exclusiveMaximum: limit("exclusiveMaximum"),
    whole: schema.type === "integer",
  } as Limits;
}

const isNumber = (schema: unknown): schema is Json =>
  isJson(schema) && (schema.type === "number" || schema.type === "integer");

function arrayField(schema: Json, shared: Shared): FormField {
  const { prefixItems, items } = schema;
  const parts: readonly unknown[] = Array.isArray(prefixItems) ? prefixItems : [];
  const [first] = parts;
  if (isNumber(first) && parts.every(isNumber)) {
    return { ...shared, kind: "numbers", count: parts.length, limits: limitsOf(first) };
  }
  if (isNumber(items)) return { ...shared, kind: "numbers", count: null, limits: limitsOf(items) };
  if (isJson(items) && items.type === "string" && items.enum === undefined)
    return { ...shared, kind: "texts" };
  return { ...shared, kind: "other" };
}

function fieldsOfProperty(
  key: string,
  schema: Json,
  path: readonly string[],
  optional: boolean,
): FormField[] {
  const shared: Shared = {
    path: [...path, key],
    label: typeof schema.title === "string" ? schema.title : wordsOf(key),
    help: typeof schema.description === "string" ? schema.description : null,
    optional,
  };
  const values = schema.enum;
  if (Array.isArray(values) && values.every((value) => typeof value === "string")) {
    return [{ ...shared, kind: "choice", values }];
  }
  switch (schema.type) {
    case "boolean":
      return [{ ...shared, kind: "switch" }];
    case "number":
    case "integer":
      return [{ ...shared, kind: "number", limits: limitsOf(schema) }];
    case "string":
      return [{ ...shared, kind: "text" }];
    case "array":
      return [arrayField(schema, shared)];
    case "object":
      // Groups of plain options, one deep.
      if (path.length === 0 && isJson(schema.properties)) return fieldsOfObject(schema, [key]);
      return path.length === 0 ? fieldsOfRecord(schema, shared) : [{ ...shared, kind: "other" }];
    default:
      return [{ ...shared, kind: "other" }];
  }
}

/** A number for each of a few names, such as weights: a field for each, and what is left empty is left out. */
function fieldsOfRecord(schema: Json, shared: Shared): FormField[] {
  const { propertyNames, additionalProperties } = schema;
  const names: readonly unknown[] =
    isJson(propertyNames) && Array.isArray(propertyNames.enum) ? propertyNames.enum : [];
  if (names.length === 0 || !isNumber(additionalProperties)) return [{ ...shared, kind: "other" }];
  const limits = limitsOf(additionalProperties);
  return names
    .filter((name) => typeof name === "string")
    .map((name, index) => ({
      ...shared,
      kind: "number",
      // Said once for all of them.
      help: index === 0 ? shared.help : null,
      path: [...shared.path, name],
      label: `${shared.label}: ${wordsOf(name).toLowerCase()}`,
      optional: true,
      limits,
    }));
}

function fieldsOfObject(schema: Json, path: readonly string[]): FormField[] {
  const required = Array.isArray(schema.required) ? schema.required : [];
  return Object.entries(isJson(schema.properties) ? schema.properties : {}).flatMap(([key, property]) =>
    // What has one value only is no option.
    isJson(property) && property.const === undefined
      ? fieldsOfProperty(key, property, path, !required.includes(key) && property.default === undefined)
      : [],
  );
}

/** The fields of a form for a tool's options, in the order of its schema. */
export function fieldsOf(options: z.ZodType): readonly FormField[] {
  return fieldsOfObject(z.toJSONSchema(options, { io: "input", unrepresentable: "any" }), []);
}
