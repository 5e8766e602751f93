import type { Column, Finding, Sheet } from "../../../report";
import { count, list, say } from "../../../text/message";
import { moneyUnit } from "../../basis";
import { isNumberField, ruleFields, type FieldTest, type Rule } from "./rule";
import { cellText } from "./rule-cells";
import { ruleHeaders } from "./rule-source";
import { basisFor, type ModelFigures } from "./figures";

/** Rows left empty for more rules. */
const emptyRows = 12;

/** Several tests of one field are one cell. */
function textOfTests(tests: readonly FieldTest[]): string | null {
  const [first, ...others] = tests;
  if (first === undefined) return null;
  const together = others.reduce<FieldTest>(
    ({ field, anyOf }, next) => ({
      field,
      anyOf: anyOf.flatMap((all) => next.anyOf.map((more) => [...all, ...more])),
    }),
    first,
  );
  return cellText(together);
}

/** The rules with what each took; the user's to edit unless the options give them. Null for other models. */
export function rulesSheet(figures: ModelFigures): Sheet | null {
  const { subject, data } = figures;
  if (subject.rules === undefined) return null;
  const { set, taken } = subject.rules;
  const { rules, source } = set;
  const owner = source === "options" ? "tool" : "user";
  const result = say("model-tool.group.result");
  const columns: Column[] = [
    {
      id: "rule",
      header: ruleHeaders.rule,
      group: say("model-tool.group.rule"),
      meaning: "key",
      owner,
      values: rules.map(({ name }) => name),
      width: 8,
    },
    {
      id: "class",
      header: ruleHeaders.class,
      group: say("model-tool.group.rule"),
      meaning: "text",
      owner,
      values: rules.map((rule) => rule.class),
      width: 18,
    },
    {
      id: "items",
      header: say("model-tool.items-taken"),
      group: result,
      meaning: "count",
      owner: "tool",
      values: taken.map(({ items }) => items),
    },
    {
      id: "worth",
      header: say("model-tool.value-taken"),
      unit: subject.isMoney ? moneyUnit(data) : say("unit.units"),
      group: result,
      meaning: subject.isMoney ? "money" : "units",
      owner: "tool",
      values: taken.map(({ value }) => value),
    },
    ...ruleFields.map((field): Column => ({
      id: field,
      header: ruleHeaders[field],
      group: say(isNumberField(field) ? "model-tool.group.numbers" : "model-tool.group.words"),
      meaning: "text",
      owner,
      values: rules.map(({ tests }) => textOfTests(tests.filter((test) => test.field === field))),
      width: field === "family" ? 18 : 12,
    })),
  ];
  return {
    id: "model-rules",
    title: say("model-tool.rules.title"),
    finding: say("model-tool.rules.finding", {
      count: count(rules.length),
      empty: count(taken.filter(({ items }) => items === 0).length),
    }),
    basis: basisFor(figures),
    legend: say(`model-tool.rules.legend.${source}`),
    blocks: [
      {
        kind: "table",
        id: "modelRules",
        key: "rule",
        rowCount: rules.length,
        columns,
        emptyRows: owner === "user" ? emptyRows : 0,
        rowHeight: 18,
        // Rows that the user adds are his; those that the options no longer give are nobody's.
        vanished: source === "options" ? { kind: "remove", always: true } : { kind: "keep" },
      },
      { kind: "note", text: say("model-tool.rules.note") },
      { kind: "note", text: say("model-tool.rules.note-conditions") },
      { kind: "note", text: say("model-tool.rules.note-else") },
    ],
    frozenColumns: 2,
    frozenHeader: true,
    onePage: true,
  };
}

const nameOf = ({ name, class: className }: Rule): string => `${name} (${className})`;

/** Rules that are only a start, and rules that take nothing. */
export function ruleFindings({ subject }: ModelFigures): Finding[] {
  if (subject.rules === undefined) return [];
  const { set, taken } = subject.rules;
  const where = { kind: "report", sheet: "model-rules", label: say("model-tool.where.rules") } as const;
  const shared = { level: "check", where, items: null, money: null } as const;
  const idle = set.rules.filter((_, at) => taken[at]!.items === 0);
  return [
    ...(set.source === "start"
      ? [
          {
            ...shared,
            id: "model-rules-start",
            sentence: say("model-tool.finding.start", { count: count(set.rules.length) }),
            whatNow: say("model-tool.finding.start.now"),
          },
        ]
      : []),
    ...(idle.length === 0 || subject.keys.length === 0
      ? []
      : [
          {
            ...shared,
            id: "model-rules-empty",
            sentence: say("model-tool.finding.empty-rules", {
              count: count(idle.length),
              rules: list(idle.slice(0, 5).map(nameOf)),
            }),
            whatNow: say("model-tool.finding.empty-rules.now"),
          },
        ]),
  ];
}
