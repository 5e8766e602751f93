import { render } from "../../text/render";
import { say } from "../../text/message";
import type { ConditionalRule, RuleChange, RuleLook, ScalePoint } from "../../xlsx";
import type { ConditionalFormatRecord } from "../host/store/records";
import { fileColor } from "./format-words";
import { writtenOperator, writtenScalePoint } from "./rule-words";
import { isSame, recordsOf, type Change, type Saving, type SheetPair } from "./saving";

type Properties = Readonly<Record<string, unknown>>;

/** Conditional formats of a sheet in their order, where they are not those of the file. */
export function ruleChanges(saving: Saving, { name, now, was }: SheetPair): readonly Change[] {
  const before = recordsOf(saving.was, "conditionalFormat", was.id);
  const after = recordsOf(saving.now, "conditionalFormat", now.id).map((record) => ({
    ...record,
    properties: followed(record.properties, saving.formula),
  }));
  const free = new Set(before.keys());
  const find = (record: ConditionalFormatRecord, sameAreas: boolean): number | undefined =>
    [...free].find((index) => {
      const other = before[index];
      return (
        other?.type === record.type &&
        isSame(other.properties, record.properties) &&
        (!sameAreas || isSame(other.areas, record.areas))
      );
    });
  const rules = after.flatMap((record): RuleChange[] => {
    const index = find(record, true) ?? find(record, false);
    if (index !== undefined) {
      free.delete(index);
      const isThere = isSame(before[index]?.areas, record.areas);
      return [isThere ? { kept: index } : { kept: index, areas: record.areas }];
    }
    const rule = ruleOf(record);
    if (rule) return [rule];
    saving.lose(render(say("workbench.notSaved.rule", { type: record.type, sheet: name })));
    return [];
  });
  const isUnchanged =
    rules.length === before.length &&
    rules.every((rule, index) => "kept" in rule && rule.kept === index && rule.areas === undefined);
  return isUnchanged ? [] : [{ kind: "set-rules", sheet: name, rules }];
}

/** The settings of a rule with formulas that follow renamed sheets. */
function followed(properties: Properties, formula: Saving["formula"]): Properties {
  const text = properties["custom.rule.Formula"];
  return typeof text === "string" ? { ...properties, "custom.rule.Formula": formula(text) } : properties;
}

function ruleOf({ areas, type, properties }: ConditionalFormatRecord): ConditionalRule | null {
  const base = { areas, stopIfTrue: properties.stopIfTrue === true };
  if (type === "Custom") {
    const formula = withoutSign(properties["custom.rule.Formula"]);
    return formula === "" ? null : { ...base, kind: "formula", formula, look: lookOf("custom.", properties) };
  }
  if (type === "CellValue") {
    const rule = (properties["cellValue.rule"] ?? {}) as Properties;
    const operator = writtenOperator(rule.operator);
    const formulas = [rule.formula1, rule.formula2].filter((text) => text !== undefined).map(withoutSign);
    if (operator === null || formulas.length === 0) return null;
    return { ...base, kind: "compare", operator, formulas, look: lookOf("cellValue.", properties) };
  }
  if (type !== "ColorScale") return null;
  const criteria = (properties["colorScale.Criteria"] ?? {}) as Properties;
  const points = [criteria.minimum, criteria.midpoint, criteria.maximum]
    .filter((point) => point !== undefined && point !== null)
    .map((point) => pointOf(point as Properties));
  const known = points.filter((point) => point !== null);
  return known.length === points.length && known.length >= 2
    ? { ...base, kind: "scale", points: known }
    : null;
}

const withoutSign = (formula: unknown): string =>
  typeof formula === "string" || typeof formula === "number" ? String(formula).replace(/^=/, "") : "";

function pointOf({ type, formula, color }: Properties): ScalePoint | null {
  const written = writtenScalePoint(type);
  const digits = fileColor(color);
  if (written === null || digits === null) return null;
  const value = withoutSign(formula);
  return { type: written, ...(value !== "" && { value }), color: digits };
}

function lookOf(prefix: string, properties: Properties): RuleLook {
  const read = (path: string): unknown => properties[prefix + path];
  const [color, fill] = [fileColor(read("font.Color")), fileColor(read("fill.Color"))];
  const underline = read("font.Underline");
  const numberFormat = read("format.NumberFormat");
  return {
    ...(read("font.Bold") === true && { bold: true }),
    ...(read("font.Italic") === true && { italic: true }),
    ...(typeof underline === "string" && underline !== "None" && { underline: true }),
    ...(read("font.Strikethrough") === true && { strikethrough: true }),
    ...(color !== null && { color }),
    ...(fill !== null && { fill }),
    ...(typeof numberFormat === "string" && { numberFormat }),
  };
}
