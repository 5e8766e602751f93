import type { Finding } from "../../../report";
import { count, list, nested, percent, say } from "../../../text/message";
import { render } from "../../../text/render";
import type { AccuracyFigures } from "./figures";
import { serviceTarget } from "./stock-needed";
import { at } from "./where";

/** A smaller difference to naive's stock is rounding. */
const leastDifference = 1e-9;

/** What the errors call for in stock, beside naive's. */
function amountFinding({ stock, total, amounts }: AccuracyFigures): Finding[] {
  const { forecast, naive } = total.stock;
  if (!Number.isFinite(forecast)) return [];
  const difference = forecast - naive;
  const service = percent(serviceTarget);
  const base = {
    id: "stock",
    whatNow: say("accuracy.finding.stock.now"),
    where: at("accuracy-segments"),
    items: stock.forecast.filter(Number.isFinite).length,
    money: null,
  };
  if (Math.abs(difference) <= leastDifference * naive)
    return [
      {
        ...base,
        level: "note",
        sentence: say("accuracy.finding.stockEqual", { service, stock: amounts.amount(forecast) }),
      },
    ];
  return [
    {
      ...base,
      level: difference > 0 ? "check" : "note",
      sentence: say("accuracy.finding.stock", {
        service,
        stock: amounts.amount(forecast),
        difference: amounts.amount(Math.abs(difference)),
        compare: nested(say(difference > 0 ? "accuracy.compare.more" : "accuracy.compare.less")),
      }),
    },
  ];
}

/** Segments whose squared errors flatter the forecasts: they err less than naive and need more stock. */
function despiteErrorFinding({ bySegment }: AccuracyFigures): Finding[] {
  const flattered = bySegment.filter(
    ({ measures, stock }) =>
      measures.rmsse < measures.naiveRmsse && stock.forecast > stock.naive * (1 + leastDifference),
  );
  if (flattered.length === 0) return [];
  const names = flattered.map(({ segment }) => segment);
  return [
    {
      id: "stock-despite-error",
      level: "check",
      sentence: say("accuracy.finding.stockDespiteError", {
        segments: list(names),
        service: percent(serviceTarget),
      }),
      whatNow: say("accuracy.finding.stockDespiteError.now"),
      where: at("accuracy-segments", names),
      items: flattered.reduce((sum, { items }) => sum + items, 0),
      money: null,
    },
  ];
}

function leftOutFinding({ stock: { leftOut } }: AccuracyFigures): Finding[] {
  const { withoutScale, tooShort, withoutValue } = leftOut;
  const reasons = [
    { items: withoutScale, reason: say("accuracy.leftOut.scale", { count: count(withoutScale) }) },
    { items: tooShort, reason: say("accuracy.leftOut.short", { count: count(tooShort) }) },
    { items: withoutValue, reason: say("accuracy.leftOut.value", { count: count(withoutValue) }) },
  ].filter((each) => each.items > 0);
  const items = withoutScale + tooShort + withoutValue;
  if (items === 0) return [];
  return [
    {
      id: "stock-left-out",
      level: "note",
      sentence: say("accuracy.finding.stockLeftOut", {
        count: count(items),
        reasons: list(reasons.map(({ reason }) => render(reason))),
      }),
      whatNow: say(
        tooShort > 0 ? "accuracy.finding.stockLeftOut.measure" : "accuracy.finding.stockLeftOut.now",
      ),
      where: at("accuracy-items"),
      items,
      money: null,
    },
  ];
}

/** What the errors of forecasts mean for stock at the same achieved service, and what could not be compared. */
export const stockFindings = (figures: AccuracyFigures): Finding[] => [
  ...amountFinding(figures),
  ...despiteErrorFinding(figures),
  ...leftOutFinding(figures),
];
