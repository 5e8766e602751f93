import { inOrder, type Finding } from "../../../report";
import { count, list, nested, say, type Message } from "../../../text/message";
import { render } from "../../../text/render";
import { fewestPeriods, type GranularityFigures, type LevelFigures } from "./figures";
import { gaining } from "./headline";
import type { Candidate } from "./recommend";
import { fewestItems, type Reliability } from "./segment-level";
import { changeText, decides, levelName, namesOf, rowKey, shareText } from "./wording";

type Segment = GranularityFigures["segments"][number];

const itemsOf = (segments: readonly Segment[]): number => segments.reduce((sum, { items }) => sum + items, 0);

const finding = (
  id: string,
  level: Finding["level"],
  sentence: Message,
  whatNow: Message,
  more: Partial<Pick<Finding, "items">> & { readonly rows?: readonly string[] } = {},
): Finding => ({
  id,
  level,
  sentence,
  whatNow,
  where: {
    kind: "report",
    sheet: more.rows === undefined ? "granularity" : "granularity-levels",
    label: say(`workbook.sheet.${more.rows === undefined ? "granularity" : "granularity-levels"}`),
    ...(more.rows === undefined || more.rows.length === 0 ? {} : { rows: more.rows }),
  },
  items: more.items ?? null,
  money: null,
});

/** Segments to forecast below the item, those of one level and way together. */
function chosenFindings(figures: GranularityFigures): Finding[] {
  const groups = new Map<string, { segment: Segment; chosen: Candidate }[]>();
  for (const { segment: name, chosen } of gaining(figures)) {
    const segment = figures.segments.find((each) => each.segment === name)!;
    const key = `${chosen.level} ${chosen.way} ${segment.recommendation.need}`;
    groups.set(key, [...(groups.get(key) ?? []), { segment, chosen }]);
  }
  return [...groups].map(([key, members]) => {
    const names = namesOf(figures, members[0]!.chosen);
    const mean = members.reduce((sum, { chosen }) => sum + chosen.gain / members.length, 0);
    return finding(
      `chosen-${key.replaceAll(" ", "-")}`,
      "act",
      say("granularity.finding.chosen", {
        ...names,
        segments: list(members.map(({ segment }) => segment.segment)),
        change: nested(changeText(mean)),
        need: nested(decides(members[0]!.segment.recommendation.need)),
      }),
      say("granularity.finding.chosen.now", names),
      {
        items: itemsOf(members.map(({ segment }) => segment)),
        rows: members.map(({ segment: { segment }, chosen: { level, way } }) =>
          rowKey(figures, segment, level, way),
        ),
      },
    );
  });
}

function itemFindings({ segments, options }: GranularityFigures): Finding[] {
  const stay = segments.filter(({ recommendation: { best, chosen } }) => best !== null && chosen === null);
  const judged = segments.filter(({ recommendation: { best, need } }) => best !== null && need === "item");
  const found: Finding[] = [];
  if (stay.length > 0) {
    found.push(
      finding(
        "item",
        "note",
        say("granularity.finding.item", {
          segments: list(stay.map(({ segment }) => segment)),
          margin: shareText(options.margin),
        }),
        say("granularity.finding.item.now"),
        { items: itemsOf(stay) },
      ),
    );
  }
  if (judged.length > 0) {
    found.push(
      finding(
        "target",
        "note",
        say("granularity.finding.target", {
          segments: list(judged.map(({ segment }) => segment)),
          target: shareText(options.highTarget),
        }),
        say("granularity.finding.target.now"),
        { items: itemsOf(judged) },
      ),
    );
  }
  return found;
}

/** "3 with thin series": how many segments a level fails in for one reason. */
function reasonText(
  reliability: Reliability,
  segments: number,
  { options }: GranularityFigures,
): string | null {
  const shared = { count: count(segments) };
  switch (reliability) {
    case "thin":
      return render(say("granularity.finding.unreliable.thin", shared));
    case "not explained":
      return render(
        say("granularity.finding.unreliable.not explained", {
          ...shared,
          least: shareText(options.leastExplained),
        }),
      );
    case "few items":
      return render(
        say("granularity.finding.unreliable.few items", { ...shared, fewest: count(fewestItems) }),
      );
    case "too short":
      return render(
        say("granularity.finding.unreliable.too short", {
          ...shared,
          periods: count(fewestPeriods(options)),
        }),
      );
    default:
      return null;
  }
}

/** Segments in which a level that was tested says nothing. */
function unreliableFindings(figures: GranularityFigures): Finding[] {
  return figures.levels.flatMap(({ id, bySegment }) => {
    const failing = bySegment.filter(
      ({ reliability }) => reliability !== "reliable" && reliability !== "no items",
    );
    if (failing.length === 0) return [];
    const counts = new Map<Reliability, number>();
    for (const { reliability } of failing) counts.set(reliability, (counts.get(reliability) ?? 0) + 1);
    const names = failing.map(({ segment }) => segment);
    return finding(
      `unreliable-${id}`,
      "check",
      say("granularity.finding.unreliable", {
        level: nested(levelName(id)),
        count: count(failing.length),
        all: count(bySegment.filter(({ reliability }) => reliability !== "no items").length),
        segments: list(names),
        reasons: list([...counts].flatMap(([reason, many]) => reasonText(reason, many, figures) ?? [])),
      }),
      say("granularity.finding.unreliable.now"),
      {
        rows: [],
        items: itemsOf(figures.segments.filter(({ segment }) => names.includes(segment))),
      },
    );
  });
}

/** What a level that was not tested lacks. */
function lackFinding({ id, lack, coverage }: LevelFigures, figures: GranularityFigures): Finding[] {
  const { data, options } = figures;
  const names = { level: nested(levelName(id)), part: nested(say(`granularity.part.${id}`)) };
  const untested = figures.levels.every(({ tested }) => tested === 0);
  const periods = coverage === null ? 0 : coverage.window.end - coverage.window.first;
  const needed = count(fewestPeriods(options));
  switch (lack) {
    case null:
      return [];
    case "missing":
      return [
        finding(
          `missing-${id}`,
          untested ? "check" : "note",
          id === "location"
            ? say("granularity.finding.missing.noLocation", { level: names.level })
            : say("granularity.finding.missing", names),
          id === "location"
            ? say("granularity.finding.missing.location")
            : say("granularity.finding.missing.sales", { part: names.part }),
        ),
      ];
    case "undated":
      return [
        finding(
          `undated-${id}`,
          "check",
          say("granularity.finding.undated", names),
          say("granularity.finding.undated.now"),
        ),
      ];
    case "single":
      return [
        finding(
          `single-${id}`,
          "note",
          say("granularity.finding.single", names),
          say("granularity.finding.single.now"),
        ),
      ];
    case "short":
      return [
        finding(
          `short-${id}`,
          "check",
          say("granularity.finding.short", {
            ...names,
            periods: count(periods),
            all: count(data.history.periods),
            needed,
          }),
          say("granularity.finding.short.now", { needed }),
        ),
      ];
    case "unexplained": {
      const { partUnits, demandUnits } = coverage!;
      return [
        finding(
          `unexplained-${id}`,
          "check",
          say("granularity.finding.unexplained", {
            ...names,
            share: shareText(demandUnits > 0 ? partUnits / demandUnits : 0),
            periods: count(periods),
            least: shareText(options.leastExplained),
            most: shareText(1 / options.leastExplained),
          }),
          say("granularity.finding.unexplained.now"),
        ),
      ];
    }
  }
}

function outsideFinding({ data }: GranularityFigures): Finding[] {
  const events = data.sales?.events;
  if (events === undefined || events.outsideRows + events.undatedRows === 0) return [];
  return [
    finding(
      "outside",
      "note",
      say("granularity.finding.outside", {
        outside: count(events.outsideRows),
        undated: count(events.undatedRows),
      }),
      say("granularity.finding.outside.now"),
    ),
  ];
}

export const findingsOf = (figures: GranularityFigures): Finding[] =>
  inOrder([
    ...chosenFindings(figures),
    ...figures.levels.flatMap((level) => lackFinding(level, figures)),
    ...unreliableFindings(figures),
    ...itemFindings(figures),
    ...outsideFinding(figures),
  ]);
