import { DataError } from "../../../model";
import { say } from "../../../text/message";
import { isInForce } from "../../../tools/strategy/segment/classify";
import { readOwnTable, type OwnRow } from "../../../workbook";
import { isoOf } from "../../../workbook/layout/values";
import { isoDay } from "../../flow/clock";
import { work, type Flow } from "../../flow/flow";

/** An override that stands in the workbook. */
export interface StandingOverride {
  readonly sheet: string;
  /** From 1. */
  readonly row: number;
  readonly class: string;
  readonly reason: string;
  readonly owner: string;
  /** Empty where nobody has approved it. */
  readonly approvedBy: string;
  /** ISO day, or as it was typed; empty where it has no end. */
  readonly expires: string;
  readonly status: "inForce" | "waiting" | "expired";
}

/** The override of an item, to be written or changed. */
export interface OpenedOverride {
  readonly item: string;
  /** Name of the sheet. */
  readonly sheet: string;
  readonly standing: StandingOverride | null;
}

type Held = ReturnType<OwnRow["cells"]["get"]>;

const textOf = (value: Held): string =>
  value === undefined || value === null || typeof value === "object" ? "" : String(value).trim();

/** A day as ISO text; a date that was typed as text stays as it is. */
const dayOf = (value: Held): string =>
  typeof value === "number" ? isoOf(value).slice(0, 10) : textOf(value);

function standingAt(sheet: string, { row, cells }: OwnRow, today: string): StandingOverride {
  const approvedBy = textOf(cells.get("approvedBy"));
  const expires = dayOf(cells.get("expires"));
  const holds = isInForce({ approvedBy: approvedBy || null, expires: expires || null }, today);
  return {
    sheet,
    row,
    class: textOf(cells.get("class")),
    reason: textOf(cells.get("reason")),
    owner: textOf(cells.get("owner")),
    approvedBy,
    expires,
    status: holds ? "inForce" : approvedBy === "" ? "waiting" : "expired",
  };
}

/**
 * Looks for the override of an item as the sheet stands now. Of several rows it is the one in force, else the first.
 *
 * @returns null where that is refused or stopped; the notice says why
 */
export function openOverride(flow: Flow, item: string): Promise<OpenedOverride | null> {
  const { workbook, store, host } = flow;
  return work(flow, say("pane.work.override"), async () => {
    const mapped = store.get().mapping?.overrides;
    if (mapped !== undefined)
      throw new DataError(say("pane.override.mapped", { sheet: mapped.table ?? mapped.sheet }));
    const table = await readOwnTable(workbook, "overrides");
    if (table === null) throw new DataError(say("pane.override.noSheet"));
    const { sheet } = table;
    const rows = table.rows
      .filter(({ cells }) => textOf(cells.get("item")) === item)
      .map((row) => standingAt(sheet, row, isoDay(host.now())));
    return { item, sheet, standing: rows.find(({ status }) => status === "inForce") ?? rows[0] ?? null };
  });
}
