import type { StockParameterSet } from "../../../../engine/inventory/parameter-band";
import type { Column, Meaning, Sheet } from "../../../../report";
import { count, say } from "../../../../text/message";
import { render } from "../../../../text/render";
import { basisOf as basisText } from "../../../basis";
import { columnsOver } from "../../../columns-over";
import { makeToOrder, notStocked } from "../../shared/parameters-in-force";
import { basisColumns } from "../basis";
import { approveWords, changeHeaders, statusFormula } from "../decisions";
import { serviceWeight, worthOf } from "../effects";
import type { Proposal, RecalibrateFigures } from "../figures";
import { proposalKey } from "../findings";
import { causes } from "../reasons";
import { wordsOf } from "../wording";

const numbers = ["safetyStock", "reorderPoint", "orderUpTo", "orderQuantity"] as const;

/** Average stock of one side in money: as the engine has it, from the parameters in the row. */
const stockFormula = (side: "Now" | "New"): string =>
  `IF({.method${side}}="","",IF(OR({.method${side}}="${makeToOrder}",{.method${side}}="${notStocked}"),0,` +
  `MAX(0,{.reorderPoint${side}}-{.protection}+{.orderQuantity${side}}/2)*{.worth}))`;

function parameterColumns(proposals: readonly Proposal[]): Column[] {
  const column = columnsOver<Proposal>(proposals);
  const group = { Now: say("recalibrate.group.inForce"), New: say("recalibrate.group.proposed") };
  const pick = (side: "Now" | "New", proposal: Proposal): StockParameterSet | null =>
    side === "New" ? proposal.next : (proposal.inForce?.parameters ?? null);
  return (["Now", "New"] as const).flatMap((side) =>
    numbers.map((id) =>
      column(
        {
          id: `${id}${side}`,
          header: side === "New" ? changeHeaders[id] : say(`recalibrate.column.${id}Now`),
          group: group[side],
          unit: say("unit.units"),
          meaning: "rate",
        },
        (proposal) => pick(side, proposal)?.[id] ?? null,
      ),
    ),
  );
}

/** What each approval rests on, right of the printed page. */
function basisSide(figures: RecalibrateFigures): Column[] {
  const { proposals, table, protection } = figures;
  const worth = worthOf(table);
  const column = columnsOver<Proposal>(proposals);
  const group = say("recalibrate.group.basis");
  const weighted = ({ effect }: Proposal, service: number): number =>
    serviceWeight(effect) === 0 ? 0 : service * serviceWeight(effect);
  const plain = (
    id: string,
    header: Column["header"],
    meaning: Meaning,
    pick: (proposal: Proposal) => string | number | null,
  ): Column => ({ ...column({ id, header, group, meaning }, pick), printed: false });
  return [
    plain("proposal", changeHeaders.proposal, "text", (proposal) => proposalKey(figures, proposal)),
    plain("segment", say("column.segment"), "class", ({ row }) => table.segment[row]!),
    plain("methodNow", say("recalibrate.column.methodNow"), "text", ({ inForce }) =>
      inForce === null ? null : inForce.parameters.method,
    ),
    plain("methodNew", changeHeaders.method, "text", ({ next }) => next.method),
    plain("worth", say("recalibrate.column.worth"), "ratio", ({ row }) => worth[row]!),
    plain("protection", say("recalibrate.column.protection"), "rate", ({ row }) => protection[row]!),
    plain("weight", say("recalibrate.column.weight"), "ratio", ({ effect }) => serviceWeight(effect)),
    plain("weightedBefore", say("recalibrate.column.weightedBefore"), "ratio", (proposal) =>
      weighted(proposal, proposal.effect.serviceBefore),
    ),
    plain("weightedAfter", say("recalibrate.column.weightedAfter"), "ratio", (proposal) =>
      weighted(proposal, proposal.effect.serviceAfter),
    ),
    ...causes.map((cause) => ({
      ...column(
        {
          id: `by-${cause}`,
          header: say(`recalibrate.column.${cause}`),
          group: say("recalibrate.group.why"),
          unit: say("unit.units"),
          meaning: "change",
        },
        ({ contributions }) => contributions[cause],
      ),
      printed: false,
    })),
    ...basisColumns(proposals, ({ basis }) => basis),
  ];
}

function decisionColumns(proposals: readonly Proposal[]): Column[] {
  const group = say("recalibrate.group.decision");
  const user = { owner: "user", group, values: proposals.map(() => null) } as const;
  return [
    {
      ...user,
      id: "approve",
      header: changeHeaders.approve,
      meaning: "text",
      choice: { kind: "list", values: approveWords },
      width: 9,
    },
    { ...user, id: "approvedBy", header: changeHeaders.approvedBy, meaning: "text", width: 14 },
    {
      id: "status",
      header: say("column.status"),
      group,
      meaning: "text",
      owner: "tool",
      values: proposals.map(({ decision }) => decision?.status ?? "waiting"),
      formula: statusFormula,
      width: 13,
    },
    { ...user, id: "note", header: say("column.note"), meaning: "note", width: 34 },
  ];
}

/** One row a proposal: what is in force, what is proposed, why, what it comes to, and the user's decision. */
export function changesSheet(figures: RecalibrateFigures): Sheet {
  const { proposals, table, data } = figures;
  const words = wordsOf(figures);
  const column = columnsOver<Proposal>(proposals);
  const group = {
    item: say("recalibrate.group.item"),
    why: say("recalibrate.group.reason"),
    effect: say("recalibrate.group.effect"),
  };
  const stock = { group: group.effect, unit: words.unit, meaning: words.meaning };
  const blank = (value: number): number | string => (Number.isFinite(value) ? value : "");
  const approved = proposals.filter(({ decision }) => decision?.status === "approved").length;
  return {
    id: "parameter-changes",
    title: say("workbook.sheet.parameter-changes"),
    finding: say("recalibrate.changes.finding", {
      count: count(proposals.length),
      approved: count(approved),
    }),
    basis: basisText(data),
    legend: say("recalibrate.legendChanges"),
    blocks: [
      {
        kind: "table",
        id: "recalibration",
        key: "proposal",
        rowCount: proposals.length,
        // A mark that stayed would approve the next proposal of the item unseen.
        vanished: { kind: "remove", always: true },
        columns: [
          column(
            { id: "item", header: changeHeaders.item, group: group.item, meaning: "key" },
            ({ row }) => table.keys[row]!,
          ),
          column(
            {
              id: "classBefore",
              header: say("recalibrate.column.classBefore"),
              group: group.item,
              meaning: "class",
            },
            ({ inForce }) => inForce?.basis?.segment ?? null,
          ),
          column(
            {
              id: "classNow",
              header: say("recalibrate.column.classNow"),
              group: group.item,
              meaning: "class",
              highlight: { kind: "class" },
            },
            ({ row }) => table.segment[row]!,
          ),
          ...parameterColumns(proposals),
          column(
            { id: "reason", header: changeHeaders.reason, group: group.why, meaning: "text", width: 36 },
            ({ reason }) => render(reason),
          ),
          column(
            {
              ...stock,
              id: "stockBefore",
              header: say("recalibrate.column.stockBefore"),
              formula: stockFormula("Now"),
            },
            ({ effect }) => blank(effect.stockBefore),
          ),
          column(
            {
              ...stock,
              id: "stockAfter",
              header: say("recalibrate.column.stockAfter"),
              formula: stockFormula("New"),
            },
            ({ effect }) => blank(effect.stockAfter),
          ),
          column(
            {
              id: "stockChange",
              header: say("recalibrate.column.stockChange"),
              group: group.effect,
              unit: words.unit,
              meaning: "change",
              formula: "N({.stockAfter})-N({.stockBefore})",
            },
            ({ effect }) => (effect.stockAfter || 0) - (effect.stockBefore || 0),
          ),
          column(
            {
              id: "serviceBefore",
              header: say("recalibrate.column.serviceBefore"),
              unit: say("unit.percent"),
              group: group.effect,
              meaning: "target",
            },
            ({ effect }) => effect.serviceBefore,
          ),
          column(
            {
              id: "serviceAfter",
              header: say("recalibrate.column.serviceAfter"),
              unit: say("unit.percent"),
              group: group.effect,
              meaning: "target",
            },
            ({ effect }) => effect.serviceAfter,
          ),
          ...decisionColumns(proposals),
          ...basisSide(figures),
        ],
      },
    ],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: false,
  };
}
