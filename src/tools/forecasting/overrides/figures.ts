import type { Dataset } from "../../../model/dataset";
import { segments } from "../../strategy/segment/presets";
import { seasonOf } from "../../strategy/segment/calendar-season";
import { forecastOverrides, usualMostAhead, type ForecastOverrides } from "../shared/forecast-overrides";
import type { JudgedOverride } from "../shared/overrides/judge";
import { freeRow, isFree, overrideRequests, type OverrideRequest } from "../shared/overrides/rows";
import { addErrors, measuredErrors, type MeasuredErrors } from "../shared/overrides/value-added";
import { segmentsInForce } from "../shared/segments-in-force";
import type { OverrideOptions } from "./options";

/** A row of the sheet: a judged override, or a number that waits for one. */
export interface OverrideRowFigures {
  readonly number: string;
  readonly request: OverrideRequest;
  readonly judged: JudgedOverride | null;
  /** Null where nothing can be measured yet. */
  readonly errors: MeasuredErrors | null;
}

/** Approved overrides that became history, of one segment or requester. */
export interface GroupErrors {
  readonly key: string;
  readonly overrides: number;
  readonly errors: MeasuredErrors;
}

/** Everything that the run has computed; sheets and findings only arrange it. */
export interface OverrideFigures {
  readonly data: Dataset;
  readonly today: string;
  readonly overrides: ForecastOverrides;
  /** In the order of the sheet; the free rows among them. */
  readonly rows: readonly OverrideRowFigures[];
  readonly measured: MeasuredErrors;
  readonly bySegment: readonly GroupErrors[];
  readonly byRequester: readonly GroupErrors[];
  readonly mostAhead: number;
}

/** "FO-7": no letter of it is lost where a sheet takes digits for a number. */
const numberPrefix = "FO-";

/** Numbers that no row has, so that so many rows are free. */
function newNumbers(taken: readonly string[], wanted: number): string[] {
  const highest = taken.reduce((most, number) => {
    const digits = /^FO-(\d{1,9})$/i.exec(number)?.[1];
    return digits === undefined ? most : Math.max(most, Number(digits));
  }, 0);
  return Array.from({ length: Math.max(0, wanted) }, (_, index) => `${numberPrefix}${highest + index + 1}`);
}

export const requesterOf = ({ request }: JudgedOverride, unnamed: string): string =>
  request.requestedBy?.replace(/ +/g, " ") ?? unnamed;

/** @param keys of groups that are told even where nothing of them is measured */
function grouped(
  rows: readonly OverrideRowFigures[],
  keyOf: (judged: JudgedOverride) => string,
  keys: readonly string[] = [],
): GroupErrors[] {
  const groups = new Map<string, MeasuredErrors[]>(keys.map((key) => [key, []]));
  for (const { judged, errors } of rows) {
    if (judged === null || errors === null) continue;
    const key = keyOf(judged);
    groups.set(key, [...(groups.get(key) ?? []), errors]);
  }
  return [...groups]
    .map(([key, all]) => ({ key, overrides: all.length, errors: addErrors(all) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

export function overrideFigures(
  data: Dataset,
  options: OverrideOptions,
  today: string,
  unnamed: string,
): OverrideFigures {
  const mostAhead = options.mostAhead ?? usualMostAhead[data.calendar.unit];
  const overrides = forecastOverrides(data, {
    today,
    segments: segmentsInForce(data, today),
    season: seasonOf(options, data.calendar.unit) ?? 1,
    mostAhead,
  });
  const judged = new Map(overrides.judged.map((each) => [each.request, each]));
  const requests = overrideRequests(data) ?? [];
  const byNumber = new Map<string, OverrideRequest>();
  for (const request of requests) {
    if (request.number !== null && !byNumber.has(request.number)) byNumber.set(request.number, request);
  }
  const judgedByNumber = new Map(
    [...judged.values()].flatMap((each) => {
      const { number } = each.request;
      return number !== null && each.why?.id !== "forecast-override.why.number-twice"
        ? [[number, each] as const]
        : [];
    }),
  );
  const known = [...byNumber].map(([number, request]): OverrideRowFigures => {
    const found = isFree(request) ? null : (judgedByNumber.get(number) ?? null);
    const errors = found && measuredErrors(found, data, overrides.axis);
    return { number, request, judged: found, errors };
  });
  const free = known.filter((row) => row.judged === null).length;
  const rows = [
    ...known,
    ...newNumbers([...byNumber.keys()], options.freeRows - free).map((number) => ({
      number,
      request: freeRow(number),
      judged: null,
      errors: null,
    })),
  ];
  return {
    data,
    today,
    overrides,
    rows,
    measured: addErrors(rows.flatMap(({ errors }) => errors ?? [])),
    bySegment: grouped(rows, ({ effect }) => effect!.segment, segments),
    byRequester: grouped(rows, (each) => requesterOf(each, unnamed)),
    mostAhead,
  };
}

/** Overrides of some status. */
export const ofKind = (
  { overrides }: Pick<OverrideFigures, "overrides">,
  ...kinds: readonly JudgedOverride["kind"][]
): JudgedOverride[] => overrides.judged.filter(({ kind }) => kinds.includes(kind));

/** What an override changes in the periods after the history, units. */
export function unitsToCome({ effect }: JudgedOverride, historyPeriods: number): number {
  if (effect === null) return 0;
  return effect.overridden.reduce(
    (sum, units, index) =>
      effect.first + index >= historyPeriods ? sum + units - effect.statistical[index]! : sum,
    0,
  );
}

/** Approved overrides that change a period to come. */
export const inPlan = (figures: OverrideFigures): JudgedOverride[] =>
  ofKind(figures, "approved").filter(({ effect }) => effect!.last >= figures.data.history.periods);
