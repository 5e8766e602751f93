import { DataError, type Dataset } from "../model/dataset";
import { coverageOf, type Coverage, type DataField } from "../model/coverage";
import { list, nested, say, type Message } from "../text/message";
import { render } from "../text/render";
import type { Tool } from "./tool";

/** What a tool reads. */
export interface Needs {
  /** Without any of these for a single item the tool is refused. */
  readonly required: readonly DataField[];
  /** What makes its result better or larger. */
  readonly useful: readonly DataField[];
}

/** A field's name as users know it. */
export const fieldName = (field: DataField): Message => say(`field.${field}`);

/** The required fields that no item has. */
export const missingFields = ({ needs }: Pick<Tool, "needs">, coverage: Coverage): readonly DataField[] =>
  needs.required.filter((field) => coverage[field].known === 0);

/**
 * Refuses a run on data that cannot carry it.
 *
 * @throws DataError that names the fields that are short and where to map them
 */
export function checkNeeds(tool: Pick<Tool, "needs" | "title">, data: Dataset): void {
  const missing = missingFields(tool, coverageOf(data));
  if (missing.length === 0) return;
  throw new DataError(
    say("needs.missing", {
      tool: nested(tool.title),
      fields: list(missing.map((field) => render(fieldName(field)))),
    }),
  );
}
