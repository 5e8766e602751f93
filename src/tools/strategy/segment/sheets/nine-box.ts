import type { Matrix, Sheet } from "../../../../report";
import { nested, say, type Message } from "../../../../text/message";
import type { Figures, SegmentFigures } from "../figures";
import { abcLetters, xyzLetters } from "../presets";
import type { Wording } from "../wording";
import { shareChart } from "./charts";

const columnLabels = ["axis.steady", "axis.variable", "axis.erratic"] as const;

function matrix(
  figures: Figures,
  id: string,
  title: Message,
  formula: string,
  meaning: Matrix["meaning"],
  pick: (part: SegmentFigures) => number,
): Matrix {
  return {
    kind: "matrix",
    id,
    title,
    rows: abcLetters.map((key) => ({ key, label: say("axis.letter", { letter: key }) })),
    columns: xyzLetters.map((key, index) => ({ key, label: say(columnLabels[index]!) })),
    formula,
    values: abcLetters.map((abc) =>
      xyzLetters.map((xyz) => pick(figures.bySegment.find((part) => part.segment === abc + xyz)!)),
    ),
    totalLabel: say("total"),
    meaning,
  };
}

/** The segment whose share of stock (or of items) exceeds its share of value the most. */
function heaviest(figures: Figures): SegmentFigures {
  const { total, has } = figures;
  const excess = (part: SegmentFigures) =>
    (has.stockValue && total.stock > 0 ? part.stock / total.stock : part.items / total.items) -
    part.value / total.value;
  return figures.bySegment.reduce((worst, part) => (excess(part) > excess(worst) ? part : worst));
}

function finding(figures: Figures, wording: Wording): Message {
  const { total } = figures;
  if (!(total.value > 0)) return say("nineBox.findingNoValue");
  const segment = heaviest(figures);
  const aValue = figures.bySegment
    .filter((part) => part.segment.startsWith("A"))
    .reduce((sum, part) => sum + part.value, 0);
  const shared = {
    aShare: wording.share(aValue, total.value),
    measure: wording.measure,
    segment: segment.segment,
    segmentShare: wording.share(segment.value, total.value),
  };
  return figures.has.stockValue
    ? say("nineBox.findingStock", { ...shared, segmentStock: wording.share(segment.stock, total.stock) })
    : say("nineBox.finding", { ...shared, segmentItems: wording.share(segment.items, total.items) });
}

/** Items, value and stock by ABC row and XYZ column, as formulas over Items. */
export function nineBoxSheet(figures: Figures, wording: Wording): Sheet {
  const by = "{items.final},{row}&{column}";
  const blocks = [
    matrix(figures, "nineBoxItems", say("nineBox.items"), `COUNTIFS(${by})`, "count", (part) => part.items),
    matrix(
      figures,
      "nineBoxValue",
      figures.has.money ? say("nineBox.value", { unit: nested(wording.sumUnit) }) : say("nineBox.demand"),
      `SUMIFS({items.value},${by})`,
      wording.sumMeaning,
      (part) => part.value,
    ),
  ];
  if (figures.has.stockValue) {
    blocks.push(
      matrix(
        figures,
        "nineBoxStock",
        say("nineBox.stock", { unit: nested(wording.moneySumUnit) }),
        `SUMIFS({items.stockValue},${by})`,
        wording.moneySumMeaning,
        (part) => part.stock,
      ),
    );
  }
  return {
    id: "nine-box",
    title: say("sheet.nineBox"),
    finding: finding(figures, wording),
    basis: wording.basis,
    blocks: [
      { kind: "side-by-side", blocks },
      { kind: "note", text: say("nineBox.note") },
      shareChart(figures, wording, "nineBoxShares"),
    ],
    frozenColumns: 0,
    frozenHeader: false,
    onePage: true,
  };
}
