import { inOrder, type Finding, type Where } from "../../../report";
import { count, nested, percent, say, type Message } from "../../../text/message";
import { rowsText } from "../shared/rows-text";
import { proposalName } from "./decisions";
import { addUp } from "./effects";
import type { Proposal, RecalibrateFigures } from "./figures";
import { causes, mainCause } from "./reasons";
import { wordsOf } from "./wording";

/** Name of a proposal's row. */
export const proposalKey = ({ table }: RecalibrateFigures, { row, number }: Proposal): string =>
  proposalName(table.keys[row]!, number);

const at = (sheet: "parameter-changes" | "parameters-in-force", rows?: readonly string[]): Where => ({
  kind: "report",
  sheet,
  label: say(`workbook.sheet.${sheet}`),
  ...(rows === undefined ? {} : { rows }),
});

type Add = (
  id: string,
  level: Finding["level"],
  sentence: Message,
  whatNow: Message,
  where: Where,
  items: number,
  money?: number | null,
) => void;

function proposalFindings(figures: RecalibrateFigures, add: Add): void {
  const { proposals, table } = figures;
  const { amount } = wordsOf(figures);
  const hasMoney = table.valuation !== "none";
  const waiting = proposals.filter(({ decision }) => decision === null || decision.status === "waiting");
  if (waiting.length > 0) {
    const { stockBefore, stockAfter } = addUp(waiting.map(({ effect }) => effect));
    add(
      "waiting",
      "act",
      say("recalibrate.finding.waiting", {
        count: count(waiting.length),
        before: amount(stockBefore),
        after: amount(stockAfter),
      }),
      say("recalibrate.finding.waiting.now"),
      at(
        "parameter-changes",
        waiting.map((proposal) => proposalKey(figures, proposal)),
      ),
      waiting.length,
      hasMoney ? Math.abs(stockAfter - stockBefore) : null,
    );
  }
  for (const cause of causes) {
    const moved = proposals.filter(
      ({ contributions, inForce }) =>
        inForce !== null && contributions[cause] !== 0 && mainCause(contributions) === cause,
    );
    if (moved.length === 0 || cause === "other") continue;
    add(
      `cause-${cause}`,
      "note",
      say("recalibrate.finding.cause", {
        cause: nested(say(`recalibrate.cause.${cause}`)),
        count: count(moved.length),
        units: count(Math.round(moved.reduce((sum, { contributions }) => sum + contributions[cause], 0))),
      }),
      say("recalibrate.finding.cause.now"),
      at(
        "parameter-changes",
        moved.map((proposal) => proposalKey(figures, proposal)),
      ),
      moved.length,
    );
  }
  const unnamed = proposals.filter(({ decision }) => decision?.status === "name missing");
  if (unnamed.length > 0)
    add(
      "name",
      "check",
      say("recalibrate.finding.name", { count: count(unnamed.length) }),
      say("recalibrate.finding.name.now"),
      at(
        "parameter-changes",
        unnamed.map((proposal) => proposalKey(figures, proposal)),
      ),
      unnamed.length,
    );
}

function commitFindings(figures: RecalibrateFigures, add: Add): void {
  const { committed, unread, table } = figures;
  const { amount } = wordsOf(figures);
  if (committed.length > 0) {
    const { stockBefore, stockAfter } = addUp(committed.map(({ effect }) => effect));
    add(
      "committed",
      "note",
      say("recalibrate.finding.committed", {
        count: count(committed.length),
        before: amount(stockBefore),
        after: amount(stockAfter),
      }),
      say("recalibrate.finding.committed.now"),
      at(
        "parameters-in-force",
        committed.map(({ item }) => item),
      ),
      committed.length,
      table.valuation === "none" ? null : Math.abs(stockAfter - stockBefore),
    );
  }
  const [first] = unread;
  if (first !== undefined)
    add(
      "unread",
      "check",
      say("recalibrate.finding.unread", { count: count(unread.length), item: first.slice(0, 60) }),
      say("recalibrate.finding.unread.now"),
      at("parameter-changes"),
      unread.length,
    );
}

const standing = [
  ["first", "note", "started", "parameters-in-force"],
  ["adopted", "note", "adopted", "parameters-in-force"],
  ["open", "check", "open", "parameters-in-force"],
  ["locked", "note", "locked", "parameters-in-force"],
  ["unknown", "check", "unknown", "parameters-in-force"],
  ["drifted", "check", "drifted", "parameters-in-force"],
] as const;

export function findingsOf(figures: RecalibrateFigures): Finding[] {
  const found: Finding[] = [];
  const add: Add = (id, level, sentence, whatNow, where, items, money = null) => {
    found.push({ id, level, sentence, whatNow, where, items, money });
  };
  proposalFindings(figures, add);
  commitFindings(figures, add);
  for (const [id, level, field, sheet] of standing) {
    const items = figures[field];
    if (items === 0) continue;
    const sentence = say(`recalibrate.finding.${id}`, {
      rows: rowsText(figures.data, items),
      count: count(items),
    });
    add(id, level, sentence, say(`recalibrate.finding.${id}.now`), at(sheet), items);
  }
  if (figures.held > 0)
    add(
      "held",
      "note",
      say("recalibrate.finding.held", {
        rows: rowsText(figures.data, figures.held),
        count: count(figures.held),
        band: percent(figures.options.parameterBand),
      }),
      say("recalibrate.finding.held.now"),
      at("parameters-in-force"),
      figures.held,
    );
  return inOrder(found);
}

/** What approving everything would change. */
export function headline(figures: RecalibrateFigures): Message {
  const { proposals, inForce, options } = figures;
  const items = inForce.filter((row) => row !== null).length;
  const all = Math.max(items, proposals.length);
  const rows = rowsText(figures.data, all);
  if (items === 0 && proposals.length === 0) return say("recalibrate.headline.noItems");
  if (proposals.length === 0)
    return say("recalibrate.headline.none", {
      rows,
      count: count(all),
      band: percent(options.parameterBand),
    });
  const { amount } = wordsOf(figures);
  const sum = addUp(proposals.map(({ effect }) => effect));
  const shared = {
    rows,
    count: count(proposals.length),
    before: amount(sum.stockBefore),
    after: amount(sum.stockAfter),
  };
  if (!Number.isFinite(sum.serviceBefore)) return say("recalibrate.headline.stock", shared);
  return say("recalibrate.headline", {
    ...shared,
    serviceBefore: percent(sum.serviceBefore, 1),
    serviceAfter: percent(sum.serviceAfter, 1),
  });
}
