import { sheetReference } from "../../../xlsx";
import type { Area } from "../../../xlsx/types";
import { checkSheetWritable, sheetOf } from "../context";
import type { ChartRecord, SeriesRecord } from "../store/records";
import { invalidArgument } from "../wire/api-error";
import { chartObject } from "./chart";
import { collectionRules } from "./collection";
import { HostType, type HostObject } from "./host-object";
import { rangeArgument } from "./range";
import type { SheetState } from "./sheet-state";

const chartTypes = [
  "ColumnClustered",
  "ColumnStacked",
  "BarClustered",
  "Line",
  "LineMarkers",
  "XYScatter",
  "XYScatterLines",
  "XYScatterLinesNoMarkers",
];

const listed = ({ context, sheetId }: SheetState): readonly ChartRecord[] =>
  context.store.records("chart").filter((chart) => chart.sheetId === sheetId);

/** Excel draws a series for each column of the source. */
function seriesOf(
  state: SheetState,
  source: { readonly sheetId: string; readonly area: Area },
): SeriesRecord[] {
  const { name } = sheetOf(state.context, source.sheetId);
  const { left, right } = source.area;
  return Array.from({ length: right - left + 1 }, (_, index) => ({
    id: state.context.store.newId(),
    values: sheetReference(name, { ...source.area, left: left + index, right: left + index }, true),
    categories: null,
    properties: { Name: `Series${index + 1}` },
  }));
}

function add(state: SheetState, type: unknown, source: unknown, seriesBy: unknown): HostObject {
  const { context, sheetId } = state;
  checkSheetWritable(context, sheetId);
  if (!chartTypes.includes(String(type))) throw invalidArgument(`the workbench has no chart ${String(type)}`);
  if (![undefined, null, "Auto", "Columns"].includes(seriesBy as string | null | undefined)) {
    throw invalidArgument("the workbench draws series by columns");
  }
  const range = rangeArgument(context, sheetId, source);
  const id = context.store.newId();
  context.store.put("chart", {
    id,
    sheetId,
    name: `Chart ${listed(state).length + 1}`,
    area: null,
    series: seriesOf(state, range),
    properties: { ChartType: String(type) },
  });
  return chartObject({ context, chartId: id });
}

const chartsType = new HostType<SheetState>(
  collectionRules({
    name: "ChartCollection",
    items: (state) => listed(state).map(({ id }) => chartObject({ context: state.context, chartId: id })),
    find: (state, key) => {
      const found = listed(state).find(({ id, name }) => id === key || name === key);
      return found ? chartObject({ context: state.context, chartId: found.id }) : null;
    },
    methods: { Add: add },
  }),
);

export const charts = (state: SheetState): HostObject => chartsType.create(state);
