import { inOrder, type Finding, type Where } from "../../../report";
import { count, say, type Message } from "../../../text/message";
import { amountText } from "../shared/amount-words";
import { gapFindings, namesOf } from "../shared/gaps";
import { rowsText } from "../shared/rows-text";
import { worth, type PoliciesFigures } from "./figures";

function where(
  figures: PoliciesFigures,
  sheet: "replenishment-plan" | "order-proposal",
  rows: readonly number[],
): Where {
  return {
    kind: "report",
    sheet,
    label: say(`workbook.sheet.${sheet}`),
    rows: rows.map((row) => figures.table.keys[row]!),
  };
}

type Told =
  | "order"
  | "short"
  | "minimum-order"
  | "shelf-life"
  | "dead-stock"
  | "excess"
  | "no-stock"
  | "no-lead-time"
  | "to-order";

const levels: Readonly<Record<Told, Finding["level"]>> = {
  order: "act",
  short: "act",
  "no-lead-time": "act",
  "no-stock": "check",
  "minimum-order": "check",
  "shelf-life": "check",
  "dead-stock": "check",
  excess: "check",
  "to-order": "note",
};

function told(
  figures: PoliciesFigures,
  what: Told,
  rows: readonly number[],
  units: (row: number) => number,
): Finding[] {
  if (rows.length === 0) return [];
  const sheet = what === "order" ? "order-proposal" : "replenishment-plan";
  const sum = rows.reduce((total, row) => total + worth(figures, row, units(row)), 0);
  return [
    {
      id: what,
      level: levels[what],
      sentence: say(`policiesTool.finding.${what}`, {
        rows: rowsText(figures.table.data, rows.length),
        count: count(rows.length),
        examples: namesOf(figures.table, rows),
        amount: amountText(figures.table, sum),
      }),
      whatNow: say(`policiesTool.now.${what}`),
      where: where(figures, sheet, rows),
      items: rows.length,
      money: figures.hasMoney ? sum : null,
    },
  ];
}

export function findingsOf(figures: PoliciesFigures): Finding[] {
  const { table, parameters, proposal, order, ordered, dead } = figures;
  const { rows, onHand, backorders } = table;
  const has = (row: number, limit: "minimum-order" | "shelf-life"): boolean =>
    parameters.limits[row]!.includes(limit);
  const mean = (row: number): number => rows.demandMean[row]!;
  const average = (row: number): number => parameters.averageStock[row]!;
  const withStock = proposal === null ? [] : order;
  const isKnown = (row: number): boolean => Number.isFinite(rows.leadTimePeriods[row]!);
  const excessUnits = (row: number): number => proposal!.position[row]! - parameters.orderUpTo[row]!;
  return inOrder([
    ...told(figures, "order", ordered, (row) => proposal!.order[row]!),
    ...told(
      figures,
      "short",
      withStock.filter(
        (row) => (backorders[row]! > 0 || (onHand[row]! <= 0 && mean(row) > 0)) && dead[row] === 0,
      ),
      (row) => Math.max(0, proposal!.needed[row]!),
    ),
    ...told(
      figures,
      "no-lead-time",
      order.filter((row) => !isKnown(row) && dead[row] === 0),
      () => 0,
    ),
    ...gapFindings(
      table,
      order.filter((row) => parameters.averageStock[row]! > 0),
      (which) => where(figures, "replenishment-plan", which),
    ),
    ...told(
      figures,
      "no-stock",
      withStock.filter((row) => Number.isNaN(onHand[row]!) && dead[row] === 0),
      () => 0,
    ),
    ...told(
      figures,
      "minimum-order",
      order.filter((row) => has(row, "minimum-order")),
      (row) => parameters.orderQuantity[row]! / 2,
    ),
    ...told(
      figures,
      "shelf-life",
      order.filter((row) => has(row, "shelf-life")),
      average,
    ),
    ...told(
      figures,
      "dead-stock",
      withStock.filter((row) => dead[row] === 1 && onHand[row]! > 0),
      (row) => onHand[row]!,
    ),
    // Up to an order above the top is what a delivery brings; more than that is too much.
    ...told(
      figures,
      "excess",
      withStock.filter((row) => excessUnits(row) > Math.max(0, parameters.orderQuantity[row]!)),
      excessUnits,
    ),
    ...told(
      figures,
      "to-order",
      order.filter((row) => parameters.method[row] === "make to order"),
      () => 0,
    ),
  ]);
}

/** What is ordered today; without stock, what the parameters would hold. */
export function headline(figures: PoliciesFigures): Message {
  const { table, proposal, ordered, parameters, order, coverDays } = figures;
  const held = order.reduce((sum, row) => sum + worth(figures, row, parameters.averageStock[row]!), 0);
  if (proposal === null) {
    return say("policiesTool.headline.noStock", {
      rows: rowsText(table.data, order.length),
      amount: amountText(table, held),
    });
  }
  const [first] = ordered;
  if (first === undefined) return say("policiesTool.headline.nothing", { amount: amountText(table, held) });
  const sum = ordered.reduce((total, row) => total + worth(figures, row, proposal.order[row]!), 0);
  return say("policiesTool.headline", {
    rows: rowsText(table.data, ordered.length),
    amount: amountText(table, sum),
    item: table.keys[first]!,
    days: count(Math.max(0, Math.floor(coverDays[first]! || 0))),
  });
}
