import type { Cell, Sheet } from "../../../../report";
import { count, say } from "../../../../text/message";
import { basisOf, moneyUnit } from "../../../basis";
import { abcLetters, segments } from "../../../strategy/segment/presets";
import { approverHeaders, type ApproverRule } from "../../shared/overrides/approvers";
import type { OverrideFigures } from "../figures";

/** Rows left empty for rules of the user's. */
const emptyRows = 6;

const limit = (value: number): Cell => (Number.isFinite(value) ? value : null);

/** Who approves changes of which size: the user's own sheet. */
export function approversSheet({ overrides: { approvers }, data }: OverrideFigures): Sheet {
  const { rules } = approvers;
  const typed = (id: keyof typeof approverHeaders, pick: (rule: ApproverRule) => Cell) => ({
    id,
    header: approverHeaders[id],
    owner: "user" as const,
    values: rules.map(pick),
  });
  const limits = say("forecast-override.group.limit");
  const who = say("forecast-override.group.who");
  return {
    id: "override-approvers",
    title: say("workbook.sheet.override-approvers"),
    finding: say("forecast-override.approvers.finding", {
      count: count(rules.length),
      named: count(rules.filter(({ name }) => name !== null).length),
    }),
    basis: basisOf(data),
    legend: say("legend.inputs"),
    blocks: [
      {
        kind: "table",
        id: "overrideApprovers",
        key: "rule",
        rowCount: rules.length,
        columns: [
          { ...typed("rule", ({ rule }) => rule), meaning: "text", width: 8 },
          {
            ...typed("segment", ({ segment }) => segment),
            meaning: "class",
            choice: { kind: "list", values: ["*", ...abcLetters, ...segments] },
          },
          {
            ...typed("upToShare", ({ upToShare }) => limit(upToShare)),
            group: limits,
            unit: say("unit.percent"),
            meaning: "percent",
            choice: { kind: "number", minimum: 0, maximum: 1e6 },
            width: 12,
          },
          {
            ...typed("upToMoney", ({ upToMoney }) => limit(upToMoney)),
            group: limits,
            unit: moneyUnit(data),
            meaning: "money",
            choice: { kind: "number", minimum: 0, maximum: 1e15 },
            width: 12,
          },
          { ...typed("approver", ({ approver }) => approver), group: who, meaning: "text", width: 28 },
          { ...typed("name", ({ name }) => name), group: who, meaning: "text", width: 28 },
        ],
        emptyRows,
        vanished: { kind: "keep" },
        rowHeight: 18,
      },
      { kind: "note", text: say("forecast-override.approvers.note-scope") },
      { kind: "note", text: say("forecast-override.approvers.note-size") },
      { kind: "note", text: say("forecast-override.approvers.note-name") },
      { kind: "note", text: say("forecast-override.approvers.note-start") },
    ],
    frozenColumns: 0,
    frozenHeader: true,
    onePage: true,
  };
}
