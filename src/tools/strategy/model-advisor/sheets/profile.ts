import { demandPatternNames } from "../../../../engine/segmentation/demand-pattern";
import type { DataField } from "../../../../model/coverage";
import type { Sheet, Table } from "../../../../report";
import { count, nested, percent, say, type Message } from "../../../../text/message";
import { render } from "../../../../text/render";
import { fieldName } from "../../../needs";
import { capitalized } from "../../data-readiness/wording";
import type { Wording } from "../../segment/wording";
import type { AdvisorFigures } from "../figures";
import { profileHeadline } from "../findings";
import type { Profile } from "../profile";

const tool = { owner: "tool" } as const;

interface ShareRow {
  readonly measure: Message;
  readonly part: number;
  readonly whole: number;
  readonly note: Message;
}

/** Fields that a model needs beyond demand. */
const modelFields: readonly DataField[] = [
  "unitCost",
  "unitPrice",
  "criticality",
  "customers",
  "channel",
  "orderLines",
];

function fieldNote(field: DataField, { customers, channels }: Profile): Message {
  if (field === "customers") return say("advisor.profile.names.note", { count: count(customers) });
  if (field === "channel") return say("advisor.profile.names.note", { count: count(channels) });
  return say("advisor.profile.field.note");
}

function shareRows({ profile, options }: AdvisorFigures, wording: Wording): ShareRow[] {
  const { items, withDemand, top, byVariability, byPattern, seasons, longEnough, coverage } = profile;
  const [x, y] = options.xyzCuts;
  const rows: ShareRow[] = [
    {
      measure: say("advisor.profile.top", { top: percent(options.topShare), measure: wording.measure }),
      part: top.sum,
      whole: top.total,
      note: say("advisor.profile.top.note", { count: count(top.taken) }),
    },
    {
      measure: say("advisor.profile.withDemand"),
      part: withDemand,
      whole: items,
      note: say("advisor.profile.withDemand.note"),
    },
    ...(["X", "Y", "Z"] as const).map((letter, code) => ({
      measure: say("advisor.profile.variability", { class: letter }),
      part: byVariability[code]!,
      whole: withDemand,
      note: say("advisor.profile.variability.note", { first: x.toFixed(2), second: y.toFixed(2) }),
    })),
    ...demandPatternNames.slice(0, 4).map((name, code) => ({
      measure: say("advisor.profile.pattern", { pattern: capitalized(name) }),
      part: byPattern[code]!,
      whole: withDemand,
      note: say("advisor.profile.pattern.note"),
    })),
  ];
  if (seasons !== null && seasons.isLongEnough) {
    const note = say("advisor.profile.season.note", { season: count(seasons.season) });
    const judged = seasons.judged.reduce((sum, each) => sum + each, 0);
    const trending = seasons.trending.reduce((sum, each) => sum + each, 0);
    rows.push(
      { measure: say("advisor.profile.seasonal"), part: profile.seasonal, whole: judged, note },
      { measure: say("advisor.profile.trending"), part: trending, whole: judged, note },
      {
        measure: say("advisor.profile.seasonalZ"),
        part: profile.seasonalZ,
        whole: byVariability[2]!,
        note: say("advisor.profile.seasonalZ.note"),
      },
      {
        measure: say("advisor.profile.misjudged"),
        part: seasons.misjudged.length,
        whole: items,
        note: say("advisor.profile.misjudged.note"),
      },
    );
  }
  rows.push(
    {
      measure: say("advisor.profile.longEnough", { periods: count(options.leastPeriods) }),
      part: longEnough,
      whole: items,
      note: say("advisor.profile.longEnough.note"),
    },
    ...modelFields.map((field) => ({
      measure: say("advisor.profile.field", { field: nested(fieldName(field)) }),
      part: coverage[field].known,
      whole: coverage[field].of,
      note: fieldNote(field, profile),
    })),
  );
  return rows;
}

function sharesTable(figures: AdvisorFigures, wording: Wording): Table {
  const rows = shareRows(figures, wording);
  return {
    kind: "table",
    id: "adviceShares",
    key: "measure",
    title: say("advisor.title.shares"),
    rowCount: rows.length,
    vanished: { kind: "remove" },
    columns: [
      {
        ...tool,
        id: "measure",
        header: say("advisor.column.measure"),
        meaning: "key",
        values: rows.map(({ measure }) => render(measure)),
        width: 34,
      },
      {
        ...tool,
        id: "share",
        header: say("advisor.column.share"),
        unit: say("unit.percent"),
        meaning: "percent",
        values: rows.map(({ part, whole }) => (whole > 0 ? part / whole : 0)),
        formula: "IF({.whole}>0,{.part}/{.whole},0)",
      },
      {
        ...tool,
        id: "note",
        header: say("advisor.column.how"),
        meaning: "sentence",
        width: 92,
        values: rows.map(({ note }) => render(note)),
      },
      {
        ...tool,
        id: "part",
        header: say("advisor.column.part"),
        meaning: "count",
        values: rows.map(({ part }) => part),
      },
      {
        ...tool,
        id: "whole",
        header: say("advisor.column.whole"),
        meaning: "count",
        values: rows.map(({ whole }) => whole),
      },
    ],
  };
}

function measuresTable({ profile }: AdvisorFigures): Table {
  const { gini, medianVariability, history } = profile;
  const rows: { measure: Message; value: number; note: Message }[] = [
    { measure: say("advisor.profile.gini"), value: gini, note: say("advisor.profile.gini.note") },
    {
      measure: say("advisor.profile.medianCv"),
      value: medianVariability,
      note: say("advisor.profile.medianCv.note"),
    },
    {
      measure: say("advisor.profile.cycles"),
      value: history.periods / history.cycle,
      note: Number.isFinite(history.cycle)
        ? say("advisor.profile.cycles.note", {
            periods: count(history.periods),
            cycle: count(history.cycle),
          })
        : say("advisor.profile.cycles.none"),
    },
  ];
  return {
    kind: "table",
    id: "adviceMeasures",
    key: "measure",
    title: say("advisor.title.measures"),
    rowCount: rows.length,
    vanished: { kind: "remove" },
    columns: [
      {
        ...tool,
        id: "measure",
        header: say("advisor.column.measure"),
        meaning: "key",
        values: rows.map(({ measure }) => render(measure)),
      },
      {
        ...tool,
        id: "value",
        header: say("advisor.column.value"),
        meaning: "ratio",
        values: rows.map(({ value }) => value),
      },
      {
        ...tool,
        id: "note",
        header: say("advisor.column.how"),
        meaning: "sentence",
        values: rows.map(({ note }) => render(note)),
      },
    ],
  };
}

/** What the advice rests on, each measure with the way it is computed. */
export function profileSheet(figures: AdvisorFigures, wording: Wording): Sheet {
  return {
    id: "advice-profile",
    title: say("workbook.sheet.advice-profile"),
    finding: profileHeadline(figures, wording),
    basis: wording.basis,
    legend: say("advisor.legendProfile"),
    blocks: [sharesTable(figures, wording), measuresTable(figures)],
    frozenColumns: 0,
    frozenHeader: false,
    onePage: true,
  };
}
