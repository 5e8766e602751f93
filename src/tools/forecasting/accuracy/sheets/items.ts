import type { Sheet } from "../../../../report";
import { render } from "../../../../text/render";
import { nested, say } from "../../../../text/message";
import { basisOf } from "../../../basis";
import { columnsOver } from "../../../columns-over";
import { methodLabel } from "../../shared/method-label";
import { isOutside, methodOfItem, type AccuracyFigures } from "../figures";
import { headline } from "../findings";
import { trackingLimitOf } from "../measures";
import { stockHeader } from "../wording";

/** A row an item that was forecast, highest value first. */
export function itemsSheet(figures: AccuracyFigures): Sheet {
  const { data, order, byItem, records, intermittent, stock, amounts } = figures;
  const column = columnsOver(order);
  const of = (item: number) => byItem[item]!;
  const group = {
    item: say("forecast.group.item"),
    error: say("accuracy.group.error"),
    scaled: say("accuracy.group.scaled"),
    control: say("accuracy.group.control"),
  };
  const amount = {
    group: say("accuracy.group.stock", { unit: nested(amounts.unit) }),
    meaning: amounts.meaning,
  };
  const out = render(say("accuracy.control.out"));
  return {
    id: "accuracy-items",
    title: say("workbook.sheet.accuracy-items"),
    finding: headline(figures),
    basis: basisOf(data),
    legend: say("accuracy.legendItems"),
    blocks: [
      {
        kind: "table",
        id: "accuracyItems",
        key: "item",
        rowCount: order.length,
        vanished: { kind: "remove" },
        columns: [
          column(
            { id: "item", header: say("column.item"), group: group.item, meaning: "key" },
            (item) => data.items.keys[item]!,
          ),
          column(
            {
              id: "segment",
              header: say("column.segment"),
              group: group.item,
              meaning: "class",
              highlight: { kind: "class" },
            },
            (item) => records.segments[item]!,
          ),
          column(
            {
              id: "method",
              header: say("forecast.column.forecastMethod"),
              group: group.item,
              meaning: "text",
              width: 26,
            },
            (item) => methodLabel(methodOfItem(figures, item)),
          ),
          column(
            {
              id: "runPeriods",
              header: say("accuracy.column.runPeriods"),
              unit: say(`periods.${data.calendar.unit}`),
              group: group.item,
              meaning: "count",
            },
            (item) => stock.runPeriods[item]!,
          ),
          column(
            {
              id: "demand",
              header: say("accuracy.column.demand"),
              unit: say("unit.units"),
              group: group.error,
              meaning: "units",
            },
            (item) => of(item).demand,
          ),
          column(
            { id: "wape", header: say("forecast.column.error"), group: group.error, meaning: "percent" },
            (item) => of(item).wape,
          ),
          column(
            {
              id: "naiveWape",
              header: say("forecast.column.naiveError"),
              group: group.error,
              meaning: "percent",
            },
            (item) => of(item).naiveWape,
          ),
          column(
            { id: "bias", header: say("forecast.column.bias"), group: group.error, meaning: "percent" },
            (item) => of(item).bias,
          ),
          column(
            { id: "rmsse", header: say("accuracy.column.rmsse"), group: group.scaled, meaning: "ratio" },
            (item) => of(item).rmsse,
          ),
          column(
            {
              id: "naiveRmsse",
              header: say("accuracy.column.naiveRmsse"),
              group: group.scaled,
              meaning: "ratio",
            },
            (item) => of(item).naiveRmsse,
          ),
          column(
            { id: "mase", header: say("accuracy.column.maseItem"), group: group.scaled, meaning: "ratio" },
            (item) => (intermittent[item] ? null : of(item).mase),
          ),
          column(
            {
              id: "periodsInStock",
              header: say("accuracy.column.periodsInStock"),
              group: group.control,
              meaning: "ratio",
            },
            (item) => of(item).periodsInStock,
          ),
          column(
            {
              id: "tracking",
              header: say("accuracy.column.tracking"),
              group: group.control,
              meaning: "ratio",
            },
            (item) => of(item).tracking,
          ),
          column(
            { id: "limit", header: say("accuracy.column.limit"), group: group.control, meaning: "ratio" },
            (item) => trackingLimitOf(of(item).periods),
          ),
          column(
            {
              id: "control",
              header: say("accuracy.column.control"),
              group: group.control,
              meaning: "text",
              formula: `IF(ABS({.tracking})>{.limit},"${out}","${render(say("accuracy.control.in"))}")`,
              highlight: { kind: "says", column: "control", text: out },
            },
            (item) => render(say(isOutside(of(item)) ? "accuracy.control.out" : "accuracy.control.in")),
          ),
          column({ id: "stock", header: stockHeader(), ...amount }, (item) => stock.forecast[item]!),
          column(
            { id: "naiveStock", header: say("accuracy.column.naiveStock"), ...amount },
            (item) => stock.naive[item]!,
          ),
        ],
      },
    ],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: false,
  };
}
