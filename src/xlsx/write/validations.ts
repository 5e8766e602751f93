import { areaAddress, areaListAddress } from "../address";
import { encodeTextCodes } from "../text-codes";
import type { Validation } from "../types";
import { escapeXml } from "../xml/entities";

const longestList = 255;
const longestTitle = 32;
const longestMessage = 255;

/**
 * XML of a sheet's data validations, "" for none.
 * @throws RangeError when a list is longer than Excel keeps as a literal, or holds a comma
 */
export function validationsXml(sheet: string, validations: readonly Validation[]): string {
  const all = validations.filter(({ areas }) => areas.length > 0);
  if (all.length === 0) return "";
  const elements = all.map((validation) => validationXml(sheet, validation));
  return `<dataValidations count="${all.length}">${elements.join("")}</dataValidations>`;
}

function validationXml(sheet: string, validation: Validation): string {
  const text = (name: string, value: string | undefined, longest: number) =>
    value === undefined || value === ""
      ? ""
      : ` ${name}="${escapeXml(encodeTextCodes(value.slice(0, longest)))}"`;
  const attributes = [
    ` ${typeAttributes(validation)} allowBlank="1"`,
    validation.severity === "warning" ? ' errorStyle="warning"' : "",
    ' showErrorMessage="1"',
    text("errorTitle", validation.title, longestTitle),
    text("error", validation.message, longestMessage),
    ` sqref="${areaListAddress(validation.areas)}"`,
  ];
  const formulas = formulasOf(sheet, validation).map(
    (formula, index) => `<formula${index + 1}>${escapeXml(formula)}</formula${index + 1}>`,
  );
  return `<dataValidation${attributes.join("")}>${formulas.join("")}</dataValidation>`;
}

function typeAttributes(validation: Validation): string {
  switch (validation.kind) {
    case "list":
    case "list-from":
      return 'type="list"';
    case "number":
      return 'type="decimal" operator="between"';
    case "date":
      return 'type="date" operator="greaterThanOrEqual"';
  }
}

function formulasOf(sheet: string, validation: Validation): readonly string[] {
  switch (validation.kind) {
    case "list":
      return [listLiteral(sheet, validation)];
    case "list-from":
      return [validation.formula];
    case "number":
      return [String(validation.minimum), String(validation.maximum)];
    case "date":
      return [String(validation.minimum)];
  }
}

function listLiteral(sheet: string, validation: Extract<Validation, { kind: "list" }>): string {
  const where = `${sheet}!${validation.areas[0] ? areaAddress(validation.areas[0]) : ""}`;
  const withComma = validation.values.find((value) => value.includes(","));
  if (withComma !== undefined)
    throw new RangeError(`The list of ${where} holds "${withComma}": a comma ends an entry.`);
  const list = validation.values.join(",");
  if (list.length > longestList) {
    throw new RangeError(
      `The list of ${where} has ${list.length} characters. Excel keeps ${longestList}; take it from cells instead.`,
    );
  }
  return `"${list.replaceAll('"', '""')}"`;
}
