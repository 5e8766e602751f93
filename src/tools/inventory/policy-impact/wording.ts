import { nested, percent, say, type Message, type MessageValue } from "../../../text/message";
import { amountWords, type AmountWords } from "../shared/amount-words";
import type { PolicyImpactFigures } from "./figures";

/** How the report words its money: by the largest of its sums. */
export const wordsOf = ({ data, table, total }: PolicyImpactFigures): AmountWords =>
  amountWords(
    data,
    table.valuation,
    Math.max(...[total.before, total.after].flatMap(({ stock, total: cost }) => [stock, cost])),
  );

/** "the last plan": what the policies are compared with. */
export function sourceText({ source, options }: PolicyImpactFigures): MessageValue {
  return nested(
    source === "one-target"
      ? say("policyImpact.source.one-target", { target: percent(options.target, 1) })
      : say(`policyImpact.source.${source}`),
  );
}

/** What the sheets compare, for their third row. */
export const comparisonText = (figures: PolicyImpactFigures): Message =>
  say("policyImpact.legendSegments", { source: sourceText(figures) });
