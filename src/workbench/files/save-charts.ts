import { render } from "../../text/render";
import { say } from "../../text/message";
import type { ChartChange } from "../../xlsx";
import type { ChartRecord } from "../host/store/records";
import { isSame, recordsOf, type Change, type Saving, type SheetPair } from "./saving";
import { cellsBehind, placeOf, typeOf, writtenChart } from "./written-chart";

/** Charts of a sheet that are not those of the file: added, changed where they stand, taken away. */
export function chartChanges(saving: Saving, pair: SheetPair): readonly Change[] {
  const { name, now, was } = pair;
  const former = new Map(
    recordsOf(saving.was, "chart", was.id).map((chart) => [
      saving.wasOrigin.charts.get(chart.id) ?? -1,
      chart,
    ]),
  );
  const free = new Map(former);
  const changes: Change[] = [];
  for (const own of recordsOf(saving.now, "chart", now.id)) {
    const chart = { ...own, series: own.series.map((series) => followed(series, saving.formula)) };
    const anchor = anchorOf(saving, chart, free);
    const before = anchor === null ? undefined : free.get(anchor);
    if (anchor === null || !before) {
      const added = drawn(saving, chart, pair);
      if (added) changes.push({ kind: "add-chart", sheet: name, chart: added });
      continue;
    }
    free.delete(anchor);
    changes.push(...changesOf(saving, pair, anchor, before, chart));
  }
  // From the last on, so that the numbers of the others hold.
  const gone = [...free.keys()].sort((one, other) => other - one);
  return [...changes, ...gone.map((anchor): Change => ({ kind: "remove-chart", sheet: name, anchor }))];
}

function anchorOf(
  { nowOrigin }: Saving,
  chart: ChartRecord,
  free: ReadonlyMap<number, ChartRecord>,
): number | null {
  if (nowOrigin) return nowOrigin.charts.get(chart.id) ?? null;
  return [...free].find(([, { name }]) => name === chart.name)?.[0] ?? null;
}

function followed(
  series: ChartRecord["series"][number],
  formula: Saving["formula"],
): ChartRecord["series"][number] {
  const follow = (reference: string | null): string | null => reference && formula(reference);
  return { ...series, values: follow(series.values), categories: follow(series.categories) };
}

/** A chart that is drawn by us, with a word on what is not; null where we cannot draw it. */
function drawn(saving: Saving, record: ChartRecord, { name, now }: SheetPair) {
  const written = writtenChart(saving, record, now);
  const chart = record.name;
  if (!written) {
    const type = typeOf(record);
    saving.lose(render(say("workbench.notSaved.chartType", { chart, sheet: name, type })));
    return null;
  }
  if (written.lost.length > 0) {
    const settings = written.lost.join(", ");
    saving.lose(render(say("workbench.notSaved.chartLook", { chart, sheet: name, settings })));
  }
  return written.chart;
}

/** Settings that can be changed without drawing a chart anew. */
const changeable = ["title.Text", "Top", "Left", "Width", "Height"];

function changesOf(
  saving: Saving,
  pair: SheetPair,
  anchor: number,
  before: ChartRecord,
  chart: ChartRecord,
): Change[] {
  const { name: sheet, now, was } = pair;
  const paths = new Set([...Object.keys(before.properties), ...Object.keys(chart.properties)]);
  const changed = [...paths].filter((path) => !isSame(before.properties[path], chart.properties[path]));
  const isSameLook =
    changed.every((path) => changeable.includes(path)) &&
    before.series.length === chart.series.length &&
    before.series.every(({ properties }, index) => {
      const own = chart.series[index];
      return (
        own !== undefined &&
        (own.values !== null) === (before.series[index]?.values != null) &&
        (own.categories !== null) === (before.series[index]?.categories != null) &&
        isSame({ ...properties, Name: "" }, { ...own.properties, Name: "" })
      );
    });
  if (!isSameLook) {
    const redrawn = drawn(saving, chart, pair);
    return redrawn ? [{ kind: "redraw-chart", sheet, anchor, chart: redrawn }] : [];
  }
  const [place, formerPlace] = [placeOf(chart, now), placeOf(before, was)];
  const title = chart.properties["title.Text"];
  const series = seriesChanges(saving, before, chart);
  const change: ChartChange = {
    ...(chart.name !== before.name && { name: chart.name }),
    ...(changed.includes("title.Text") && typeof title === "string" && { title }),
    ...(!isSame(place, formerPlace) && { area: place }),
    ...(series.length > 0 && { series }),
  };
  return Object.keys(change).length === 0 ? [] : [{ kind: "change-chart", sheet, anchor, change }];
}

function seriesChanges(
  saving: Saving,
  before: ChartRecord,
  chart: ChartRecord,
): NonNullable<ChartChange["series"]>[number][] {
  return chart.series.flatMap((own, index) => {
    const was = before.series[index];
    const name = own.properties.Name;
    const points = (now: string | null, former: string | null | undefined) =>
      now === null || now === former ? null : { reference: now, cached: cellsBehind(saving, now) };
    const [values, categories] = [points(own.values, was?.values), points(own.categories, was?.categories)];
    const change = {
      ...(typeof name === "string" && name !== was?.properties.Name && { name }),
      ...(values && { values }),
      ...(categories && { categories }),
    };
    return Object.keys(change).length === 0 ? [] : [{ index, ...change }];
  });
}
