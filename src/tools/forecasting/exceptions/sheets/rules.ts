import type { Column, Sheet } from "../../../../report";
import { percent, say } from "../../../../text/message";
import { basisOf, moneyUnit } from "../../../basis";
import { columnsOver } from "../../../columns-over";
import type { ExceptionFigures } from "../figures";
import type { ExceptionRule } from "../rules";

/** The thresholds of each segment, and how many exceptions they give. */
export function rulesSheet(figures: ExceptionFigures): Sheet {
  const { rules, exceptions, records, options, data, hasMoney } = figures;
  const rows = [...rules.values()];
  const column = columnsOver(rows);
  const listed = (segment: string): number =>
    exceptions.filter(({ item }) => records.segments[item] === segment).length;
  const threshold = (
    id: "chance" | "change" | "stake",
    header: Column["header"],
    meaning: Column["meaning"],
    maximum: number,
    unit?: Column["unit"],
  ): Column => ({
    id,
    header,
    meaning,
    ...(unit === undefined ? {} : { unit }),
    group: say("exceptions.group.thresholds"),
    owner: "user",
    values: rows.map((rule: ExceptionRule) => rule[id]),
    choice: { kind: "number", minimum: 0, maximum },
  });
  return {
    id: "exception-rules",
    title: say("workbook.sheet.exception-rules"),
    finding: say("exceptions.rules.finding", { share: percent(options.falseShare) }),
    basis: basisOf(data),
    legend: say("legend.inputs"),
    blocks: [
      {
        kind: "table",
        id: "exceptionRules",
        key: "segment",
        rowCount: rows.length,
        groupBy: "segment",
        rowHeight: 18,
        vanished: { kind: "remove" },
        columns: [
          column(
            {
              id: "segment",
              header: say("column.segment"),
              group: say("exceptions.group.segment"),
              meaning: "key",
              highlight: { kind: "class" },
            },
            ({ segment }) => segment,
          ),
          threshold("chance", say("exceptions.column.chance"), "percent", 1),
          threshold("change", say("exceptions.column.change"), "percent", 1000),
          threshold(
            "stake",
            say("exceptions.column.leastStake"),
            hasMoney ? "money" : "units",
            1e12,
            hasMoney ? moneyUnit(data) : say("unit.units"),
          ),
          column(
            {
              id: "listed",
              header: say("exceptions.column.listed"),
              group: say("exceptions.group.result"),
              meaning: "count",
              formula: "COUNTIFS({exceptions.segment},{.segment})",
            },
            ({ segment }) => listed(segment),
          ),
          {
            id: "note",
            header: say("column.note"),
            group: say("exceptions.group.result"),
            meaning: "note",
            owner: "user",
            values: rows.map(() => null),
            width: 60,
          },
        ],
      },
      { kind: "note", text: say("exceptions.note") },
    ],
    frozenColumns: 1,
    frozenHeader: false,
    onePage: true,
  };
}
