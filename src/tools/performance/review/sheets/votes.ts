import type { Column, Sheet } from "../../../../report";
import { count, say } from "../../../../text/message";
import { render } from "../../../../text/render";
import type { Wording } from "../../../strategy/segment/wording";
import { openVotes, type ReviewFigures } from "../figures";
import { signOffWords, statusFormula, voteHeaders, voteWords, type Vote } from "../votes";

/** Rows left empty for functions of the user's. */
const emptyRows = 5;

/** Each function's vote, dissent and sign-off: the user's own sheet. */
export function votesSheet(figures: ReviewFigures, wording: Wording): Sheet {
  const { votes, status, rules } = figures;
  const user = (id: keyof Vote & keyof typeof voteHeaders) => ({
    id,
    header: voteHeaders[id],
    owner: "user" as const,
    values: votes.map((vote) => vote[id]),
  });
  const who = say("review.group.who");
  const said = say("review.group.said");
  const signed = say("review.group.signed");
  const columns: Column[] = [
    { ...user("function"), group: who, meaning: "key", width: 16 },
    { ...user("vote"), group: said, meaning: "text", choice: { kind: "list", values: voteWords }, width: 21 },
    { ...user("dissent"), group: said, meaning: "text", width: 36 },
    { ...user("name"), group: signed, meaning: "text", width: 16 },
    {
      ...user("date"),
      group: signed,
      meaning: "date",
      choice: { kind: "date", minimum: "2000-01-01" },
      width: 12,
    },
    {
      ...user("signOff"),
      group: signed,
      meaning: "text",
      choice: { kind: "list", values: signOffWords },
      width: 10,
    },
    {
      id: "status",
      header: say("column.status"),
      group: signed,
      meaning: "text",
      owner: "tool",
      values: status,
      formula: statusFormula,
      highlight: { kind: "says", column: "status", text: "open" },
      width: 18,
    },
    { ...user("rules"), group: say("review.group.rules"), meaning: "text", width: 54 },
    {
      id: "rulesNow",
      header: say("review.column.rulesNow"),
      group: say("review.group.rules"),
      meaning: "text",
      owner: "tool",
      values: votes.map(() => rules),
      width: 54,
    },
  ];
  const open = openVotes(figures);
  const signedCount = votes.length - open;
  return {
    id: "review-votes",
    title: say("workbook.sheet.review-votes"),
    finding: say("review.votes.finding", { open: count(open), all: count(votes.length), rules }),
    basis: wording.basis,
    legend: say("legend.inputs"),
    blocks: [
      {
        kind: "table",
        id: "reviewVotes",
        key: "function",
        rowCount: votes.length,
        columns,
        emptyRows,
        vanished: { kind: "keep" },
        rowHeight: 24,
        totals: [
          { column: "function", value: render(say("review.votes.signed")) },
          {
            column: "signOff",
            value: signedCount,
            formula: 'COUNTIFS({reviewVotes.status},"signed")',
          },
        ],
      },
      { kind: "note", text: say("review.votes.note") },
      { kind: "note", text: say("review.votes.noteRules") },
    ],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: true,
  };
}
