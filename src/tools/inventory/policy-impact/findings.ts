import { inOrder, type Finding, type Where } from "../../../report";
import { count, list, money, nested, percent, say, type Message } from "../../../text/message";
import { render } from "../../../text/render";
import type { AmountWords } from "../shared/amount-words";
import { costKinds, type CostKind } from "./effects";
import { itemsOf, type Comparison, type PolicyImpactFigures, type SegmentImpact } from "./figures";
import { sourceText, wordsOf } from "./wording";

/** Segments that are told one by one. */
const mostSegments = 3;
/** Changes below this share of the total are not worth a sentence. */
const leastShare = 0.005;

const at = (sheet: "policy-impact-segments" | "policy-impact-items", rows?: readonly string[]): Where => ({
  kind: "report",
  sheet,
  label: say(`workbook.sheet.${sheet}`),
  ...(rows === undefined ? {} : { rows }),
});

const stockChange = ({ before, after }: Comparison): number => after.stock - before.stock;
const costChange = ({ before, after }: Comparison): number => after.total - before.total;

/** Segments whose change in one direction is worth telling, largest first. */
function largest(
  { bySegment }: PolicyImpactFigures,
  change: (segment: SegmentImpact) => number,
  whole: number,
): SegmentImpact[] {
  return bySegment
    .filter((segment) => change(segment) > Math.max(0, leastShare * whole))
    .sort((a, b) => change(b) - change(a))
    .slice(0, mostSegments);
}

function capitalFinding(segment: SegmentImpact, words: AmountWords): Finding {
  const change = stockChange(segment);
  const isRelease = change < 0;
  const { amount } = words;
  return {
    id: `capital-${segment.segment}`,
    level: isRelease ? "note" : "check",
    sentence: say(isRelease ? "policyImpact.finding.release" : "policyImpact.finding.tieUp", {
      segment: segment.segment,
      change: amount(Math.abs(change)),
      before: amount(segment.before.stock),
      after: amount(segment.after.stock),
      count: count(segment.items),
    }),
    whatNow: say(isRelease ? "policyImpact.finding.release.now" : "policyImpact.finding.tieUp.now"),
    where: at("policy-impact-segments", [segment.segment]),
    items: segment.items,
    money: Math.abs(change),
  };
}

/** The kind of cost that moves most in the direction of the whole. */
function mainKind({ before, after }: Comparison, sign: 1 | -1): CostKind {
  const change = (kind: CostKind): number => sign * (after[kind] - before[kind]);
  return costKinds.reduce((most, kind) => (change(kind) > change(most) ? kind : most));
}

function costFinding(segment: SegmentImpact, { amount }: AmountWords): Finding {
  const change = costChange(segment);
  const isLoss = change > 0;
  const kind = mainKind(segment, isLoss ? 1 : -1);
  return {
    id: `cost-${segment.segment}`,
    level: isLoss ? "act" : "note",
    sentence: say(isLoss ? "policyImpact.finding.loses" : "policyImpact.finding.saves", {
      segment: segment.segment,
      change: amount(Math.abs(change)),
      kind: nested(say(`policyImpact.kind.${kind}`)),
      before: amount(segment.before[kind]),
      after: amount(segment.after[kind]),
    }),
    whatNow: say(isLoss ? "policyImpact.finding.loses.now" : "policyImpact.finding.saves.now", {
      segment: segment.segment,
    }),
    where: at("policy-impact-segments", [segment.segment]),
    items: segment.items,
    money: Math.abs(change),
  };
}

function itemFinding({ before, after, compared, table }: PolicyImpactFigures, words: AmountWords): Finding[] {
  const dearer = compared.filter((row) => after.total[row]! > before.total[row]! * (1 + leastShare));
  const extra = dearer.reduce((sum, row) => sum + after.total[row]! - before.total[row]!, 0);
  if (!(extra > 0)) return [];
  const items = itemsOf(table, dearer);
  return [
    {
      id: "items",
      level: "check",
      sentence: say("policyImpact.finding.items", { count: count(items), cash: words.amount(extra) }),
      whatNow: say("policyImpact.finding.items.now"),
      where: at(
        "policy-impact-items",
        dearer.map((row) => table.keys[row]!),
      ),
      items,
      money: extra,
    },
  ];
}

/** Rates that rest on the options, in words; empty where the data have all. */
function assumedRates({ rates: { assumed }, options, data }: PolicyImpactFigures): string[] {
  return [
    ...(assumed.holding ? [say("policyImpact.rate.holding", { rate: percent(options.holdingRate) })] : []),
    ...(assumed.order
      ? [say("policyImpact.rate.order", { cost: money(options.orderCost, data.currency) })]
      : []),
    ...(assumed.short ? [say("policyImpact.rate.short", { rate: percent(options.shortShare) })] : []),
  ].map((rate) => render(rate));
}

function basisFindings(figures: PolicyImpactFigures): Finding[] {
  const { source, options, leftOut, madeToOrder, dead, table, compared } = figures;
  const found: Finding[] = [];
  const add = (
    id: string,
    level: Finding["level"],
    sentence: Message,
    whatNow: Message,
    items: number | null = null,
  ): void => {
    found.push({ id, level, sentence, whatNow, where: at("policy-impact-items"), items, money: null });
  };
  if (options.against === "in-force" && (source === "importance" || source === "cost-of-service"))
    add(
      "no-reference",
      "check",
      say("policyImpact.finding.noReference", { source: sourceText(figures) }),
      say("policyImpact.finding.noReference.now"),
    );
  if (source === "planning-system" && compared.length > 0)
    add("quantity", "note", say("policyImpact.finding.quantity"), say("policyImpact.finding.quantity.now"));
  const rates = assumedRates(figures);
  if (rates.length > 0)
    add(
      "rates",
      "check",
      say("policyImpact.finding.rates", { rates: list(rates) }),
      say("policyImpact.finding.rates.now"),
    );
  if (madeToOrder > 0)
    add(
      "made-to-order",
      "note",
      say("policyImpact.finding.made", { count: count(madeToOrder) }),
      say("policyImpact.finding.made.now"),
      madeToOrder,
    );
  if (dead > 0)
    add(
      "dead",
      "note",
      say("policyImpact.finding.dead", { count: count(dead) }),
      say("policyImpact.finding.dead.now"),
      dead,
    );
  const missing = leftOut.leadTime + leftOut.parameters + leftOut.value;
  if (missing > 0)
    add(
      "left-out",
      "check",
      say("policyImpact.finding.leftOut", {
        count: count(missing),
        leadTime: count(leftOut.leadTime),
        parameters: count(leftOut.parameters),
        value: count(leftOut.value),
      }),
      say("policyImpact.finding.leftOut.now"),
      missing,
    );
  if (table.valuation === "price")
    add("price", "check", say("policyImpact.finding.price"), say("policyImpact.finding.price.now"));
  return found;
}

export function findingsOf(figures: PolicyImpactFigures): Finding[] {
  const words = wordsOf(figures);
  const { stock, total: cost } = figures.total.before;
  const capital = [
    ...largest(figures, (segment) => -stockChange(segment), stock),
    ...largest(figures, stockChange, stock),
  ];
  const costs = [
    ...largest(figures, costChange, cost),
    ...largest(figures, (segment) => -costChange(segment), cost),
  ];
  return inOrder([
    ...costs.map((segment) => costFinding(segment, words)),
    ...capital.map((segment) => capitalFinding(segment, words)),
    ...itemFinding(figures, words),
    ...basisFindings(figures),
  ]);
}

/** What the policies release or tie up, and what they cost. */
export function headline(figures: PolicyImpactFigures): Message {
  const { compared, total } = figures;
  const source = sourceText(figures);
  if (compared.length === 0) return say("policyImpact.headline.none", { source });
  const { amount } = wordsOf(figures);
  const [stock, cost] = [stockChange(total), costChange(total)];
  const before = amount(total.before.stock);
  if (stock === 0 && cost === 0) return say("policyImpact.headline.same", { source, before });
  return say(stock <= 0 ? "policyImpact.headline.less" : "policyImpact.headline.more", {
    source,
    before,
    after: amount(total.after.stock),
    change: amount(Math.abs(stock)),
    cost: amount(Math.abs(cost)),
    direction: nested(say(cost <= 0 ? "policyImpact.cost.less" : "policyImpact.cost.more")),
  });
}
