import type { Cell, Column, Total } from "../../../../report";
import { say } from "../../../../text/message";
import { columnsOver } from "../../../columns-over";
import type { OwnershipFigures } from "../figures";
import { daysOf, shareOf, turnsOf, type StockSums } from "../measures";

/** Sums of items, in the order of the columns. */
type SumId = "items" | "stock" | "demand" | "obsolete" | "excess" | "provision";

/** Turns, days and share of a row, and of a whole table's sums. */
const ratios = {
  turns: (stock: string, demand: string) => `IF(${stock}<=0,"",${demand}/${stock})`,
  days: (stock: string, demand: string) => `IF(${demand}<=0,"",365*${stock}/${demand})`,
  share: (stock: string, risk: string) => `IF(${stock}<=0,"",(${risk})/${stock})`,
};

/**
 * The columns of measures that tables by cell, owner and segment share.
 *
 * @param rows sums of each row
 * @param formula of a sum in a row
 */
export function measureColumns<Row extends StockSums>(
  { words, data }: OwnershipFigures,
  rows: readonly Row[],
  formula: (id: SumId) => string,
): { readonly counts: Column; readonly measures: readonly Column[] } {
  const column = columnsOver(rows);
  const measures = say("ownership.group.measures");
  const risk = say("ownership.group.risk");
  const amount = { unit: words.sumUnit, meaning: words.sumMeaning };
  const sum = (id: Exclude<SumId, "items">, group: typeof risk): Column =>
    column(
      {
        id,
        header: say(id === "stock" ? "column.stock" : `ownership.column.${id}`),
        ...amount,
        group,
        formula: formula(id),
      },
      (row) => row[id],
    );
  return {
    counts: column(
      {
        id: "items",
        header: say(data.locations === null ? "column.items" : "stock.column.rows"),
        group: measures,
        meaning: "count",
        formula: formula("items"),
      },
      ({ items }) => items,
    ),
    measures: [
      sum("stock", measures),
      sum("demand", measures),
      column(
        {
          id: "turns",
          header: say("column.turns"),
          unit: say("unit.perYear"),
          group: measures,
          meaning: "multiple",
          formula: ratios.turns("{.stock}", "{.demand}"),
        },
        turnsOf,
      ),
      column(
        {
          id: "days",
          header: say("column.daysOfStock"),
          unit: say("unit.days"),
          group: measures,
          meaning: "days",
          formula: ratios.days("{.stock}", "{.demand}"),
        },
        daysOf,
      ),
      sum("obsolete", risk),
      sum("excess", risk),
      column(
        {
          id: "share",
          header: say("ownership.column.share"),
          unit: say("unit.percent"),
          group: risk,
          meaning: "percent",
          formula: ratios.share("{.stock}", "{.obsolete}+{.excess}"),
        },
        shareOf,
      ),
      sum("provision", risk),
    ],
  };
}

/** Totals under a table of measures, by its id. */
export function measureTotals(table: string, total: StockSums): Total[] {
  const sum = (id: SumId): string => `SUM({${table}.${id}})`;
  const value = (id: SumId): Total => ({ column: id, value: total[id], formula: sum(id) });
  const ratio = (column: string, result: Cell, formula: string): Total => ({
    column,
    value: result,
    formula,
  });
  return [
    value("items"),
    value("stock"),
    value("demand"),
    ratio("turns", turnsOf(total), ratios.turns(sum("stock"), sum("demand"))),
    ratio("days", daysOf(total), ratios.days(sum("stock"), sum("demand"))),
    value("obsolete"),
    value("excess"),
    ratio("share", shareOf(total), ratios.share(sum("stock"), `${sum("obsolete")}+${sum("excess")}`)),
    value("provision"),
  ];
}
