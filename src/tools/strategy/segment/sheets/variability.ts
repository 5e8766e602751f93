import { stands } from "../../../../model/former-tables";
import type { Column, Sheet } from "../../../../report";
import { count, nested, say } from "../../../../text/message";
import { render } from "../../../../text/render";
import type { Figures } from "../figures";
import { xyzLetters } from "../presets";
import type { Seasons } from "../seasons";
import type { Wording } from "../wording";

function columnsOf(figures: Figures, seasons: Seasons, wording: Wording): Column[] {
  const { data, classes, options, has } = figures;
  const { misjudged } = seasons;
  const pick = (values: Float64Array) => Float64Array.from(misjudged, ({ item }) => values[item]!);
  const letterOfValue = (item: number): string => classes.recommended[item]!.slice(0, 1);
  const identity = { group: say("group.misjudged"), owner: "tool" } as const;
  const plain = { group: say("group.plain"), owner: "tool" } as const;
  const without = { group: say("group.without"), owner: "tool" } as const;
  const nature = { group: say("group.nature"), owner: "tool" } as const;
  const highlight = { kind: "above", limit: options.xyzCuts[1] } as const;
  return [
    {
      ...identity,
      id: "item",
      header: say("column.item"),
      meaning: "key",
      values: misjudged.map(({ item }) => data.items.keys[item]!),
    },
    ...(has.description
      ? [
          {
            ...identity,
            id: "description",
            header: say("column.description"),
            meaning: "text",
            values: misjudged.map(({ item }) => data.items.description[item] ?? null),
          } as const,
        ]
      : []),
    {
      ...identity,
      id: "value",
      header: wording.valueHeader,
      unit: wording.valueUnit,
      meaning: wording.valueMeaning,
      values: pick(data.value),
    },
    {
      ...plain,
      id: "plainCv",
      header: say("column.plainCv"),
      meaning: "ratio",
      values: pick(seasons.plain),
      highlight,
    },
    {
      ...plain,
      id: "plainClass",
      header: say("column.plainClass"),
      meaning: "class",
      values: misjudged.map(({ item, plainClass }) => letterOfValue(item) + xyzLetters[plainClass]!),
    },
    {
      ...without,
      id: "adjustedCv",
      header: say("column.adjustedCv"),
      meaning: "ratio",
      values: pick(seasons.adjusted),
      highlight,
    },
    {
      ...without,
      id: "adjustedClass",
      header: say("column.adjustedClass"),
      meaning: "class",
      values: misjudged.map(({ item, adjustedClass }) => letterOfValue(item) + xyzLetters[adjustedClass]!),
      highlight: { kind: "class" },
    },
    {
      ...without,
      id: "difference",
      header: say("column.cvDifference"),
      meaning: "ratio",
      values: Float64Array.from(misjudged, ({ item }) => seasons.adjusted[item]! - seasons.plain[item]!),
      formula: "{.adjustedCv}-{.plainCv}",
    },
    {
      ...nature,
      id: "strength",
      header: say("column.seasonalStrength"),
      meaning: "ratio",
      values: pick(seasons.strength),
    },
    {
      ...nature,
      id: "cause",
      header: say("column.cause"),
      meaning: "text",
      values: misjudged.map(({ cause }) => render(say(`cause.${cause}`))),
    },
    {
      ...nature,
      id: "demandPattern",
      header: say("column.demandPattern"),
      meaning: "text",
      values: misjudged.map(({ demandPattern }) => demandPattern),
    },
    {
      ...nature,
      id: "forecastErrorCv",
      header: say("column.variabilityForecast"),
      meaning: "ratio",
      values: Float64Array.from(misjudged, ({ forecastError }) => forecastError),
    },
  ];
}

/**
 * The items whose class by plain CV is not the one they have without season and trend, most valuable first.
 *
 * @returns null where there are none, unless an earlier run has left a list that no longer holds
 */
export function variabilitySheet(figures: Figures, wording: Wording): Sheet | null {
  const { seasons, data, has } = figures;
  if (seasons === null || (seasons.misjudged.length === 0 && !stands(data.formerTables, "scmVariability")))
    return null;
  const { misjudged, season } = seasons;
  const trending = misjudged.filter(({ cause }) => cause === "trend").length;
  const unit = nested(say(`periods.${data.calendar.unit}`));
  return {
    id: "variability",
    title: say("sheet.variability"),
    finding:
      misjudged.length === 0
        ? say("variability.findingNone")
        : say("variability.finding", {
            count: count(misjudged.length),
            seasonal: count(misjudged.length - trending),
            trending: count(trending),
          }),
    basis: wording.basis,
    legend: say("legend.variability", {
      season: nested(say("variability.season", { season: count(season), unit })),
    }),
    blocks: [
      {
        kind: "table",
        id: "variability",
        key: "item",
        rowCount: misjudged.length,
        columns: columnsOf(figures, seasons, wording),
        vanished: { kind: "remove" },
      },
    ],
    frozenColumns: has.description ? 2 : 1,
    frozenHeader: true,
    onePage: false,
  };
}
