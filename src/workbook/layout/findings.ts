import type { Column, Finding, FindingsList, Level, Report, Sheet, Table } from "../../report";
import { inOrder } from "../../report";
import { say, type Message } from "../../text/message";
import { moneyThousandsUnitOf, moneyUnitOf } from "../../text/money-unit";
import { render } from "../../text/render";

/** From this amount on, all of a list stand in thousands. */
const leastForThousands = 10_000;

const levelText: Readonly<Record<Level, Message>> = {
  act: say("workbook.level.act"),
  check: say("workbook.level.check"),
  note: say("workbook.level.note"),
};

/**
 * The findings as a table, in their order everywhere: level, then money. Row numbers are the key, so that a re-run puts the
 * first finding first again.
 *
 * @param findings any order
 * @param money header of the money column; left out, the column is written only when a finding names money
 * @param id of the table
 */
export function findingsTable(
  findings: readonly Finding[],
  money?: FindingsList["money"],
  id = "findings",
): Table {
  const ordered = inOrder(findings);
  const withMoney = money !== undefined || ordered.some((finding) => finding.money !== null);
  const column = (
    id: string,
    header: Message,
    meaning: Column["meaning"],
    values: Column["values"],
    more: Partial<Column> = {},
  ): Column => ({ id, header, meaning, owner: "tool", values, ...more });
  // Thousands would show a few hundred as nothing.
  const inThousands = ordered.some((finding) => Math.abs(finding.money ?? 0) >= leastForThousands);
  const unitOf = inThousands ? moneyThousandsUnitOf : moneyUnitOf;
  const orDash = (value: number | null): number | string => value ?? "–";
  const bold = { highlight: { kind: "says", column: "level", text: render(levelText.act) } } as const;
  return {
    kind: "table",
    id,
    key: "number",
    rowCount: ordered.length,
    listsFindings: true,
    rowHeight: 32,
    vanished: { kind: "remove" },
    columns: [
      column(
        "number",
        say("workbook.findings.number"),
        "text",
        ordered.map((_, index) => index + 1),
        {
          width: 4,
        },
      ),
      column(
        "level",
        say("workbook.findings.level"),
        "text",
        ordered.map((finding) => render(levelText[finding.level])),
        bold,
      ),
      column(
        "finding",
        say("workbook.findings.finding"),
        "sentence",
        ordered.map((finding) => render(finding.sentence)),
        bold,
      ),
      column(
        "items",
        say("workbook.findings.items"),
        "count",
        ordered.map((finding) => orDash(finding.items)),
      ),
      ...(withMoney
        ? [
            column(
              "money",
              money?.header ?? say("workbook.findings.money"),
              inThousands ? "thousands" : "money",
              ordered.map((finding) => orDash(finding.money)),
              money === undefined ? {} : { unit: unitOf(money.currency) },
            ),
          ]
        : []),
      column(
        "where",
        say("workbook.findings.where"),
        "link",
        ordered.map((finding) => render(finding.where.label)),
        { targets: ordered.map((finding) => finding.where) },
      ),
      column(
        "whatNow",
        say("workbook.findings.whatNow"),
        "note",
        ordered.map((finding) => render(finding.whatNow)),
      ),
    ],
  };
}

/** A report's sheet with its list of findings made a table; the sheet Findings always has one. */
export function withFindings(report: Report, sheet: Sheet): Sheet {
  const blocks = sheet.blocks.map((block) =>
    block.kind === "findings" ? findingsTable(report.findings, block.money, block.id) : block,
  );
  const present = blocks.some((block) => block.kind === "table" && block.id === "findings");
  if (sheet.id === "findings" && !present) blocks.unshift(findingsTable(report.findings));
  return { ...sheet, blocks };
}
