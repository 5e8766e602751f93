import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import {
  AddDataValidationMutation,
  DataValidationModel,
  RemoveDataValidationMutation,
  SheetDataValidationModel,
  UpdateDataValidationMutation,
  UpdateRuleType,
} from "@univerjs/preset-sheets-data-validation";
import type { ValidationRecord } from "../host/store/records";
import { invalidArgument } from "../host/wire/api-error";
import { areaOf, rangeOf, type GridAccess } from "./grid-access";
import type { RecordList } from "./record-list";

type Kinds = "list" | "wholeNumber" | "decimal" | "date" | "textLength" | "custom";
type Setting = Readonly<Record<string, unknown>>;
type Rule = Pick<
  ISheetDataValidationRule,
  "type" | "operator" | "formula1" | "formula2" | "showDropDown" | "renderMode"
>;

const types: Readonly<Record<Kinds, DataValidationType>> = {
  list: DataValidationType.LIST,
  wholeNumber: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  date: DataValidationType.DATE,
  textLength: DataValidationType.TEXT_LENGTH,
  custom: DataValidationType.CUSTOM,
};
const operators: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThan: DataValidationOperator.LESS_THAN,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};
const errorStyles: Readonly<Record<string, DataValidationErrorStyle>> = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

const settingsOf = (value: unknown): Setting =>
  value !== null && typeof value === "object" ? (value as Setting) : {};

/** Limits are texts in the grid, formulas among them with "=". */
const limit = (value: unknown): { formula: string } | undefined =>
  value === undefined || value === null || value === "" ? undefined : { formula: limitText(value) };

function limitText(value: unknown): string {
  if (typeof value === "number" || typeof value === "string") return String(value);
  throw invalidArgument("a limit of a validation is a number or a formula");
}

function ruleToGrid(record: ValidationRecord): Rule | null {
  const [kind] = Object.entries(settingsOf(record.rule)).filter(([, value]) => value != null);
  if (kind === undefined) return null;
  const type = types[kind[0] as Kinds];
  const setting = settingsOf(kind[1]);
  if (kind[0] === "list")
    return {
      type,
      formula1: limitText(setting["source"]),
      showDropDown: setting["inCellDropDown"] !== false,
      // The cell looks like any other; Excel too shows the arrow only where the cell is selected.
      renderMode: DataValidationRenderMode.TEXT,
    };
  if (kind[0] === "custom") return { type, formula1: limitText(setting["formula"]) };
  const first = limit(setting["formula1"]);
  const second = limit(setting["formula2"]);
  const operator = operators[typeof setting["operator"] === "string" ? setting["operator"] : "Between"];
  return {
    type,
    ...(operator !== undefined && { operator }),
    ...(first && { formula1: first.formula }),
    ...(second && { formula2: second.formula }),
  };
}

function optionsToGrid({ errorAlert, prompt, ignoreBlanks }: ValidationRecord) {
  const alert = settingsOf(errorAlert);
  const hint = settingsOf(prompt);
  const said = (value: unknown): string => (typeof value === "string" ? value : "");
  return {
    allowBlank: ignoreBlanks,
    showErrorMessage: alert["showAlert"] !== false,
    error: said(alert["message"]),
    errorTitle: said(alert["title"]),
    errorStyle: errorStyles[said(alert["style"])] ?? DataValidationErrorStyle.STOP,
    showInputMessage: hint["showPrompt"] !== false,
    prompt: said(hint["message"]),
    promptTitle: said(hint["title"]),
  };
}

const nameOf = <Value>(names: Readonly<Record<string, Value>>, value: unknown): string | undefined =>
  Object.keys(names).find((name) => names[name] === value);

/** A record of a validation that the user made in the grid. */
function recordFromGrid(
  rule: ISheetDataValidationRule,
): Pick<ValidationRecord, "rule" | "errorAlert" | "prompt" | "ignoreBlanks"> {
  const kind = nameOf(types, rule.type) ?? String(rule.type);
  const limits = {
    formula1: rule.formula1 ?? "",
    ...(rule.formula2 !== undefined && { formula2: rule.formula2 }),
    operator: nameOf(operators, rule.operator) ?? "Between",
  };
  const setting =
    kind === "list"
      ? { inCellDropDown: rule.showDropDown !== false, source: rule.formula1 ?? "" }
      : kind === "custom"
        ? { formula: rule.formula1 ?? "" }
        : limits;
  return {
    rule: { [kind]: setting },
    errorAlert: rule.error
      ? {
          message: rule.error,
          title: rule.errorTitle ?? "",
          style: nameOf(errorStyles, rule.errorStyle) ?? "Stop",
          showAlert: rule.showErrorMessage !== false,
        }
      : null,
    prompt: rule.prompt
      ? { message: rule.prompt, title: rule.promptTitle ?? "", showPrompt: rule.showInputMessage !== false }
      : null,
    ignoreBlanks: rule.allowBlank !== false,
  };
}

/** Validations. Areas are the grid's; settings are kept as the add-in gave them until the user changes them in the grid. */
export class GridValidations implements RecordList<"validation"> {
  private readonly model: SheetDataValidationModel;
  private readonly records = new Map<string, ValidationRecord>();
  /** Records that say nothing yet, which the grid has no use for. */
  private readonly empty = new Map<string, ValidationRecord>();

  constructor(private readonly access: GridAccess) {
    this.model = access.grid.injector.get(SheetDataValidationModel);
    access.grid.injector.get(DataValidationModel).ruleChange$.subscribe(({ type, rule, updatePayload }) => {
      if (type === "update" && !this.access.isOwn && updatePayload?.type !== UpdateRuleType.RANGE)
        this.records.delete(rule.uid);
    });
  }

  all(): readonly ValidationRecord[] {
    const shown = this.access.grid.workbook.getSheets().flatMap((sheet) =>
      this.model.getRules(this.access.unitId, sheet.getSheetId()).map((rule) => {
        const areas = rule.ranges.map((range) => areaOf(range, sheet));
        const kept = this.records.get(rule.uid);
        return kept
          ? { ...kept, areas }
          : { id: rule.uid, sheetId: sheet.getSheetId(), areas, ...recordFromGrid(rule) };
      }),
    );
    return [...shown, ...this.empty.values()];
  }

  put(record: ValidationRecord): void {
    const { id, sheetId } = record;
    const rule = ruleToGrid(record);
    const known = this.model.getRuleById(this.access.unitId, sheetId, id);
    if (rule === null) {
      if (known) this.remove(id);
      this.empty.set(id, record);
      return;
    }
    this.empty.delete(id);
    this.records.set(id, record);
    const whole = { ...rule, ...optionsToGrid(record), ranges: record.areas.map(rangeOf) };
    if (known)
      this.access.run(UpdateDataValidationMutation.id, {
        subUnitId: sheetId,
        ruleId: id,
        payload: { type: UpdateRuleType.ALL, payload: whole },
      });
    else
      this.access.run(AddDataValidationMutation.id, {
        subUnitId: sheetId,
        rule: { uid: id, ...whole },
      });
  }

  remove(id: string): void {
    this.empty.delete(id);
    const record = this.all().find((candidate) => candidate.id === id);
    if (record) this.access.run(RemoveDataValidationMutation.id, { subUnitId: record.sheetId, ruleId: id });
  }

  removeOfSheet(sheetId: string): void {
    for (const record of this.all()) if (record.sheetId === sheetId) this.remove(record.id);
  }
}
