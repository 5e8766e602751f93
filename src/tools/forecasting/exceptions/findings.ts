import { inOrder, type Finding, type Where } from "../../../report";
import { count, say, type Message } from "../../../text/message";
import type { Candidate, ExceptionFigures, ExceptionKind } from "./figures";
import { stakeText } from "./wording";

export const exceptionKinds: readonly ExceptionKind[] = ["above", "below", "bias-low", "bias-high", "silent"];

/** Name of an exception's row, and key of the list. */
export const exceptionKey = ({ data }: ExceptionFigures, { item, kind }: Candidate): string =>
  `${data.items.keys[item]!} ${kind}`;

const list = (figures: ExceptionFigures, rows: readonly Candidate[]): Where => ({
  kind: "report",
  sheet: "exception-list",
  label: say("workbook.sheet.exception-list"),
  rows: rows.map((row) => exceptionKey(figures, row)),
});

function kindFinding(figures: ExceptionFigures, kind: ExceptionKind): Finding[] {
  const rows = figures.exceptions.filter((each) => each.kind === kind);
  if (rows.length === 0) return [];
  const number = count(rows.length);
  const { latest } = figures;
  return [
    {
      id: kind,
      level: "act",
      sentence:
        kind === "above" || kind === "below"
          ? say(`exceptions.finding.${kind}`, { count: number, latest })
          : say(`exceptions.finding.${kind}`, { count: number }),
      whatNow: say(`exceptions.now.${kind}`),
      where: list(figures, rows),
      items: rows.length,
      money: figures.hasMoney ? rows.reduce((sum, { stake }) => sum + stake, 0) : null,
    },
  ];
}

export function findingsOf(figures: ExceptionFigures): Finding[] {
  const { noise } = figures;
  const quiet: Finding[] =
    noise === 0
      ? []
      : [
          {
            id: "noise",
            level: "note",
            sentence: say("exceptions.finding.noise", { count: count(noise) }),
            whatNow: say("exceptions.finding.noise.now"),
            where: {
              kind: "report",
              sheet: "exception-rules",
              label: say("workbook.sheet.exception-rules"),
            },
            items: noise,
            money: null,
          },
        ];
  return inOrder([...exceptionKinds.flatMap((kind) => kindFinding(figures, kind)), ...quiet]);
}

/** How many need a look, what is at stake, and how much noise was kept out. */
export function headline(figures: ExceptionFigures): Message {
  const { exceptions, noise, compared } = figures;
  if (compared === 0) return say("exceptions.headline.short");
  if (exceptions.length === 0)
    return say("exceptions.headline.none", { compared: count(compared), noise: count(noise) });
  return say("exceptions.headline", {
    count: count(exceptions.length),
    stake: stakeText(
      figures,
      exceptions.reduce((sum, { stake }) => sum + stake, 0),
    ),
    noise: count(noise),
  });
}
