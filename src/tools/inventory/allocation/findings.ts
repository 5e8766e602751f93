import { inOrder, type Finding, type Where } from "../../../report";
import { count, list, percent, say, type Message, type MessageValue } from "../../../text/message";
import { examplesOf } from "../shared/examples";
import { byCustomer, type AllocationFigures } from "./figures";
import { tiersInOrder } from "./tiers";

const mostShown = 5;
const letters = 40;
const rounding = 1e-9;

const units = (value: number): MessageValue => count(Math.round(value));

const at = (sheet: "allocation-requests" | "allocation-supply", rows?: readonly string[]): Where => ({
  kind: "report",
  sheet,
  label: say(`workbook.sheet.${sheet}`),
  ...(rows === undefined ? {} : { rows }),
});

const isShort = (short: number): boolean => short > rounding;

/** How many units stay unserved, of how many. */
export function headline(figures: AllocationFigures): Message {
  const awards = [...figures.awards.values()];
  if (awards.length === 0) {
    const asked = figures.rows.filter(({ request, problem }) => request !== null || problem !== null).length;
    return asked === 0
      ? say("allocation.headline.empty")
      : say("allocation.headline.nobody", { count: count(asked) });
  }
  const requested = units(awards.reduce((sum, { request }) => sum + request.requested, 0));
  const short = awards.filter((award) => isShort(award.short));
  if (short.length === 0)
    return say("allocation.headline.enough", { count: count(awards.length), requested });
  return say("allocation.headline", {
    short: units(short.reduce((sum, award) => sum + award.short, 0)),
    requested,
    count: count(short.length),
    products: count(new Set(short.map(({ request }) => request.product)).size),
  });
}

function shortFindings(figures: AllocationFigures): Finding[] {
  const short = byCustomer(figures).filter((each) => isShort(each.short));
  const numbersOf = (customers: readonly string[]): string[] =>
    [...figures.awards.values()]
      .filter((award) => isShort(award.short) && customers.includes(award.request.customer))
      .map(({ row }) => row.number);
  const money = (value: number): number | null => (Number.isFinite(value) && value > 0 ? value : null);
  const found = short.slice(0, mostShown).map((each): Finding => {
    const rows = numbersOf([each.customer]);
    return {
      id: `short ${each.customer}`,
      level: "act",
      sentence: say("allocation.finding.short", {
        customer: each.customer.slice(0, letters),
        share: percent(each.allocated / each.requested),
        short: units(each.short),
        count: count(rows.length),
      }),
      whatNow: say("allocation.finding.short.now"),
      where: at("allocation-requests", rows),
      items: rows.length,
      money: money(each.value),
    };
  });
  const others = short.slice(mostShown);
  if (others.length > 0) {
    const rows = numbersOf(others.map(({ customer }) => customer));
    found.push({
      id: "others",
      level: "act",
      sentence: say("allocation.finding.others", {
        count: count(others.length),
        short: units(others.reduce((sum, each) => sum + each.short, 0)),
      }),
      whatNow: say("allocation.finding.short.now"),
      where: at("allocation-requests", rows),
      items: rows.length,
      money: money(others.reduce((sum, { value }) => sum + value, 0)),
    });
  }
  return found;
}

export function findingsOf(figures: AllocationFigures): Finding[] {
  const { products, problems, awards, data, options } = figures;
  const found = shortFindings(figures);
  for (const { product, broken, supply } of products) {
    if (broken === null) continue;
    found.push({
      id: `guarantee ${product}`,
      level: "act",
      sentence: say("allocation.finding.guarantee", {
        product: product.slice(0, letters),
        minimum: units(broken),
        supply: units(supply),
      }),
      whatNow: say("allocation.finding.guarantee.now"),
      where: at("allocation-supply", [product]),
      items: 1,
      money: null,
    });
  }
  const unknown = products.filter(({ supply }) => Number.isNaN(supply));
  if (unknown.length > 0) {
    const requests = unknown.reduce((sum, product) => sum + product.requests, 0);
    found.push({
      id: "supply",
      level: "act",
      sentence: say("allocation.finding.supply", {
        count: count(unknown.length),
        products: examplesOf(
          unknown.map(({ product }) => say("stock.example", { name: product.slice(0, letters) })),
        ),
        requests: count(requests),
      }),
      whatNow: say("allocation.finding.supply.now"),
      where: at(
        "allocation-supply",
        unknown.map(({ product }) => product),
      ),
      items: requests,
      money: null,
    });
  }
  if (problems.length > 0) {
    found.push({
      id: "invalid",
      level: "check",
      sentence: say("allocation.finding.invalid", {
        count: count(problems.length),
        examples: examplesOf(problems.map(({ message }) => message)),
      }),
      whatNow: say("allocation.finding.invalid.now"),
      where: at(
        "allocation-requests",
        problems.map(({ row }) => row.number),
      ),
      items: problems.length,
      money: null,
    });
  }
  const misread = products.filter(({ own }) => own.problems.length > 0);
  if (misread.length > 0) {
    found.push({
      id: "own",
      level: "check",
      sentence: say("allocation.finding.own", {
        count: count(misread.length),
        examples: examplesOf(misread.flatMap(({ own }) => own.problems)),
      }),
      whatNow: say("allocation.finding.own.now"),
      where: at(
        "allocation-supply",
        misread.map(({ product }) => product),
      ),
      items: misread.length,
      money: null,
    });
  }
  const byTier = [...awards.values()].filter(({ request }) => request.isRankedByTier);
  if (options.rule === "priority" && byTier.length > 0) {
    found.push({
      id: "tiers",
      level: "note",
      sentence: say("allocation.finding.tiers", {
        count: count(byTier.length),
        tiers: list(tiersInOrder(data).slice(0, mostShown)),
      }),
      whatNow: say("allocation.finding.tiers.now"),
      where: at(
        "allocation-requests",
        byTier.map(({ row }) => row.number),
      ),
      items: byTier.length,
      money: null,
    });
  }
  const unused = products.filter(
    ({ left, requested, supply, pack }) => pack > 0 && supply < requested && left > rounding,
  );
  if (unused.length > 0) {
    found.push({
      id: "left",
      level: "note",
      sentence: say("allocation.finding.left", {
        units: units(unused.reduce((sum, { left }) => sum + left, 0)),
      }),
      whatNow: say("allocation.finding.left.now"),
      where: at(
        "allocation-supply",
        unused.map(({ product }) => product),
      ),
      items: unused.length,
      money: null,
    });
  }
  if (awards.size === 0 && problems.length === 0 && products.length === 0) {
    found.push({
      id: "empty",
      level: "note",
      sentence: say("allocation.headline.empty"),
      whatNow: say("allocation.finding.empty.now"),
      where: at("allocation-requests"),
      items: null,
      money: null,
    });
  }
  return inOrder(found);
}
