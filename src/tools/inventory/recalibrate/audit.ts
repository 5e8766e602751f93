import type { StockParameterSet } from "../../../engine/inventory/parameter-band";
import type { AuditEntry } from "../../../report";
import { decimal, say, type MessageValue } from "../../../text/message";
import { render } from "../../../text/render";
import { rowsText } from "../shared/rows-text";
import type { RecalibrateFigures } from "./figures";

const units = (value: number): MessageValue => decimal(value, Number.isInteger(value) ? 0 : 2);

function textOf(parameters: StockParameterSet | null): string {
  if (parameters === null) return render(say("recalibrate.audit.none"));
  const { method, safetyStock, reorderPoint, orderUpTo, orderQuantity } = parameters;
  return render(
    say("recalibrate.audit.parameters", {
      method,
      safetyStock: units(safetyStock),
      reorderPoint: units(reorderPoint),
      orderUpTo: units(orderUpTo),
      orderQuantity: units(orderQuantity),
    }),
  );
}

/** One line for each change that was put in force, and one for what the run took over or started with. */
export function auditEntries({ data, committed, started, adopted }: RecalibrateFigures): AuditEntry[] {
  const taken = (number: number, reason: "recalibrate.why.first" | "recalibrate.why.system"): AuditEntry[] =>
    number === 0
      ? []
      : [
          {
            action: "recalibrate",
            subject: "",
            field: "parameters",
            old: "",
            new: render(say("recalibrate.audit.first", { rows: rowsText(data, number) })),
            reason: render(say(reason)),
          },
        ];
  return [
    ...taken(started, "recalibrate.why.first"),
    ...taken(adopted, "recalibrate.why.system"),
    ...committed.map(({ item, before, after, approvedBy, reason }): AuditEntry => ({
      action: "recalibrate",
      subject: item,
      field: "parameters",
      old: textOf(before),
      new: textOf(after),
      reason: render(say("recalibrate.audit.reason", { reason, who: approvedBy })),
    })),
  ];
}
