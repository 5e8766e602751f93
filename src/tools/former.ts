import type { SourceValue } from "../model/cells";
import type { Dataset } from "../model/dataset";
import { dayOfSerial, isoOfDay, parseDate } from "../model/dates";
import { formerRows } from "../model/former-tables";
import type { ReadBackTable } from "../model/read-back";
import type { Message } from "../text/message";
import { render } from "../text/render";

/** Rows of a table that an earlier run has left, by its columns' headers; null without the table. */
export function rowsOf<Name extends string>(
  data: Dataset,
  table: ReadBackTable,
  headers: Readonly<Record<Name, Message>>,
): Record<Name, SourceValue>[] | null {
  const texts = Object.fromEntries(
    Object.entries<Message>(headers).map(([id, header]) => [id, render(header)]),
  ) as Record<Name, string>;
  return formerRows(data.formerTables, table, texts);
}

export function textOf(value: SourceValue): string | null {
  const text = value === null || typeof value === "object" ? "" : String(value).trim();
  return text === "" ? null : text;
}

/** A finite number of a cell; null for anything else. */
export const numberOf = (value: SourceValue): number | null =>
  typeof value === "number" && Number.isFinite(value) ? value : null;

/** ISO day of a cell that holds a date, as a number or as a text; null for anything else. */
export function dayOf(value: SourceValue): string | null {
  if (typeof value === "number") return value >= 1 && value < 2_958_466 ? isoOfDay(dayOfSerial(value)) : null;
  const day = parseDate(textOf(value) ?? "", "day-first");
  return Number.isNaN(day) ? null : isoOfDay(day);
}
