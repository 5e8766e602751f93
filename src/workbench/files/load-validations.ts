import type { EntryRule } from "../../xlsx";
import type { SheetStore } from "../host/store/sheet-store";
import { validationOperator } from "./rule-words";

/** What may be entered in cells of a sheet. */
export function loadValidations(rules: readonly EntryRule[], sheetId: string, store: SheetStore): void {
  for (const rule of rules) {
    const { areas, errorTitle, error, promptTitle, prompt } = rule;
    const alerts = rule.showError || errorTitle !== "" || error !== "";
    const prompts = rule.showPrompt && (promptTitle !== "" || prompt !== "");
    store.put("validation", {
      id: store.newId(),
      sheetId,
      areas,
      rule: ruleOf(rule),
      errorAlert: alerts
        ? {
            showAlert: rule.showError,
            style: alertStyles[rule.errorStyle],
            title: errorTitle,
            message: error,
          }
        : null,
      prompt: prompts ? { showPrompt: true, title: promptTitle, message: prompt } : null,
      ignoreBlanks: rule.allowBlank,
    });
  }
}

const alertStyles = { stop: "Stop", warning: "Warning", information: "Information" } as const;

const limitKinds = {
  whole: "wholeNumber",
  decimal: "decimal",
  textLength: "textLength",
  date: "date",
} as const;

function ruleOf({ type, formulas, operator, dropDown }: EntryRule): object {
  const [first = "", second] = formulas;
  if (type === "list") {
    const literal = /^"((?:[^"]|"")*)"$/.exec(first)?.[1];
    const source = literal === undefined ? `=${first}` : literal.replaceAll('""', '"');
    return { list: { inCellDropDown: dropDown, source } };
  }
  if (type === "custom") return { custom: { formula: `=${first}` } };
  const limit = (formula: string): string | number => {
    const number = Number(formula);
    if (formula.trim() === "" || !Number.isFinite(number)) return `=${formula}`;
    return type === "date" ? String(number) : number;
  };
  return {
    [limitKinds[type]]: {
      formula1: limit(first),
      ...(second !== undefined && { formula2: limit(second) }),
      operator: validationOperator(operator),
    },
  };
}
