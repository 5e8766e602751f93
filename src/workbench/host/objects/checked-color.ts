import { invalidArgument } from "../wire/api-error";

/** A colour as Excel takes it, "#RRGGBB". */
export function checkedColor(value: unknown): string {
  if (typeof value !== "string" || !/^#[0-9a-f]{6}$/i.test(value))
    throw invalidArgument(`colour ${String(value)}`);
  return value.toUpperCase();
}
