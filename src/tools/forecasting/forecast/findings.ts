import { namedMethods } from "../../../engine/forecasting/method-names";
import { inOrder, type Finding, type Where } from "../../../report";
import { count, list, nested, percent, say, type Message } from "../../../text/message";
import { periodWord } from "../../basis";
import { points } from "../shared/points";
import { methodLabel } from "../shared/method-label";
import { comingUnits, sumAhead, type ForecastFigures } from "./figures";

const unitOf = ({ data, horizon }: ForecastFigures) => periodWord(data.calendar.unit, horizon);

const at = (sheet: "forecast" | "forecast-summary" | "policies", rows?: readonly string[]): Where => ({
  kind: "report",
  sheet,
  label: say(sheet === "policies" ? "sheet.policies" : `workbook.sheet.${sheet}`),
  ...(rows === undefined ? {} : { rows }),
});

/** The forecasts of some items as money, where the history tells a price; else null. */
function moneyOf({ forecasts, horizon, price }: ForecastFigures, items: readonly number[]): number | null {
  let sum = 0;
  let known = false;
  for (const item of items) {
    const value = price[item]! * comingUnits(forecasts, horizon, item);
    if (!Number.isFinite(value)) continue;
    sum += value;
    known = true;
  }
  return known ? sum : null;
}

function itemFinding(
  figures: ForecastFigures,
  id: string,
  level: Finding["level"],
  items: readonly number[],
  sentence: (number: ReturnType<typeof count>) => Message,
  whatNow: Message,
): Finding[] {
  if (items.length === 0) return [];
  const rows = items.map((item) => figures.data.items.keys[item]!);
  return [
    {
      id,
      level,
      sentence: sentence(count(items.length)),
      whatNow,
      where: at("forecast", rows),
      items: items.length,
      money: moneyOf(figures, items),
    },
  ];
}

function segmentFindings(figures: ForecastFigures): Finding[] {
  const { bySegment, menus, segments, options } = figures;
  const itemsOf = (segment: string): number[] =>
    segments.flatMap((each, item) => (each === segment ? [item] : []));
  const worse = bySegment
    .filter(({ error, naiveError }) => error > naiveError)
    .map(({ segment, error, naiveError, items }): Finding => ({
      id: `worse-${segment}`,
      level: "act",
      sentence: say("forecast.finding.worse", {
        segment,
        error: percent(error, 1),
        naive: percent(naiveError, 1),
      }),
      whatNow: say("forecast.finding.worse.now"),
      where: at("forecast-summary"),
      items,
      money: moneyOf(figures, itemsOf(segment)),
    }));
  if (options.menu !== "segments") return worse;
  const unknown = [...menus].flatMap(([segment, menu]): Finding[] =>
    menu.unknown.length === 0
      ? []
      : [
          {
            id: `unknown-${segment}`,
            level: "check",
            sentence: say("forecast.finding.unknown", { segment, words: list(menu.unknown) }),
            whatNow: say("forecast.finding.unknown.now", { methods: list(namedMethods.map(methodLabel)) }),
            where: at("policies", [segment]),
            items: itemsOf(segment).length,
            money: null,
          },
        ],
  );
  return [...worse, ...unknown];
}

function changeFindings(figures: ForecastFigures): Finding[] {
  const { data, forecasts, horizon, unitsBefore: before } = figures;
  const shared = { horizon: count(horizon), unit: unitOf(figures) };
  const coming = (item: number): number => comingUnits(forecasts, horizon, item);
  const all = Array.from(data.items.keys.keys());
  return [
    ...itemFinding(
      figures,
      "falls",
      "check",
      all.filter((item) => before[item]! > 0 && coming(item) < before[item]! / 2),
      (number) => say("forecast.finding.falls", { ...shared, count: number }),
      say("forecast.finding.falls.now"),
    ),
    ...itemFinding(
      figures,
      "rises",
      "check",
      all.filter((item) => before[item]! > 0 && coming(item) > before[item]! * 2),
      (number) => say("forecast.finding.rises", { ...shared, count: number }),
      say("forecast.finding.rises.now"),
    ),
  ];
}

function dataFindings(figures: ForecastFigures): Finding[] {
  const { data, season, coming, total } = figures;
  const { periods } = data.history;
  const unit = periodWord(data.calendar.unit, periods);
  const plain = (id: string, sentence: Message, whatNow: Message): Finding => ({
    id,
    level: "note",
    sentence,
    whatNow,
    where: at("forecast-summary"),
    items: null,
    money: null,
  });
  const found: Finding[] = [];
  if (season > 1 && periods < 2 * season)
    found.push(
      plain(
        "season",
        say("forecast.finding.season", {
          season: count(season),
          needed: count(2 * season),
          unit,
          periods: count(periods),
        }),
        say("forecast.finding.season.now"),
      ),
    );
  if (coming.lengths.some((length) => length !== 1))
    found.push(plain("weeks", say("forecast.finding.weeks"), say("forecast.finding.weeks.now")));
  if (total.better > 0 && total.error < total.naiveError)
    found.push(
      plain(
        "better",
        say("forecast.finding.better", {
          count: count(total.better),
          tested: count(total.tested),
          points: points(total.naiveError - total.error),
        }),
        say("forecast.finding.better.now"),
      ),
    );
  return found;
}

/** What approved overrides change. */
function overrideFinding(figures: ForecastFigures): Finding[] {
  const { overrides, statistical, forecasts, horizon, price, data } = figures;
  if (overrides.size === 0) return [];
  const items = [...overrides.keys()];
  const change = (item: number): number =>
    comingUnits(forecasts, horizon, item) - sumAhead(statistical, horizon, item);
  const money = items.map((item) => Math.abs(change(item)) * price[item]!).filter(Number.isFinite);
  const units = items.reduce((sum, item) => sum + change(item), 0);
  return [
    {
      id: "overrides",
      level: "note",
      sentence: say("forecast.finding.overrides", {
        count: count([...overrides.values()].flat().length),
        items: count(items.length),
        units: count(Math.round(Math.abs(units))),
        direction: nested(say(units < 0 ? "forecast.overrides.down" : "forecast.overrides.up")),
      }),
      whatNow: say("forecast.finding.overrides.now"),
      where: at(
        "forecast",
        items.map((item) => data.items.keys[item]!),
      ),
      items: items.length,
      money: money.length === 0 ? null : money.reduce((sum, value) => sum + value, 0),
    },
  ];
}

export function findingsOf(figures: ForecastFigures): Finding[] {
  const { data, forecasts } = figures;
  const withDemand = Array.from(data.items.keys.keys()).filter((item) => figures.hasDemand[item] === 1);
  const onNaive = withDemand.filter(
    (item) => forecasts.origins[item]! > 0 && forecasts.error[item]! >= forecasts.naiveError[item]!,
  );
  return inOrder([
    ...segmentFindings(figures),
    ...changeFindings(figures),
    ...itemFinding(
      figures,
      "naive",
      "check",
      onNaive,
      (number) => say("forecast.finding.naive", { count: number }),
      say("forecast.finding.naive.now"),
    ),
    ...itemFinding(
      figures,
      "short",
      "check",
      withDemand.filter((item) => forecasts.origins[item] === 0),
      (number) => say("forecast.finding.short", { count: number }),
      say("forecast.finding.short.now"),
    ),
    ...overrideFinding(figures),
    ...dataFindings(figures),
  ]);
}

/** What is coming, against what was, and how good the forecasts were in the test. */
export function headline(figures: ForecastFigures): Message {
  const { total, horizon } = figures;
  const shared = { horizon: count(horizon), unit: unitOf(figures), coming: count(Math.round(total.coming)) };
  if (!figures.hasDemand.some((has) => has === 1)) return say("forecast.headline.noDemand");
  if (!(total.naiveError >= 0) || !(total.before > 0)) return say("forecast.headline.untested", shared);
  const gain = total.naiveError - total.error;
  return say("forecast.headline", {
    ...shared,
    change: percent(Math.abs(total.coming / total.before - 1), 0),
    direction: nested(
      say(total.coming < total.before ? "forecast.direction.less" : "forecast.direction.more"),
    ),
    error: percent(total.error, 0),
    points: points(Math.abs(gain)),
    compare: nested(say(gain < 0 ? "forecast.compare.above" : "forecast.compare.below")),
  });
}
