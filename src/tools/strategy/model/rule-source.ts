import { DataError, type Dataset } from "../../../model";
import type { SourceValue } from "../../../model/cells";
import { list, nested, say, type Message } from "../../../text/message";
import { render } from "../../../text/render";
import { rowsOf, textOf } from "../../former";
import type { ModelOptions } from "./options";
import {
  isNumberField,
  longestClass,
  ruleFields,
  type Comparison,
  type FieldTest,
  type Rule,
  type RuleField,
} from "./rule";
import { readCell } from "./rule-cells";
import { criticalityWord, fieldHeader, type RuleFacts } from "./rule-fields";

/** Rules of a run, and where they come from: the options, the sheet, or the start that the first run writes. */
export interface RuleSet {
  readonly source: "options" | "sheet" | "start";
  readonly rules: readonly Rule[];
}

export const ruleTable = "scmModelRules";

export const ruleHeaders = {
  rule: say("model-tool.rule"),
  class: say("model-tool.segment"),
  ...(Object.fromEntries(ruleFields.map((field) => [field, fieldHeader(field)])) as Record<
    RuleField,
    Message
  >),
};

/** A template that classes any data: edited by the user, not meant to stay. */
const start: readonly (readonly [string, Readonly<Partial<Record<RuleField, string>>>])[] = [
  ["Idle", { fsn: "N" }],
  ["Vital", { criticality: "V" }],
  ["Key steady", { abc: "A", variability: "<= 0.5" }],
  ["Key variable", { abc: "A" }],
  ["Steady", { abc: "B or C", variability: "<= 1" }],
  ["Rest", {}],
];

const refuse = (place: string, wrong: Message): never => {
  throw new DataError(say("model-tool.error.rule", { rule: place, wrong: nested(wrong) }));
};

/** @param cells texts of the conditions by field */
function ruleOfCells(
  name: string,
  place: string,
  className: string,
  cells: Readonly<Partial<Record<RuleField, SourceValue>>>,
): Rule {
  if (className.length > longestClass)
    refuse(place, say("model-tool.rule.long", { most: String(longestClass), class: className }));
  const tests = ruleFields.flatMap((field): FieldTest[] => {
    const read = readCell(field, cells[field] ?? null);
    if ("wrong" in read)
      return refuse(
        place,
        say("model-tool.rule.in-field", { field: nested(fieldHeader(field)), wrong: nested(read.wrong) }),
      );
    return read.test === null ? [] : [read.test];
  });
  return { name, place, class: className, tests };
}

/** Without the rules that the data cannot answer. */
function startRules({ items }: Dataset): Rule[] {
  const knowsCriticality = items.criticality?.some((text) => text !== null) ?? false;
  return start
    .filter(([, cells]) => knowsCriticality || cells.criticality === undefined)
    .map(([className, cells], at) => ruleOfCells(String(at + 1), className, className, cells));
}

function rulesOfSheet(data: Dataset, rows: readonly Record<keyof typeof ruleHeaders, SourceValue>[]): Rule[] {
  const table = data.formerTables?.get(ruleTable.toLowerCase());
  const placeOf = new Map<string, string>();
  return rows.flatMap((row, at): Rule[] => {
    const position = (table?.headerRow ?? 0) + 1 + at;
    const given = textOf(row.rule);
    const className = textOf(row.class);
    const sheet = table?.sheet ?? "";
    const place = render(
      say("model-tool.rule.place", { sheet, row: String(position), name: className ?? given ?? "-" }),
    );
    const asks = ruleFields.some((field) => row[field] !== null && textOf(row[field]) !== "");
    if (className === null && given === null && !asks) return [];
    if (className === null) return refuse(place, say("model-tool.rule.no-class"));
    const name = given ?? render(say("model-tool.rule.row", { row: String(position) }));
    const twin = placeOf.get(name);
    if (twin !== undefined) refuse(place, say("model-tool.rule.twice", { name, other: twin }));
    placeOf.set(name, place);
    return [ruleOfCells(name, place, className, row)];
  });
}

type OptionRule = ModelOptions["rules"][number];

function testOfOption({ field, is, than }: OptionRule["when"][number]): FieldTest {
  const operands = Array.isArray(than) ? than : [than];
  const word = (operand: number | string): number | string =>
    isNumberField(field) ? operand : String(operand);
  const comparisons = operands.map((operand): Comparison => ({ is, than: word(operand) }));
  return { field, anyOf: is === "<>" ? [comparisons] : comparisons.map((comparison) => [comparison]) };
}

const rulesOfOptions = (rules: readonly OptionRule[]): Rule[] =>
  rules.map((rule, at) => {
    const name = rule.name ?? String(at + 1);
    return {
      name,
      place: render(say("model-tool.rule.place-options", { rule: name, class: rule.class })),
      class: rule.class,
      tests: rule.when.map(testOfOption),
    };
  });

/** A criticality by its letter, as the field is read; a class must be one that the field can hold. */
function checkedTest({ place }: Rule, { field, anyOf }: FieldTest, facts: RuleFacts): FieldTest {
  const wrongFor = ({ is, than }: Comparison): Message | null => {
    if (isNumberField(field))
      return typeof than === "number" ? null : say("model-tool.rule.number", { text: than });
    if (is !== "=" && is !== "<>") return say("model-tool.rule.order", { text: `${is} ${than}` });
    const classes = facts.classesOf(field);
    const isClass = classes?.some((each) => each.toLowerCase() === String(than).toLowerCase()) ?? true;
    return isClass ? null : say("model-tool.rule.unknown", { text: String(than), classes: list(classes!) });
  };
  for (const comparison of anyOf.flat()) {
    const wrong = wrongFor(comparison);
    if (wrong !== null)
      refuse(
        place,
        say("model-tool.rule.in-field", { field: nested(fieldHeader(field)), wrong: nested(wrong) }),
      );
  }
  if (field !== "criticality") return { field, anyOf };
  const lettered = ({ is, than }: Comparison): Comparison => ({
    is,
    than: criticalityWord(String(than)) ?? "",
  });
  return { field, anyOf: anyOf.map((all) => all.map(lettered)) };
}

/**
 * The rules of a run: those of the options, else those on the sheet Model rules, else a start to edit.
 *
 * @throws DataError that names the rule, what is wrong with it and what to write
 */
export function ruleSetOf(data: Dataset, options: ModelOptions, facts: RuleFacts): RuleSet {
  const checked = (rules: readonly Rule[]): Rule[] =>
    rules.map((rule) => ({ ...rule, tests: rule.tests.map((test) => checkedTest(rule, test, facts)) }));
  if (options.rules.length > 0) return { source: "options", rules: checked(rulesOfOptions(options.rules)) };
  const rows = rowsOf(data, ruleTable, ruleHeaders);
  // Before the first run nothing stands on the sheet.
  if (rows === null) return { source: "start", rules: startRules(data) };
  const rules = checked(rulesOfSheet(data, rows));
  if (rules.length === 0) throw new DataError(say("model-tool.error.rules"));
  return { source: "sheet", rules };
}
