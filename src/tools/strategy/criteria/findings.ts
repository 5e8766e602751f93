import { inOrder, type Finding, type SheetId, type Where } from "../../../report";
import { count, decimal, list, money, nested, say, type Message } from "../../../text/message";
import { render } from "../../../text/render";
import { fieldName } from "../../needs";
import type { Figures } from "./figures";
import { lossOf } from "./sheets/customers";
import { commonMover, criterionOf, meanContributions, reasonOf } from "./why";
import { criterionName, criterionText } from "./weights";

const mostRows = 2_000;
const acceptedRatio = 0.1;

const at = (sheet: SheetId, label: Message, rows?: readonly string[]): Where => ({
  kind: "report",
  sheet,
  label,
  ...(rows === undefined || rows.length > mostRows ? {} : { rows }),
});

function atItems({ data }: Figures, items: readonly number[]): Where {
  return at(
    "criteria-items",
    say("criteria.where.items"),
    items.map((item) => data.items.keys[item]!),
  );
}

function valueOf({ data }: Figures, items: readonly number[]): number | null {
  return data.valueBasis === "units" ? null : items.reduce((sum, item) => sum + data.value[item]!, 0);
}

function select({ byScore }: Figures, meets: (item: number) => boolean): number[] {
  return Array.from(byScore.keys()).filter(meets);
}

/** Items that enter class A, and those that leave it. */
function moved(figures: Figures): Finding[] {
  const { byVolume, byScore } = figures;
  const means = meanContributions(figures);
  const rise = select(figures, (item) => byScore[item] === 0 && byVolume[item]! > 0);
  const fall = select(figures, (item) => byScore[item]! > 0 && byVolume[item] === 0);
  const found: Finding[] = [];
  if (rise.length > 0) {
    const mover = commonMover(figures, means, rise);
    const best = rise.reduce((first, item) =>
      figures.scores[item]! > figures.scores[first]! ? item : first,
    );
    const example = `${figures.data.items.keys[best]!} (${reasonOf(figures, means, best) ?? ""})`;
    found.push({
      id: "criteria-rise",
      level: "act",
      sentence: say("criteria.finding.rise", { count: count(rise.length) }),
      ...(mover === null
        ? {}
        : {
            evidence: say("criteria.finding.rise.evidence", {
              criterion: criterionOf(figures, mover),
              example,
            }),
          }),
      whatNow: say("criteria.finding.rise.now"),
      where: atItems(figures, rise),
      items: rise.length,
      money: valueOf(figures, rise),
    });
  }
  if (fall.length > 0) {
    found.push({
      id: "criteria-fall",
      level: "check",
      sentence: say("criteria.finding.fall", { count: count(fall.length) }),
      whatNow: say("criteria.finding.fall.now"),
      where: atItems(figures, fall),
      items: fall.length,
      money: valueOf(figures, fall),
    });
  }
  return found;
}

/** How far the pairwise comparisons agree. */
function comparisons({ weights }: Figures): Finding[] {
  const { ahp, compared } = weights;
  if (ahp === null) return [];
  const where = at("criteria-weights", say("criteria.where.weights"));
  const ratio = decimal(ahp.consistencyRatio, 2);
  const worst = ahp.mostInconsistent;
  if (ahp.consistencyRatio <= acceptedRatio || worst === null) {
    return [
      {
        id: "criteria-consistent",
        level: "note",
        sentence: say("criteria.finding.consistent", { ratio }),
        whatNow: say("criteria.none"),
        where,
        items: null,
        money: null,
      },
    ];
  }
  return [
    {
      id: "criteria-inconsistent",
      level: "check",
      sentence: say("criteria.finding.inconsistent", {
        ratio,
        first: nested(criterionName(compared[worst.row]!)),
        second: nested(criterionName(compared[worst.column]!)),
        given: decimal(worst.given, 1),
        implied: decimal(worst.consistent, 1),
      }),
      whatNow: say("criteria.finding.inconsistent.now"),
      where,
      items: null,
      money: null,
    },
  ];
}

const fieldList = (fields: readonly Parameters<typeof fieldName>[0][]) =>
  list([...new Set(fields)].map((field) => render(fieldName(field))));

/** Criteria that the data does not carry. */
function missing({ values, weights }: Figures): Finding[] {
  const where = at("criteria-weights", say("criteria.where.weights"));
  const base = { where, items: null, money: null } as const;
  const found: Finding[] = [];
  const wanted = values.missing.filter(({ id }) => (weights.byCriterion.get(id) ?? 0) > 0);
  for (const { id, fields } of wanted) {
    if (fields.length === 0) continue;
    const names = fieldList(fields);
    found.push({
      ...base,
      id: `criteria-missing-${id}`,
      level: "check",
      sentence: say("criteria.finding.missing", {
        criterion: nested(criterionName(id)),
        fields: names,
        count: count(fields.length),
      }),
      whatNow: say("criteria.finding.missingNow", { fields: names }),
    });
  }
  const unused = values.missing.filter(
    ({ id, fields }) => !wanted.some((each) => each.id === id) && fields.length > 0,
  );
  if (unused.length > 0) {
    found.push({
      ...base,
      id: "criteria-unused",
      level: "note",
      sentence: say("criteria.finding.unused", { criteria: list(unused.map(({ id }) => criterionText(id))) }),
      whatNow: say("criteria.finding.unused.now", {
        fields: fieldList(unused.flatMap(({ fields }) => fields)),
      }),
    });
  }
  if (values.missing.some(({ id, fields }) => id === "costToServe" && fields.length === 0)) {
    found.push({
      ...base,
      id: "criteria-costs",
      level: "note",
      sentence: say("criteria.finding.costs"),
      whatNow: say("criteria.finding.costs.now"),
    });
  }
  return found;
}

/** Customers that cost more than they bring, and what their profit rests on. */
function customers({ data, values }: Figures): Finding[] {
  const { customers: figures } = values;
  if (figures === null) return [];
  const found: Finding[] = [];
  const where = at("criteria-customers", say("criteria.where.customers"));
  const { customers: losing, loss } = lossOf(figures);
  if (losing > 0) {
    const { profit, margin, costToServe } = figures.profit;
    const worst = profit.reduce((first, amount, customer) => (amount < profit[first]! ? customer : first), 0);
    found.push({
      id: "criteria-loss",
      level: "check",
      sentence: say("criteria.finding.loss", { count: count(losing) }),
      evidence: say("criteria.finding.loss.evidence", {
        example: figures.buyers[worst]!.name ?? figures.keys[worst]!,
        margin: money(margin[worst]!, data.currency),
        cost: money(costToServe[worst]!, data.currency),
      }),
      whatNow: say("criteria.finding.loss.now"),
      where,
      items: null,
      money: loss,
    });
  }
  if (figures.atNetSales) {
    found.push({
      id: "criteria-net-sales",
      level: "note",
      sentence: say("criteria.finding.netSales"),
      whatNow: say("criteria.finding.netSales.now"),
      where,
      items: null,
      money: null,
    });
  }
  return found;
}

/** What the scores rest on. */
function notes(figures: Figures): Finding[] {
  const { data, criteria, scaled, shares, values } = figures;
  const size = criteria.length;
  const found: Finding[] = [];
  const partial = select(figures, (item) =>
    criteria.some((_, index) => shares[index]! > 0 && Number.isNaN(scaled[item * size + index]!)),
  );
  if (partial.length > 0) {
    found.push({
      id: "criteria-partial",
      level: "note",
      sentence: say("criteria.finding.partial", { count: count(partial.length) }),
      whatNow: say("criteria.finding.partial.now"),
      where: atItems(figures, partial),
      items: partial.length,
      money: null,
    });
  }
  const where = at("criteria-weights", say("criteria.where.weights"));
  const base = { level: "note", where, items: null, money: null } as const;
  criteria.forEach(({ id, values: known }, index) => {
    const first = known.find((value) => !Number.isNaN(value));
    const isFlat = known.every((value) => Number.isNaN(value) || value === first);
    if (!isFlat || shares[index] === 0 || known.length < 2) return;
    found.push({
      ...base,
      id: `criteria-flat-${id}`,
      sentence: say("criteria.finding.flat", { criterion: nested(criterionName(id)) }),
      whatNow: say("criteria.finding.flat.now"),
    });
  });
  const { sales } = data;
  const readsSales = criteria.some(({ id }) => id === "picks" || id === "customerProfit");
  if (sales !== undefined && readsSales && sales.spanPeriods < data.history.periods * 0.9) {
    found.push({
      ...base,
      id: "criteria-span",
      sentence: say("criteria.finding.span", {
        span: decimal(sales.spanPeriods, 1),
        period: nested(say(`periods.${data.calendar.unit}`)),
        all: count(data.history.periods),
      }),
      whatNow: say("criteria.finding.span.now"),
    });
  }
  if (sales !== undefined && values.revenueBasis === "sales") {
    found.push({
      ...base,
      id: "criteria-revenue",
      sentence: say("criteria.finding.revenueSales", { source: sales.source }),
      whatNow: say("criteria.none"),
    });
  }
  return found;
}

export function findingsOf(figures: Figures): Finding[] {
  return inOrder([
    ...moved(figures),
    ...comparisons(figures),
    ...missing(figures),
    ...customers(figures),
    ...notes(figures),
  ]);
}
