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
  const elements = validationElements(sheet, validations);
  return elements.length === 0
    ? ""
    : `<dataValidations count="${elements.length}">${elements.join("")}</dataValidations>`;
}

/** XML of each validation that speaks of any cell. @throws RangeError as `validationsXml` */
export function validationElements(sheet: string, validations: readonly Validation[]): readonly string[] {
  return validations
    .filter(({ areas }) => areas.length > 0)
    .map((validation) => validationXml(sheet, validation));
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
