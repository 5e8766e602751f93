import { stands } from "../../../../model/former-tables";
import type { Column, Sheet } from "../../../../report";
import { count, say } from "../../../../text/message";
import { changeKey } from "../class-changes";
import type { Classification } from "../classify";
import type { Figures } from "../figures";
import { sureShare } from "../findings-stability";
import { lockMark } from "../standing";
import type { Wording } from "../wording";
import { isMarked } from "./marked";

/** What a user writes to accept a change; the formula of Class final looks for it. */
export const acceptMark = "accept";

export type ChangeStatus = "locked" | "accepted" | "waiting";

/** What becomes of a change, in the words that the sheet's formula gives. */
const statusOf = ({ standing, accepted }: Classification, item: number): ChangeStatus =>
  standing.locked.has(item) ? "locked" : accepted.has(item) ? "accepted" : "waiting";

/** The same in a native formula. */
const statusFormula =
  `IF({.item}="","",IF(${isMarked("items.item", "{.item}", "items.locked", lockMark)},"locked",` +
  `IF(TRIM({.accept})="${acceptMark}","accepted","waiting")))`;

function columnsOf(figures: Figures, wording: Wording): Column[] {
  const { data, classes, changes, confidence, has } = figures;
  const items = changes?.items ?? [];
  const pick = (values: Float64Array | undefined) =>
    Float64Array.from(items, (item) => values?.[item] ?? NaN);
  const tool = { owner: "tool" } as const;
  const identity = { ...tool, group: say("group.item") };
  const classColumn = { ...tool, group: say("group.classification"), meaning: "class" } as const;
  const policy = { ...tool, group: say("group.changedPolicy") };
  const target = { ...policy, meaning: "target", unit: say("unit.percent") } as const;
  const units = { ...policy, meaning: "units", unit: say("unit.units") } as const;
  const before = changes?.before;
  const after = changes?.after;
  return [
    {
      ...identity,
      id: "change",
      header: say("column.classChange"),
      meaning: "key",
      values: items.map((item) => changeKey(data, classes, item)),
    },
    {
      ...identity,
      id: "item",
      header: say("column.item"),
      meaning: "text",
      values: items.map((item) => data.items.keys[item]!),
    },
    {
      ...classColumn,
      id: "current",
      header: say("column.current"),
      values: items.map((item) => classes.current[item]!),
    },
    {
      ...classColumn,
      id: "recommended",
      header: say("column.recommended"),
      values: items.map((item) => classes.recommended[item]!),
      highlight: { kind: "class" },
    },
    ...(confidence === null || confidence.probability === null
      ? []
      : [
          {
            ...tool,
            group: say("group.classification"),
            id: "confidence",
            header: say("column.confidence"),
            unit: say("unit.percent"),
            meaning: "percent",
            values: pick(confidence.probability),
            highlight: { kind: "below", limit: sureShare },
          } as const,
        ]),
    {
      ...target,
      id: "targetBefore",
      header: say("column.targetBefore"),
      values: pick(before?.serviceTarget),
    },
    { ...target, id: "targetAfter", header: say("column.targetAfter"), values: pick(after?.serviceTarget) },
    ...(has.parameters
      ? ([
          {
            ...units,
            id: "safetyBefore",
            header: say("column.safetyBefore"),
            values: pick(before?.safetyStock),
          },
          {
            ...units,
            id: "safetyAfter",
            header: say("column.safetyAfter"),
            values: pick(after?.safetyStock),
          },
          {
            ...units,
            id: "reorderBefore",
            header: say("column.reorderBefore"),
            values: pick(before?.reorderPoint),
          },
          {
            ...units,
            id: "reorderAfter",
            header: say("column.reorderAfter"),
            values: pick(after?.reorderPoint),
          },
        ] as const)
      : []),
    ...(has.averageStock
      ? [
          {
            ...tool,
            group: say("group.effect"),
            id: "stockMoved",
            header: say("column.stockMoved"),
            unit: wording.moneyUnit,
            meaning: "change",
            values: pick(changes?.stockMoved),
          } as const,
        ]
      : []),
    {
      id: "accept",
      header: say("column.accept"),
      group: say("group.decision"),
      meaning: "text",
      owner: "user",
      values: items.map((item) => (classes.accepted.has(item) ? acceptMark : null)),
      choice: { kind: "list", values: [acceptMark] },
      width: 10,
    },
    {
      ...tool,
      id: "status",
      header: say("column.status"),
      group: say("group.decision"),
      meaning: "text",
      values: items.map((item) => statusOf(classes, item)),
      formula: statusFormula,
      width: 10,
    },
  ];
}

/**
 * The items whose recommended class is not the one in force, most valuable first, for the user to accept.
 *
 * @returns null where there are none, unless an earlier run has left a list that no longer holds
 */
export function classChangesSheet(figures: Figures, wording: Wording): Sheet | null {
  const { changes, data, classes } = figures;
  if (changes === null && !stands(data.formerTables, "scmClassChanges")) return null;
  const items = changes?.items ?? [];
  return {
    id: "class-changes",
    title: say("sheet.classChanges"),
    finding:
      items.length === 0
        ? say("classChanges.findingNone")
        : say("classChanges.finding", {
            count: count(items.length),
            accepted: count(items.filter((item) => classes.accepted.has(item)).length),
          }),
    basis: wording.basis,
    legend: say("legend.classChanges"),
    blocks: [
      {
        kind: "table",
        id: "classChanges",
        key: "change",
        rowCount: items.length,
        columns: columnsOf(figures, wording),
        // A mark that stayed would accept the same change when it comes up again.
        vanished: { kind: "remove", always: true },
      },
    ],
    frozenColumns: 2,
    frozenHeader: true,
    onePage: false,
  };
}
