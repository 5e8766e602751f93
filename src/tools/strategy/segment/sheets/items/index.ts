import type { Sheet, Table } from "../../../../../report";
import { count, nested, say } from "../../../../../text/message";
import type { Figures } from "../../figures";
import type { Wording } from "../../wording";
import { basis } from "./basis";
import { classification } from "./classification";
import { identity } from "./identity";
import { policy } from "./policy";
import { stock } from "./stock";

/** One row an item, sorted by value. */
export function itemsSheet(figures: Figures, wording: Wording): Sheet {
  const { classes, data } = figures;
  const letters = { A: 0, B: 0, C: 0 };
  for (const segment of classes.recommended) letters[segment[0] as "A" | "B" | "C"]++;
  // With bands the recommended A items need not be the first ones; the cut itself lies where the rules alone put it.
  const lastOfA = classes.order[classes.plain.filter((segment) => segment.startsWith("A")).length - 1];
  const table: Table = {
    kind: "table",
    id: "items",
    key: "item",
    rowCount: data.items.keys.length,
    columns: [
      ...identity(figures),
      ...classification(figures, wording),
      ...policy(figures, wording),
      ...stock(figures, wording),
      ...basis(figures, wording),
    ],
    groupBy: "recommended",
    vanished: { kind: "mark", column: "pattern", text: "gone" },
  };
  const cut =
    lastOfA === undefined ? say("items.noCut") : say("items.cut", { item: data.items.keys[lastOfA] ?? "" });
  return {
    id: "items",
    title: say("sheet.items"),
    finding: say("items.finding", {
      total: count(table.rowCount),
      a: count(letters.A),
      b: count(letters.B),
      c: count(letters.C),
      measure: wording.measure,
      cut: nested(cut),
    }),
    basis: wording.basis,
    legend: say(figures.has.locations ? "legend.itemsSummed" : "legend.items"),
    blocks: [table],
    frozenColumns: figures.has.description ? 2 : 1,
    frozenHeader: true,
    onePage: false,
  };
}
