import { render } from "../../text/render";
import { say } from "../../text/message";
import type { EntryRule, EntryRuleChange } from "../../xlsx";
import type { ValidationRecord } from "../host/store/records";
import { writtenOperator } from "./rule-words";
import { isSame, recordsOf, type Change, type Saving, type SheetPair } from "./saving";

type Properties = Readonly<Record<string, unknown>>;

/** What may be entered in a sheet, where it is not what the file says. */
export function validationChanges(saving: Saving, { name, now, was }: SheetPair): readonly Change[] {
  const before = recordsOf(saving.was, "validation", was.id);
  const free = new Set(before.keys());
  const essence = ({ rule, errorAlert, prompt, ignoreBlanks }: ValidationRecord): unknown => ({
    rule,
    errorAlert,
    prompt,
    ignoreBlanks,
  });
  const find = (record: ValidationRecord, sameAreas: boolean): number | undefined =>
    [...free].find((index) => {
      const other = before[index];
      return (
        other !== undefined &&
        isSame(essence(other), essence(record)) &&
        (!sameAreas || isSame(other.areas, record.areas))
      );
    });
  const rules = recordsOf(saving.now, "validation", now.id).flatMap((own): EntryRuleChange[] => {
    const record = { ...own, rule: followed(own.rule, saving.formula) };
    // A rule that was begun with its message and never given says nothing.
    if (isSame(record.rule, {})) return [];
    const index = find(record, true) ?? find(record, false);
    if (index !== undefined) {
      free.delete(index);
      const isThere = isSame(before[index]?.areas, record.areas);
      return [isThere ? { kept: index } : { kept: index, areas: record.areas }];
    }
    const rule = ruleOf(record);
    if (rule) return [rule];
    saving.lose(
      render(say("workbench.notSaved.validation", { sheet: name, rule: JSON.stringify(record.rule) })),
    );
    return [];
  });
  const isUnchanged =
    rules.length === before.length && rules.every((rule) => "kept" in rule && rule.areas === undefined);
  return isUnchanged ? [] : [{ kind: "set-entry-rules", sheet: name, rules }];
}

/** A rule whose formulas follow renamed sheets. */
function followed(value: unknown, formula: Saving["formula"]): unknown {
  if (typeof value === "string") return value.startsWith("=") ? formula(value) : value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, followed(part, formula)]));
}

const types: Readonly<Record<string, EntryRule["type"]>> = {
  list: "list",
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  textLength: "textLength",
  custom: "custom",
};

const errorStyles: Readonly<Record<string, EntryRule["errorStyle"]>> = {
  Stop: "stop",
  Warning: "warning",
  Information: "information",
};

function ruleOf({ areas, rule, errorAlert, prompt, ignoreBlanks }: ValidationRecord): EntryRule | null {
  const [kind, settings] = Object.entries((rule ?? {}) as Readonly<Record<string, Properties>>)[0] ?? [];
  const type = kind === undefined ? undefined : types[kind];
  if (type === undefined || settings === undefined) return null;
  const operator = settings.operator === undefined ? "between" : writtenOperator(settings.operator);
  const formulas = formulasOf(type, settings);
  if (operator === null || formulas === null) return null;
  const alert = (errorAlert ?? {}) as Properties;
  const hint = (prompt ?? {}) as Properties;
  const text = (value: unknown): string => (typeof value === "string" ? value : "");
  return {
    areas,
    type,
    operator,
    formulas,
    allowBlank: ignoreBlanks,
    dropDown: settings.inCellDropDown !== false,
    // Excel refuses wrong entries unless it is told not to.
    showError: errorAlert === null || alert.showAlert !== false,
    errorStyle: errorStyles[text(alert.style)] ?? "stop",
    errorTitle: text(alert.title),
    error: text(alert.message),
    showPrompt: prompt !== null && hint.showPrompt !== false,
    promptTitle: text(hint.title),
    prompt: text(hint.message),
  };
}

/** Formulas as files write them, a list's values as one text; null where a needed one is missing. */
function formulasOf(type: EntryRule["type"], settings: Properties): readonly string[] | null {
  const written = (value: unknown): string | null => {
    if (typeof value !== "string" && typeof value !== "number") return null;
    const text = String(value);
    if (text.startsWith("=")) return text.slice(1);
    return type === "list" ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const first = written(
    type === "list" ? settings.source : type === "custom" ? settings.formula : settings.formula1,
  );
  if (first === null || first === "") return null;
  const second = written(settings.formula2);
  return second === null || second === "" ? [first] : [first, second];
}
