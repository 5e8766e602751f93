import { inOrder, type Finding, type SheetId, type Where } from "../../../report";
import { count, nested, say, type Message } from "../../../text/message";
import { shareOf as shareText } from "../../strategy/segment/wording";
import { rowsText } from "../shared/rows-text";
import type { OwnerSums, OwnershipFigures } from "./figures";
import type { StockState } from "./item-stock";
import { shareOf, type OwnedMeasure } from "./measures";

/** Owners that get a finding of their own; the sheet Inventory owners lists all. */
const mostOwners = 5;

/** Cells with stock that nobody owns, and how many are over target. */
export function cellCounts({ measures, noOwner }: OwnershipFigures): {
  readonly unowned: readonly OwnedMeasure[];
  readonly over: number;
} {
  return {
    unowned: measures.filter(({ responsible, stock }) => responsible === noOwner && stock > 0),
    over: measures.filter(({ status }) => status === "over target").length,
  };
}

const on = (sheet: "owned-measures" | "ownership-items", rows: readonly string[]): Where => ({
  kind: "report",
  sheet,
  label: say(`workbook.sheet.${sheet}`),
  rows,
});
const sheetOf = (sheet: Extract<SheetId, "ownership-items">): Where => ({
  kind: "report",
  sheet,
  label: say(`workbook.sheet.${sheet}`),
});

const sum = (rows: readonly { readonly stock: number }[]): number =>
  rows.reduce((total, { stock }) => total + stock, 0);

function unownedFinding(figures: OwnershipFigures): Finding[] {
  const { unowned } = cellCounts(figures);
  if (unowned.length === 0) return [];
  const { words, measures } = figures;
  return [
    {
      id: "unowned",
      level: "act",
      sentence: say("ownership.finding.unowned", {
        count: count(unowned.length),
        all: count(measures.filter(({ stock }) => stock > 0).length),
        stock: words.amount(sum(unowned)),
      }),
      whatNow: say("ownership.finding.unowned.now"),
      where: on(
        "owned-measures",
        unowned.map(({ cell }) => cell),
      ),
      items: unowned.reduce((items, row) => items + row.items, 0),
      money: words.isMoney ? sum(unowned) : null,
    },
  ];
}

function overFinding(figures: OwnershipFigures, { owner, over, cellsOver }: OwnerSums): Finding {
  const { words, measures } = figures;
  const mine = measures.filter(
    ({ responsible, status }) =>
      responsible.toLowerCase() === owner.toLowerCase() && status === "over target",
  );
  const shared = { owner, count: count(cellsOver) };
  const byShare = mine.reduce(
    (total, row) => total + ((shareOf(row) ?? 0) > row.shareLimit ? row.obsolete + row.excess : 0),
    0,
  );
  return {
    id: `over-${owner}`,
    level: "check",
    sentence:
      over > 0
        ? say("ownership.finding.over", { ...shared, over: words.amount(over) })
        : say("ownership.finding.overShare", shared),
    whatNow: say("ownership.finding.over.now"),
    where: on(
      "owned-measures",
      mine.map(({ cell }) => cell),
    ),
    items: mine.reduce((items, row) => items + row.items, 0),
    money: words.isMoney ? (over > 0 ? over : byShare) : null,
  };
}

function stateFinding(figures: OwnershipFigures, state: Exclude<StockState, "">): Finding[] {
  const { stocks, words, options, data } = figures;
  const rows = stocks.filter((item) => item.state === state);
  if (rows.length === 0) return [];
  const amount = rows.reduce((total, item) => total + (item[state] ?? 0), 0);
  const provision = rows.reduce((total, item) => total + (item.provision ?? 0), 0);
  const days = state === "obsolete" ? options.idleDays : options.excessDays;
  return [
    {
      id: state,
      level: "check",
      sentence: say(`ownership.finding.${state}`, {
        rows: rowsText(data, rows.length),
        count: count(rows.length),
        stock: words.amount(amount),
        days: count(days),
        provision: words.amount(provision),
      }),
      whatNow: say(`ownership.finding.${state}.now`),
      where: on(
        "ownership-items",
        rows.map(({ key }) => key),
      ),
      items: rows.length,
      money: words.isMoney ? amount : null,
    },
  ];
}

/** What the data lack for a full answer. */
function dataNotes(figures: OwnershipFigures): Finding[] {
  const { data, stocks, isUnitMapped, options, valuation } = figures;
  const note = (
    id: string,
    sentence: Message,
    whatNow: Message,
    items: number,
    rows?: string[],
  ): Finding => ({
    id,
    level: "note",
    sentence,
    whatNow,
    where: rows === undefined ? sheetOf("ownership-items") : on("ownership-items", rows),
    items,
    money: null,
  });
  const all = data.locations?.keys.length ?? data.items.keys.length;
  const without = all - stocks.length;
  const unvalued = stocks.filter(({ unitValue, onHand }) => unitValue === null && onHand > 0);
  return [
    ...(isUnitMapped || stocks.length === 0
      ? []
      : [
          note(
            "unit",
            say("ownership.finding.unit", { unit: nested(say(`field.${unitField[options.unit]}`)) }),
            say("ownership.finding.unit.now"),
            stocks.length,
          ),
        ]),
    ...(without === 0
      ? []
      : [
          note(
            "noStock",
            say("ownership.finding.noStock", { rows: rowsText(data, without), count: count(without) }),
            say("ownership.finding.noStock.now"),
            without,
          ),
        ]),
    ...(unvalued.length === 0
      ? []
      : [
          note(
            "noValue",
            say("ownership.finding.noValue", {
              rows: rowsText(data, unvalued.length),
              count: count(unvalued.length),
              valuation: nested(say(`ownership.valuation.${valuation}`)),
            }),
            say("ownership.finding.noValue.now"),
            unvalued.length,
            unvalued.map(({ key }) => key),
          ),
        ]),
  ];
}

const unitField = { family: "family", location: "location", supplier: "vendor" } as const;

export function findingsOf(figures: OwnershipFigures): Finding[] {
  const { owners, noOwner } = figures;
  const over = owners
    .filter(({ owner, cellsOver }) => owner !== noOwner && cellsOver > 0)
    .sort((a, b) => b.over - a.over)
    .slice(0, mostOwners);
  return inOrder([
    ...unownedFinding(figures),
    ...over.map((owner) => overFinding(figures, owner)),
    ...stateFinding(figures, "obsolete"),
    ...stateFinding(figures, "excess"),
    ...dataNotes(figures),
  ]);
}

/** How much stock is at risk, how much is out of line, and how much nobody owns. */
export function headline(figures: OwnershipFigures): Message {
  const { total, words, measures } = figures;
  if (total.stock <= 0) return say("ownership.headline.none");
  const { unowned, over } = cellCounts(figures);
  const risk = total.obsolete + total.excess;
  return say("ownership.headline", {
    risk: words.amount(risk),
    stock: words.amount(total.stock),
    share: shareText(risk, total.stock),
    over: count(over),
    cells: count(measures.length),
    open: count(unowned.length),
  });
}
