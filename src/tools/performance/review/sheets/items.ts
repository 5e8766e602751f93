import type { Column, Sheet } from "../../../../report";
import { count, decimal, nested, say } from "../../../../text/message";
import { render } from "../../../../text/render";
import type { Wording } from "../../../strategy/segment/wording";
import type { BoundaryItem } from "../boundary";
import type { ReviewFigures } from "../figures";
import { cutName } from "../shifts";
import { sizeText } from "../wording";

/** More rows are not read one by one; the nearest come first. */
const mostRows = 2_000;

/** "A | B" after the item: the row's key, since an item may be near two cuts. */
const keyOf = (item: string, { axis, cut }: BoundaryItem): string => `${item} · ${cutName(axis, cut)}`;

function distanceText(
  { axis, valueChange, across, measure, cutAt }: BoundaryItem,
  wording: Wording,
): string | null {
  if (axis === "xyz") {
    const down = measure > cutAt;
    const distance = Math.abs(measure - cutAt);
    const size = decimal(distance, distance < 0.01 ? 4 : 2);
    return render(say(down ? "review.distance.steadier" : "review.distance.moreErratic", { size, across }));
  }
  if (!Number.isFinite(valueChange)) return null;
  const amount = wording.amount(Math.abs(valueChange));
  return render(
    say(valueChange > 0 ? "review.distance.more" : "review.distance.less", {
      amount,
      across,
      measure: wording.measure,
    }),
  );
}

/** The items close to a cut, nearest first, with the distance in the user's terms. */
export function boundarySheet(figures: ReviewFigures, wording: Wording): Sheet {
  const { base, boundary, options } = figures;
  const rows = boundary.slice(0, mostRows);
  const { items } = base.data;
  const group = say("group.item");
  const where = say("review.group.distance");
  const tool = { owner: "tool" } as const;
  const columns: Column[] = [
    {
      ...tool,
      id: "key",
      header: say("review.column.itemCut"),
      group,
      meaning: "key",
      values: rows.map((row) => keyOf(items.keys[row.item]!, row)),
      width: 24,
    },
    ...(base.has.description
      ? [
          {
            ...tool,
            id: "description",
            header: say("column.description"),
            group,
            meaning: "text",
            values: rows.map(({ item }) => items.description[item]!),
            width: 30,
          } satisfies Column,
        ]
      : []),
    {
      ...tool,
      id: "class",
      header: say("column.recommended"),
      group,
      meaning: "class",
      values: rows.map(({ segment }) => segment),
      highlight: { kind: "class" },
    },
    {
      ...tool,
      id: "across",
      header: say("review.column.across"),
      group: where,
      meaning: "class",
      values: rows.map(({ across }) => across),
    },
    {
      ...tool,
      id: "measure",
      header: say("review.column.measure"),
      group: where,
      meaning: "ratio",
      values: rows.map(({ measure }) => measure),
    },
    {
      ...tool,
      id: "cut",
      header: say("review.column.cut"),
      group: where,
      meaning: "ratio",
      values: rows.map(({ cutAt }) => cutAt),
    },
    {
      ...tool,
      id: "distance",
      header: say("review.column.distance"),
      unit: say("review.unit.hundredths"),
      group: where,
      meaning: "points",
      values: rows.map(({ measure, cutAt }) => (measure - cutAt) * 100),
      formula: "({.measure}-{.cut})*100",
    },
    {
      ...tool,
      id: "value",
      header: wording.valueHeader,
      unit: wording.valueUnit,
      group: where,
      meaning: wording.valueMeaning,
      values: rows.map(({ item }) => base.data.value[item]!),
    },
    {
      ...tool,
      id: "crosses",
      header: say("review.column.crosses"),
      group: where,
      meaning: "text",
      values: rows.map((row) => distanceText(row, wording)),
      width: 44,
    },
  ];
  const near = new Set(boundary.map(({ item }) => item));
  const shared = {
    count: count(near.size),
    total: count(items.keys.length),
    points: sizeText({ axis: "abc", shift: options.nearShare }),
    ratio: sizeText({ axis: "xyz", shift: options.nearVariability }),
  };
  return {
    id: "review-items",
    title: say("workbook.sheet.review-items"),
    finding: say("review.items.finding", shared),
    basis: wording.basis,
    legend:
      boundary.length > rows.length
        ? say("review.items.legendCut", { shown: count(rows.length), all: count(boundary.length) })
        : say("review.items.legend", { measure: nested(say("review.items.measure")) }),
    blocks: [
      {
        kind: "table",
        id: "reviewItems",
        key: "key",
        rowCount: rows.length,
        columns,
        vanished: { kind: "remove" },
      },
    ],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: false,
  };
}
