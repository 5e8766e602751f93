import type { Area } from "../../../xlsx/types";
import { rangeOf } from "../addresses";
import { operationBytes, type Batch } from "../session";

/** What may be entered in some cells, as read; null for anything. */
export interface KnownValidation {
  readonly rule: Excel.DataValidationRule;
  readonly errorAlert: Excel.DataValidationErrorAlert | null;
  readonly prompt: Excel.DataValidationPrompt | null;
  readonly ignoreBlanks: boolean;
}

/** Queues reading of a validation; call the result after the next sync. Undefined where cells differ. */
export function readValidation(sheet: Excel.Worksheet, area: Area): () => KnownValidation | null | undefined {
  const known = rangeOf(sheet, area).dataValidation.load("type,rule,errorAlert,prompt,ignoreBlanks");
  return () => {
    if (known.type === "None") return null;
    if (known.type === "MixedCriteria" || known.type === "Inconsistent") return undefined;
    // Excel answers with all kinds of rules, those that do not hold as null.
    const rule = Object.fromEntries(
      Object.entries(known.rule).filter(([, part]) => part != null),
    ) as Excel.DataValidationRule;
    return {
      rule,
      errorAlert: known.errorAlert,
      prompt: known.prompt,
      ignoreBlanks: known.ignoreBlanks,
    };
  };
}

/** Gives cells a validation, or takes it away. */
export async function setValidation(
  batch: Batch,
  sheet: Excel.Worksheet,
  area: Area,
  validation: KnownValidation | null,
): Promise<void> {
  await batch.room(5 * operationBytes);
  const target = rangeOf(sheet, area).dataValidation;
  target.clear();
  if (validation === null) return;
  target.rule = validation.rule;
  if (validation.errorAlert !== null) target.errorAlert = validation.errorAlert;
  if (validation.prompt !== null) target.prompt = validation.prompt;
  target.ignoreBlanks = validation.ignoreBlanks;
}
