import type { Validation } from "../../../xlsx/types";
import { rangeOf } from "../addresses";
import { operationBytes, type Batch } from "../session";

const longestTitle = 32;
const longestMessage = 255;

/** Sets what may be entered where. */
export async function writeValidations(
  batch: Batch,
  sheet: Excel.Worksheet,
  validations: readonly Validation[],
): Promise<void> {
  for (const validation of validations) {
    for (const area of validation.areas) {
      await batch.room(4 * operationBytes);
      const target = rangeOf(sheet, area).dataValidation;
      target.rule = ruleOf(validation);
      target.ignoreBlanks = true;
      target.errorAlert = {
        showAlert: true,
        style: validation.severity === "warning" ? "Warning" : "Stop",
        title: (validation.title ?? "").slice(0, longestTitle),
        message: (validation.message ?? "").slice(0, longestMessage),
      };
    }
  }
}

/** @throws RangeError for a list that holds a comma, which ends an entry */
function ruleOf(validation: Validation): Excel.DataValidationRule {
  switch (validation.kind) {
    case "list": {
      const broken = validation.values.find((value) => value.includes(","));
      if (broken !== undefined) throw new RangeError(`The list holds "${broken}": a comma ends an entry.`);
      return { list: { inCellDropDown: true, source: validation.values.join(",") } };
    }
    case "list-from":
      return { list: { inCellDropDown: true, source: `=${validation.formula}` } };
    case "number":
      return { decimal: { formula1: validation.minimum, formula2: validation.maximum, operator: "Between" } };
    case "date":
      return { date: { formula1: String(validation.minimum), operator: "GreaterThanOrEqualTo" } };
  }
}
