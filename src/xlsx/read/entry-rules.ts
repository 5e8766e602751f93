import { parseAreaList } from "../address";
import type { EntryRule } from "../content-types";
import { decodeTextCodes } from "../text-codes";
import { child, childrenNamed, isTrue, type XmlElement } from "../xml/tree";

export interface EntryRuleEntry {
  readonly rule: EntryRule;
  readonly element: XmlElement;
}

const types: readonly string[] = ["list", "whole", "decimal", "date", "textLength", "custom"];

/** What may be entered in a sheet's cells. Times, mere prompts and rules in extensions are left out, and stay as they are. */
export function readEntryRules(root: XmlElement): readonly EntryRuleEntry[] {
  return childrenNamed(child(root, "dataValidations"), "dataValidation")
    .filter(({ attributes }) => types.includes(attributes.get("type") ?? "none"))
    .map((element) => ({ element, rule: readEntryRule(element) }));
}

function readEntryRule(element: XmlElement): EntryRule {
  const { attributes } = element;
  const text = (name: string): string => decodeTextCodes(attributes.get(name) ?? "");
  const formulas = ["formula1", "formula2"].flatMap((name) => child(element, name)?.text ?? []);
  return {
    areas: parseAreaList(attributes.get("sqref") ?? ""),
    type: attributes.get("type") as EntryRule["type"],
    operator: attributes.get("operator") ?? "between",
    formulas,
    allowBlank: isTrue(attributes.get("allowBlank")),
    // The attribute says the opposite of its name.
    dropDown: !isTrue(attributes.get("showDropDown")),
    showError: isTrue(attributes.get("showErrorMessage")),
    errorStyle: (attributes.get("errorStyle") ?? "stop") as EntryRule["errorStyle"],
    errorTitle: text("errorTitle"),
    error: text("error"),
    showPrompt: isTrue(attributes.get("showInputMessage")),
    promptTitle: text("promptTitle"),
    prompt: text("prompt"),
  };
}
