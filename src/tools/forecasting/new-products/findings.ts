import { inOrder, type Finding, type Where } from "../../../report";
import { count, decimal, list, nested, say, type Message } from "../../../text/message";
import { sumOf, type HandOver, type NewProduct, type NewProductFigures } from "./figures";

const mostExamples = 5;

const at = (sheet: "new-product-items" | "new-products"): Where => ({
  kind: "report",
  sheet,
  label: say(`workbook.sheet.${sheet}`),
});

const inState = ({ products }: NewProductFigures, ...states: readonly HandOver[]): NewProduct[] =>
  products.filter(({ state }) => states.includes(state));

export function headline(figures: NewProductFigures): Message {
  const { products, newFor, data } = figures;
  if (products.length === 0) {
    const unit = nested(say(`periods.${data.calendar.unit}`));
    return say("new-product.headline.none", { periods: count(newFor), unit });
  }
  return say("new-product.headline", {
    count: count(products.length),
    curve: count(inState(figures, "analogues", "analogues are better").length),
    statistics: count(inState(figures, "statistics", "no analogue").length),
  });
}

export function findingsOf(figures: NewProductFigures): Finding[] {
  const { products, options, seen, hasLaunches, newFor } = figures;
  const found: Finding[] = [];
  const add = (
    id: string,
    level: Finding["level"],
    items: number | null,
    sentence: Message,
    whatNow: Message,
  ): void => {
    const where = at(items === null ? "new-products" : "new-product-items");
    found.push({ id, level, sentence, whatNow, where, items, money: null });
  };
  if (products.length === 0) {
    add("none", "note", null, headline(figures), say("new-product.finding.none.now"));
    return found;
  }
  const onCurve = inState(figures, "analogues", "analogues are better");
  const low = onCurve.filter(({ confidence }) => confidence === "low");
  if (low.length > 0) {
    const units = decimal(
      low.reduce((sum, { point }) => sum + sumOf(point), 0),
      0,
    );
    const shared = { count: count(low.length), units, periods: count(options.horizon) };
    add(
      "low",
      "check",
      low.length,
      say("new-product.finding.low", shared),
      say("new-product.finding.low.now"),
    );
  }
  if (!hasLaunches) {
    const shared = { count: count(seen.length), periods: count(newFor + options.horizon), least: count(3) };
    add("few", "check", null, say("new-product.finding.few", shared), say("new-product.finding.few.now"));
  }
  const unknown = products.flatMap(({ typed }) => typed?.unknown ?? []);
  if (unknown.length > 0) {
    const examples = list(unknown.slice(0, mostExamples).map((text) => text.slice(0, 40)));
    const sentence = say("new-product.finding.unknown", { count: count(unknown.length), examples });
    add("unknown", "check", unknown.length, sentence, say("new-product.finding.unknown.now"));
  }
  const alone = inState(figures, "no analogue");
  if (alone.length > 0) {
    const sentence = say("new-product.finding.alone", { count: count(alone.length) });
    add("alone", "check", alone.length, sentence, say("new-product.finding.alone.now"));
  }
  const handed = inState(figures, "statistics");
  if (handed.length > 0) {
    const sentence = say("new-product.finding.handed", { count: count(handed.length) });
    add("handed", "note", handed.length, sentence, say("new-product.finding.handed.now"));
  }
  const kept = inState(figures, "analogues are better");
  if (kept.length > 0) {
    const sentence = say("new-product.finding.kept", { count: count(kept.length) });
    add("kept", "note", kept.length, sentence, say("new-product.finding.kept.now"));
  }
  return inOrder(found);
}
