import { inOrder, type Finding, type Where } from "../../../report";
import { count, list, percent, say, type Message } from "../../../text/message";
import { amountText } from "../shared/amount-words";
import { diagnoses, type Diagnosis } from "../shared/diagnostics";
import { gapFindings, namesOf } from "../shared/gaps";
import { rowsText } from "../shared/rows-text";
import { isEstimate, verdictOf, worthOf, type SafetyStockFigures, type SegmentStock } from "./figures";

const itemsSheet = (figures: SafetyStockFigures, rows: readonly number[]): Where => ({
  kind: "report",
  sheet: "safety-stock-items",
  label: say("workbook.sheet.safety-stock-items"),
  rows: rows.map((row) => figures.table.keys[row]!),
});

const segmentsSheet: Where = {
  kind: "report",
  sheet: "safety-stock-segments",
  label: say("workbook.sheet.safety-stock-segments"),
};

const levels: Readonly<Record<Diagnosis, Finding["level"]>> = {
  "no-lead-time": "act",
  dead: "check",
  "beyond-numbers": "check",
  "short-history": "check",
  negative: "note",
  overshoot: "note",
};

function diagnosisFinding(figures: SafetyStockFigures, diagnosis: Diagnosis): Finding[] {
  const rows = figures.order.filter((row) => figures.diagnoses[row] === diagnosis);
  if (rows.length === 0) return [];
  const { chosen, hasMoney } = figures;
  const worth = rows.reduce((sum, row) => {
    const stock = chosen[row]! * worthOf(figures, row);
    return sum + (Number.isFinite(stock) ? stock : 0);
  }, 0);
  return [
    {
      id: diagnosis,
      level: levels[diagnosis],
      sentence: say(`stock.finding.${diagnosis}`, {
        rows: rowsText(figures.table.data, rows.length),
        count: count(rows.length),
        examples: namesOf(figures.table, rows),
      }),
      whatNow: say(`stock.now.${diagnosis}`),
      where: itemsSheet(figures, rows),
      items: rows.length,
      money: hasMoney ? worth : null,
    },
  ];
}

function missedFinding(figures: SafetyStockFigures): Finding[] {
  const missed = figures.bySegment.filter(({ service }) => verdictOf(service) === "missed");
  if (missed.length === 0) return [];
  const worst = missed.reduce((a, b) =>
    b.service.promised - b.service.achieved > a.service.promised - a.service.achieved ? b : a,
  );
  return [
    {
      id: "missed",
      level: "act",
      sentence: say("safetyStock.finding.missed", {
        count: count(missed.length),
        segments: list(missed.map(({ segment }) => segment)),
        worst: worst.segment,
        promised: percent(worst.service.promised, 1),
        achieved: percent(worst.service.achieved, 1),
      }),
      whatNow: say("safetyStock.finding.missed.now"),
      where: segmentsSheet,
      items: missed.reduce((sum, { items }) => sum + items, 0),
      money: figures.hasMoney ? missed.reduce((sum, { safetyStock }) => sum + safetyStock, 0) : null,
    },
  ];
}

/** What keeping promises costs, or saves, against the textbook formula. */
function costFinding(figures: SafetyStockFigures): Finding[] {
  const { total, hasMoney } = figures;
  const change = total.safetyStock - total.normal;
  if (figures.options.method === "normal" || total.normal === 0) return [];
  return [
    {
      id: "cost",
      level: "note",
      sentence: say(change < 0 ? "safetyStock.finding.saves" : "safetyStock.finding.costs", {
        amount: amountText(figures.table, Math.abs(change)),
        share: percent(Math.abs(change) / Math.abs(total.normal)),
      }),
      whatNow: say("safetyStock.finding.cost.now"),
      where: segmentsSheet,
      items: null,
      money: hasMoney ? Math.abs(change) : null,
    },
  ];
}

function shortSegments(figures: SafetyStockFigures): Finding[] {
  const few = figures.bySegment.filter(({ items, service }) => items > 0 && isEstimate(service.state));
  if (few.length === 0) return [];
  return [
    {
      id: "noPromise",
      level: "check",
      sentence: say("safetyStock.finding.noPromise", {
        count: count(few.length),
        segments: list(few.map(({ segment }) => segment)),
      }),
      whatNow: say("safetyStock.finding.noPromise.now"),
      where: segmentsSheet,
      items: few.reduce((sum, { items }) => sum + items, 0),
      money: null,
    },
  ];
}

export const findingsOf = (figures: SafetyStockFigures): Finding[] =>
  inOrder([
    ...missedFinding(figures),
    ...shortSegments(figures),
    ...diagnoses.flatMap((diagnosis) => diagnosisFinding(figures, diagnosis)),
    ...gapFindings(
      figures.table,
      figures.order.filter((row) => Number.isFinite(figures.chosen[row]!)),
      (rows) => itemsSheet(figures, rows),
    ),
    ...costFinding(figures),
  ]);

const isKept = ({ service }: SegmentStock): boolean => verdictOf(service) === "kept";

/** What is held, and in how many segments such levels have kept their promise. */
export function headline(figures: SafetyStockFigures): Message {
  const { bySegment, total, table } = figures;
  const checked = bySegment.filter(({ service }) => verdictOf(service) !== "unknown");
  const amount = amountText(table, total.safetyStock);
  if (checked.length === 0) return say("safetyStock.headline.unchecked", { amount });
  return say("safetyStock.headline", {
    amount,
    kept: count(checked.filter(isKept).length),
    checked: count(checked.length),
  });
}
