import { BooleanNumber, TextDecoration, type IRange, type IStyleBase } from "@univerjs/core";
import {
  AddConditionalRuleMutation,
  CFRuleType,
  CFSubRuleType,
  CFValueType,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  MoveConditionalRuleMutation,
  SetConditionalRuleMutation,
  type IConditionalFormattingRuleConfig,
  type IConditionFormattingRule,
  type IValueConfig,
} from "@univerjs/preset-sheets-conditional-formatting";
import type { ConditionalFormatRecord } from "../host/store/records";
import { invalidArgument } from "../host/wire/api-error";
import { areaOf, rangeOf, type GridAccess } from "./grid-access";
import type { RecordList } from "./record-list";

type Properties = ConditionalFormatRecord["properties"];

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

function styleOf(properties: Properties): IStyleBase {
  const color = text(properties["custom.font.Color"]);
  const fill = text(properties["custom.fill.Color"]);
  const underline = text(properties["custom.font.Underline"]);
  return {
    ...(properties["custom.font.Bold"] === true && { bl: BooleanNumber.TRUE }),
    ...(properties["custom.font.Italic"] === true && { it: BooleanNumber.TRUE }),
    ...(underline !== undefined &&
      underline !== "None" && {
        ul: {
          s: BooleanNumber.TRUE,
          t: underline === "Double" ? TextDecoration.DOUBLE : TextDecoration.SINGLE,
        },
      }),
    ...(properties["custom.font.Strikethrough"] === true && { st: { s: BooleanNumber.TRUE } }),
    ...(color !== undefined && { cl: { rgb: color } }),
    ...(fill !== undefined && { bg: { rgb: fill } }),
  };
}

interface Criterion {
  readonly type?: string;
  readonly formula?: string | null;
  readonly color?: string;
}

const valueTypes: Readonly<Record<string, CFValueType>> = {
  LowestValue: CFValueType.min,
  HighestValue: CFValueType.max,
  Number: CFValueType.num,
  Percent: CFValueType.percent,
  Percentile: CFValueType.percentile,
  Formula: CFValueType.formula,
};

function valueOf({ type = "", formula }: Criterion): IValueConfig {
  const known = valueTypes[type];
  if (known === undefined) throw invalidArgument(`the workbench's grid has no colour scale by ${type}`);
  if (known === CFValueType.min || known === CFValueType.max) return { type: known };
  const content = (formula ?? "").replace(/^=/, "");
  return { type: known, value: known === CFValueType.formula ? `=${content}` : Number(content) };
}

function scaleOf(criteria: unknown): IConditionalFormattingRuleConfig | null {
  if (criteria === null || typeof criteria !== "object") return null;
  const { minimum, midpoint, maximum } = criteria as Partial<Record<string, Criterion>>;
  const points = [minimum, midpoint, maximum].filter((point) => point != null);
  const config = points.map((point, index) => ({
    index,
    color: point.color ?? "#FFFFFF",
    value: valueOf(point),
  }));
  return { type: CFRuleType.colorScale, config };
}

/** What the grid draws of a record; null while the add-in has not said enough. */
function ruleOf({ type, properties }: ConditionalFormatRecord): IConditionalFormattingRuleConfig | null {
  if (type === "ColorScale") return scaleOf(properties["colorScale.Criteria"]);
  const formula = text(properties["custom.rule.Formula"]);
  if (formula === undefined) return null;
  return {
    type: CFRuleType.highlightCell,
    subType: CFSubRuleType.formula,
    value: formula,
    style: styleOf(properties),
  };
}

/** Formula of a rule that draws nothing: it holds a record's place until the add-in has said what to draw. */
const never = "=FALSE";

const emptyRule: IConditionalFormattingRuleConfig = {
  type: CFRuleType.highlightCell,
  subType: CFSubRuleType.formula,
  value: never,
  style: {},
};

/** A record of a rule that the user made in the grid. */
function propertiesOf({
  rule,
}: IConditionFormattingRule): Pick<ConditionalFormatRecord, "type" | "properties"> {
  if (rule.type === CFRuleType.colorScale) {
    const names = Object.entries(valueTypes);
    const points = rule.config.map(({ color, value }) => ({
      color,
      type: names.find(([, type]) => type === value.type)?.[0],
      formula: value.value === undefined ? null : String(value.value),
    }));
    const [minimum, second, third] = points;
    const criteria = third ? { minimum, midpoint: second, maximum: third } : { minimum, maximum: second };
    return { type: "ColorScale", properties: { "colorScale.Criteria": criteria } };
  }
  const isFormula = "subType" in rule && rule.subType === CFSubRuleType.formula;
  // Kinds that the host does not model keep a name that says so.
  if (!isFormula) return { type: `Grid:${"subType" in rule ? rule.subType : rule.type}`, properties: {} };
  const { value, style } = rule;
  return {
    type: "Custom",
    properties: {
      "custom.rule.Formula": value,
      ...(style.bl === BooleanNumber.TRUE && { "custom.font.Bold": true }),
      ...(style.it === BooleanNumber.TRUE && { "custom.font.Italic": true }),
      ...(style.cl?.rgb && { "custom.font.Color": style.cl.rgb }),
      ...(style.bg?.rgb && { "custom.fill.Color": style.bg.rgb }),
    },
  };
}

/** Conditional formats. Areas and order are the grid's; settings that it lacks are kept beside it. */
export class GridConditionalFormats implements RecordList<"conditionalFormat"> {
  private readonly model: ConditionalFormattingRuleModel;
  private readonly records = new Map<string, ConditionalFormatRecord>();

  constructor(private readonly access: GridAccess) {
    this.model = access.grid.injector.get(ConditionalFormattingRuleModel);
    // What the user changes in the grid holds from then on.
    this.model.$ruleChange.subscribe(({ type, rule, oldRule }) => {
      const isRanges = JSON.stringify(oldRule?.rule) === JSON.stringify(rule.rule);
      if (type === "set" && !this.access.isOwn && !isRanges) this.records.delete(rule.cfId);
    });
  }

  all(): readonly ConditionalFormatRecord[] {
    return this.access.grid.workbook
      .getSheets()
      .flatMap((sheet) =>
        (this.model.getSubunitRules(this.access.unitId, sheet.getSheetId()) ?? []).map((rule) =>
          this.recordOf(rule, sheet.getSheetId()),
        ),
      );
  }

  private recordOf(rule: IConditionFormattingRule, sheetId: string): ConditionalFormatRecord {
    const kept = this.records.get(rule.cfId);
    const areas = rule.ranges.map((range) => areaOf(range, this.access.worksheet(sheetId)));
    if (kept) return { ...kept, areas };
    return { id: rule.cfId, sheetId, areas, ...propertiesOf(rule) };
  }

  put(record: ConditionalFormatRecord): void {
    const { id, sheetId, areas, properties } = record;
    const ranges: IRange[] = areas.map(rangeOf);
    const rule: IConditionFormattingRule = {
      cfId: id,
      ranges,
      stopIfTrue: properties["stopIfTrue"] === true,
      rule: ruleOf(record) ?? emptyRule,
    };
    this.records.set(id, record);
    if (this.model.getRule(this.access.unitId, sheetId, id)) {
      this.access.run(SetConditionalRuleMutation.id, { subUnitId: sheetId, cfId: id, rule });
      return;
    }
    const last = this.model.getSubunitRules(this.access.unitId, sheetId)?.at(-1);
    this.access.run(AddConditionalRuleMutation.id, { subUnitId: sheetId, rule });
    // The grid puts new rules first; here, as with the other stores, they come last.
    if (last)
      this.access.run(MoveConditionalRuleMutation.id, {
        subUnitId: sheetId,
        start: { id, type: "self" },
        end: { id: last.cfId, type: "after" },
      });
  }

  remove(id: string): void {
    const record = this.all().find((candidate) => candidate.id === id);
    if (!record) return;
    this.access.run(DeleteConditionalRuleMutation.id, { subUnitId: record.sheetId, cfId: id });
  }

  removeOfSheet(sheetId: string): void {
    for (const { cfId } of [...(this.model.getSubunitRules(this.access.unitId, sheetId) ?? [])])
      this.access.run(DeleteConditionalRuleMutation.id, { subUnitId: sheetId, cfId });
  }
}
