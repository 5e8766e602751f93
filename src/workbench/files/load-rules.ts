import type { ConditionalRule, RuleLook, ScalePoint } from "../../xlsx";
import type { ConditionalFormatRecord } from "../host/store/records";
import type { SheetStore } from "../host/store/sheet-store";
import { recordColor } from "./format-words";
import { comparisonOperator, scalePoint } from "./rule-words";

/** Conditional formats of a sheet, the first with the highest priority. */
export function loadRules(rules: readonly ConditionalRule[], sheetId: string, store: SheetStore): void {
  for (const rule of rules) {
    store.put("conditionalFormat", { id: store.newId(), sheetId, ...ruleRecord(rule) });
  }
}

/** Kinds that the host only names, by the type of the file's rule. */
const otherTypes: Readonly<Record<string, string>> = {
  containsText: "ContainsText",
  notContainsText: "ContainsText",
  beginsWith: "ContainsText",
  endsWith: "ContainsText",
  top10: "TopBottom",
  aboveAverage: "PresetCriteria",
  dataBar: "DataBar",
  iconSet: "IconSet",
};

function ruleRecord(rule: ConditionalRule): Omit<ConditionalFormatRecord, "id" | "sheetId"> {
  const { areas } = rule;
  const stop = rule.stopIfTrue ? { stopIfTrue: true } : {};
  switch (rule.kind) {
    case "formula":
      return {
        areas,
        type: "Custom",
        properties: {
          "custom.rule.Formula": `=${rule.formula}`,
          ...lookProperties("custom.", rule.look),
          ...stop,
        },
      };
    case "compare": {
      const [formula1 = "", formula2] = rule.formulas.map((formula) => `=${formula}`);
      const operator = comparisonOperator(rule.operator);
      return {
        areas,
        type: "CellValue",
        properties: {
          "cellValue.rule": { formula1, ...(formula2 !== undefined && { formula2 }), operator },
          ...lookProperties("cellValue.", rule.look),
          ...stop,
        },
      };
    }
    case "scale":
      return { areas, type: "ColorScale", properties: { ...scaleProperties(rule.points), ...stop } };
    case "other":
      return {
        areas,
        type: otherTypes[rule.type] ?? "PresetCriteria",
        properties: { ...lookProperties("preset.", rule.look), ...stop },
      };
  }
}

function lookProperties(prefix: string, look: RuleLook): Record<string, unknown> {
  return {
    ...(look.bold === true && { [`${prefix}font.Bold`]: true }),
    ...(look.italic === true && { [`${prefix}font.Italic`]: true }),
    ...(look.underline === true && { [`${prefix}font.Underline`]: "Single" }),
    ...(look.strikethrough === true && { [`${prefix}font.Strikethrough`]: true }),
    ...(look.color !== undefined && { [`${prefix}font.Color`]: recordColor(look.color) }),
    ...(look.fill !== undefined && { [`${prefix}fill.Color`]: recordColor(look.fill) }),
    ...(look.numberFormat !== undefined && { [`${prefix}format.NumberFormat`]: look.numberFormat }),
  };
}

function scaleProperties(points: readonly ScalePoint[]): Record<string, unknown> {
  const [minimum, second, third] = points.map(({ type, value, color }) => ({
    type: scalePoint(type),
    ...(value !== undefined && !["min", "max"].includes(type) && { formula: value }),
    color: recordColor(color),
  }));
  return {
    "colorScale.Criteria":
      third === undefined ? { minimum, maximum: second } : { minimum, midpoint: second, maximum: third },
  };
}
