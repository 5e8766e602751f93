import { parseAreaAddress, parseSheetReference, sheetReference } from "../../../xlsx";
import { findSheet, sheetOf, type HostContext } from "../context";
import { refuseStructuredReference } from "../rules/names";
import type { ChartRecord, SeriesRecord } from "../store/records";
import { invalidArgument, itemNotFound } from "../wire/api-error";
import { bagType, keptProperties, type Bag } from "./bag";
import { collectionRules } from "./collection";
import { HostType, type HostObject } from "./host-object";
import { rangeArgument } from "./range";

/** A chart's series, and how to replace them. */
export interface SeriesListState {
  readonly context: HostContext;
  readonly chart: () => ChartRecord;
  readonly update: (series: readonly SeriesRecord[]) => void;
}

interface SeriesState {
  readonly list: SeriesListState;
  readonly id: string;
}

function recordOf({ list, id }: SeriesState): SeriesRecord {
  const record = list.chart().series.find((candidate) => candidate.id === id);
  if (!record) throw itemNotFound("the series was deleted");
  return record;
}

function update(state: SeriesState, patch: Partial<SeriesRecord>): void {
  const changed = { ...recordOf(state), ...patch };
  state.list.update(state.list.chart().series.map((series) => (series.id === state.id ? changed : series)));
}

const bagOf = (state: SeriesState): Bag => ({
  read: (path) => recordOf(state).properties[path],
  write: (path, value) => update(state, { properties: { ...recordOf(state).properties, [path]: value } }),
});

/** Excel takes a range here and nothing else, and at most one row or column of it. */
function reference(state: SeriesState, value: unknown): string {
  if (typeof value === "string") refuseStructuredReference(value, "a chart's series");
  const { context } = state.list;
  const range = rangeArgument(context, state.list.chart().sheetId, value);
  if (range.area.left !== range.area.right && range.area.top !== range.area.bottom) {
    throw invalidArgument("a series is one row or one column");
  }
  return sheetReference(sheetOf(context, range.sheetId).name, range.area, true);
}

function dimension(state: SeriesState, name: unknown): string | null {
  if (name === "Values" || name === "YValues") return recordOf(state).values;
  if (name === "Categories" || name === "XValues") return recordOf(state).categories;
  throw invalidArgument(`dimension ${String(name)}`);
}

function dimensionValues(state: SeriesState, name: unknown): unknown[] {
  const parsed = parseSheetReference(dimension(state, name) ?? "");
  const area = parsed?.area ?? parseAreaAddress("A1");
  const sheet = parsed && findSheet(state.list.context, parsed.sheet);
  if (!parsed || !sheet || !area) return [];
  const result: unknown[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      result.push(state.list.context.store.cell(sheet.id, row, column).value);
    }
  }
  return result;
}

const line = bagType("ChartLineFormat", "line.", { Color: "", LineStyle: "Automatic", Weight: 2.25 });
const fill = bagType(
  "ChartFill",
  "fill.",
  {},
  {
    methods: {
      SetSolidColor: (bag, color) => bag.write("fill.Color", color),
      GetSolidColor: (bag) => bag.read("fill.Color") ?? "",
      Clear: (bag) => bag.write("fill.Color", null),
    },
  },
);
const format = bagType("ChartSeriesFormat", "format.", {}, { links: { Fill: fill, Line: line } });

const seriesType = new HostType<SeriesState>({
  name: "ChartSeries",
  properties: keptProperties(bagOf, "", {
    Name: "",
    ChartType: "Invalid",
    GapWidth: 150,
    Overlap: 0,
    Smooth: false,
    MarkerStyle: "Automatic",
    MarkerSize: 5,
    MarkerBackgroundColor: "",
    MarkerForegroundColor: "",
    HasDataLabels: false,
    AxisGroup: "Primary",
  }),
  links: { Format: (state) => format(bagOf(state)) },
  methods: {
    SetValues: (state, range) => update(state, { values: reference(state, range) }),
    SetXAxisValues: (state, range) => update(state, { categories: reference(state, range) }),
    GetDimensionDataSourceString: (state, name) => dimension(state, name) ?? "",
    GetDimensionDataSourceType: () => "LocalRange",
    GetDimensionValues: dimensionValues,
    Delete: (state) => {
      recordOf(state);
      state.list.update(state.list.chart().series.filter(({ id }) => id !== state.id));
    },
  },
});

const listed = (list: SeriesListState): readonly HostObject[] =>
  list.chart().series.map(({ id }) => seriesType.create({ list, id }));

const listType = new HostType<SeriesListState>(
  collectionRules({
    name: "ChartSeriesCollection",
    items: listed,
    find: (list, index) => listed(list)[Number(index)] ?? null,
    methods: {
      Add: (list, name) => {
        const id = list.context.store.newId();
        const { series } = list.chart();
        const properties = { Name: typeof name === "string" ? name : `Series${series.length + 1}` };
        list.update([...series, { id, values: null, categories: null, properties }]);
        return seriesType.create({ list, id });
      },
    },
  }),
);

export const seriesCollection = (state: SeriesListState): HostObject => listType.create(state);
