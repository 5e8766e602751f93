import type { Sheet } from "../../../../report";
import { count, nested, say } from "../../../../text/message";
import { render } from "../../../../text/render";
import { basisOf, moneyUnit } from "../../../basis";
import { columnsOver } from "../../../columns-over";
import type { ExceptionFigures } from "../figures";
import { exceptionKey, headline } from "../findings";
import { detailsOf } from "../wording";

const states = ["open", "in work", "done", "no action"] as const;

/** A row an exception, highest stake first, with columns for whoever works on it. */
export function listSheet(figures: ExceptionFigures): Sheet {
  const { data, exceptions, records, hasMoney, latest } = figures;
  const column = columnsOver(exceptions);
  const what = say("exceptions.group.what");
  const why = say("exceptions.group.why");
  const yours = { group: say("exceptions.group.yours"), owner: "user" as const };
  return {
    id: "exception-list",
    title: say("workbook.sheet.exception-list"),
    finding: headline(figures),
    basis: basisOf(data),
    legend: say("exceptions.legend", {
      unit: nested(say(`period.${data.calendar.unit}`)),
      latest,
      window: count(records.window),
    }),
    blocks: [
      {
        kind: "table",
        id: "exceptions",
        key: "exception",
        rowCount: exceptions.length,
        vanished: { kind: "remove" },
        columns: [
          column(
            { id: "exception", header: say("exceptions.column.exception"), group: what, meaning: "key" },
            (each) => exceptionKey(figures, each),
          ),
          column(
            { id: "rank", header: say("exceptions.column.rank"), group: what, meaning: "count" },
            (each) => exceptions.indexOf(each) + 1,
          ),
          column(
            { id: "item", header: say("column.item"), group: what, meaning: "text" },
            ({ item }) => data.items.keys[item]!,
          ),
          column(
            {
              id: "segment",
              header: say("column.segment"),
              group: what,
              meaning: "class",
              highlight: { kind: "class" },
            },
            ({ item }) => records.segments[item]!,
          ),
          column(
            { id: "kind", header: say("exceptions.column.kind"), group: what, meaning: "text", width: 22 },
            ({ kind }) => render(say(`exceptions.kind.${kind}`)),
          ),
          column(
            {
              id: "stake",
              header: say("exceptions.column.stake"),
              unit: hasMoney ? moneyUnit(data) : say("unit.units"),
              group: what,
              meaning: hasMoney ? "money" : "units",
            },
            ({ stake }) => stake,
          ),
          column(
            {
              id: "details",
              header: say("exceptions.column.details"),
              group: why,
              meaning: "text",
              width: 36,
            },
            (each) => render(detailsOf(figures, each)),
          ),
          column(
            { id: "chance", header: say("exceptions.column.chanceOf"), group: why, meaning: "percent" },
            ({ chance }) => chance,
          ),
          column(
            { id: "now", header: say("exceptions.column.now"), group: why, meaning: "text", width: 34 },
            ({ kind }) => render(say(`exceptions.now.${kind}`)),
          ),
          {
            ...yours,
            id: "state",
            header: say("exceptions.column.state"),
            meaning: "text",
            choice: { kind: "list", values: states },
            values: exceptions.map(() => null),
            width: 12,
          },
          {
            ...yours,
            id: "owner",
            header: say("column.owner"),
            meaning: "text",
            values: exceptions.map(() => null),
            width: 14,
          },
          {
            ...yours,
            id: "note",
            header: say("column.note"),
            meaning: "note",
            values: exceptions.map(() => null),
            width: 24,
          },
        ],
      },
    ],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: false,
  };
}
