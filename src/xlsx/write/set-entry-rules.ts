import { areaListAddress } from "../address";
import type { EntryRule, EntryRuleChange } from "../content-types";
import { readEntryRules } from "../read/entry-rules";
import { encodeTextCodes } from "../text-codes";
import { escapeXml } from "../xml/entities";
import { child, childrenNamed } from "../xml/tree";
import type { Draft } from "./draft";
import { editWorksheet } from "./edit-worksheet";
import { worksheetOrder } from "./workbook-order";

/** Says what may be entered in a sheet; rules that stay keep all that the file says of them, as do those that we do not read. */
export function setEntryRules(draft: Draft, sheet: string, rules: readonly EntryRuleChange[]): void {
  editWorksheet(draft, sheet, (root, edits) => {
    const known = readEntryRules(root);
    const list = child(root, "dataValidations");
    const kept = new Map(rules.flatMap((rule) => ("kept" in rule ? [[rule.kept, rule] as const] : [])));
    let count = childrenNamed(list, "dataValidation").length;
    known.forEach(({ element }, index) => {
      const change = kept.get(index);
      if (!change) {
        edits.remove(element);
        count--;
      } else if (change.areas) edits.setAttributes(element, { sqref: areaListAddress(change.areas) });
    });
    const added = rules.flatMap((rule) => ("kept" in rule ? [] : [ruleXml(rule)]));
    count += added.length;
    if (list && count === 0) {
      edits.discard(list);
      edits.remove(list);
    } else if (list) {
      edits.setAttributes(list, { count: String(count) });
      edits.append(list, added.join(""));
    } else if (count > 0) {
      const xml = `<dataValidations count="${count}">${added.join("")}</dataValidations>`;
      edits.insertOrdered(root, worksheetOrder, "dataValidations", xml);
    }
  });
}

function ruleXml(rule: EntryRule): string {
  const text = (name: string, value: string): string =>
    value === "" ? "" : ` ${name}="${escapeXml(encodeTextCodes(value))}"`;
  const compares = rule.type !== "list" && rule.type !== "custom" && rule.operator !== "between";
  const attributes = [
    ` type="${rule.type}"`,
    rule.errorStyle === "stop" ? "" : ` errorStyle="${rule.errorStyle}"`,
    compares ? ` operator="${rule.operator}"` : "",
    rule.allowBlank ? ' allowBlank="1"' : "",
    rule.dropDown ? "" : ' showDropDown="1"',
    rule.showPrompt ? ' showInputMessage="1"' : "",
    rule.showError ? ' showErrorMessage="1"' : "",
    text("errorTitle", rule.errorTitle),
    text("error", rule.error),
    text("promptTitle", rule.promptTitle),
    text("prompt", rule.prompt),
    ` sqref="${areaListAddress(rule.areas)}"`,
  ];
  const formulas = rule.formulas.map(
    (formula, index) => `<formula${index + 1}>${escapeXml(formula)}</formula${index + 1}>`,
  );
  return `<dataValidation${attributes.join("")}>${formulas.join("")}</dataValidation>`;
}
