import { checkSheetWritable, sheetOf, type HostContext } from "../context";
import type { ChartRecord } from "../store/records";
import { invalidArgument, itemNotFound } from "../wire/api-error";
import { bagType, keptProperties, type Bag } from "./bag";
import { seriesCollection } from "./chart-series";
import { HostType, type HostObject } from "./host-object";
import { rangeArgument } from "./range";
import { offsetOf } from "./range-sizes";

export interface ChartState {
  readonly context: HostContext;
  readonly chartId: string;
}

export function chartRecord({ context, chartId }: ChartState): ChartRecord {
  const record = context.store.records("chart").find(({ id }) => id === chartId);
  if (!record) throw itemNotFound("the chart was deleted");
  return record;
}

export function updateChart(state: ChartState, patch: Partial<ChartRecord>): void {
  const record = chartRecord(state);
  checkSheetWritable(state.context, record.sheetId);
  state.context.store.put("chart", { ...record, ...patch });
}

const bagOf = (state: ChartState): Bag => ({
  read: (path) => chartRecord(state).properties[path],
  write: (path, value) =>
    updateChart(state, { properties: { ...chartRecord(state).properties, [path]: value } }),
});

const font = (prefix: string) =>
  bagType("ChartFont", `${prefix}font.`, {
    Bold: false,
    Italic: false,
    Color: "#595959",
    Name: "Calibri",
    Size: 10,
    Underline: "None",
  });
const line = (prefix: string) =>
  bagType(
    "ChartLineFormat",
    `${prefix}line.`,
    { Color: "#D9D9D9", LineStyle: "Continuous", Weight: 0.75 },
    {
      methods: { Clear: (bag) => bag.write(`${prefix}line.LineStyle`, "None") },
    },
  );
const fill = (prefix: string) =>
  bagType(
    "ChartFill",
    `${prefix}fill.`,
    {},
    {
      methods: {
        SetSolidColor: (bag, color) => bag.write(`${prefix}fill.Color`, color),
        Clear: (bag) => bag.write(`${prefix}fill.Color`, null),
      },
    },
  );

const title = bagType(
  "ChartTitle",
  "title.",
  { Text: "Chart Title", Visible: true, Overlay: false, Position: "Top", HorizontalAlignment: "Center" },
  {
    links: { Format: bagType("ChartTitleFormat", "title.format.", {}, { links: { Font: font("title.") } }) },
  },
);

const legend = bagType(
  "ChartLegend",
  "legend.",
  { Visible: true, Position: "Bottom", Overlay: false },
  {
    links: {
      Format: bagType("ChartLegendFormat", "legend.format.", {}, { links: { Font: font("legend.") } }),
    },
  },
);

const gridlines = (prefix: string) =>
  bagType(
    "ChartGridlines",
    `${prefix}gridlines.`,
    { Visible: true },
    {
      links: {
        Format: bagType(
          "ChartGridlinesFormat",
          `${prefix}gridlines.format.`,
          {},
          { links: { Line: line(`${prefix}gridlines.`) } },
        ),
      },
    },
  );

function axis(prefix: string): (bag: Bag) => HostObject {
  return bagType(
    "ChartAxis",
    prefix,
    {
      Visible: true,
      Minimum: null,
      Maximum: null,
      MajorUnit: null,
      MinorUnit: null,
      NumberFormat: "General",
      LinkNumberFormat: true,
      TickLabelSpacing: null,
      TickMarkSpacing: null,
      TickLabelPosition: "NextToAxis",
      MajorTickMark: "None",
      MinorTickMark: "None",
      CategoryType: "Automatic",
      ReversePlotOrder: false,
    },
    {
      links: {
        Title: bagType("ChartAxisTitle", `${prefix}title.`, { Text: "", Visible: false }),
        MajorGridlines: gridlines(`${prefix}major.`),
        MinorGridlines: gridlines(`${prefix}minor.`),
        Format: bagType(
          "ChartAxisFormat",
          `${prefix}format.`,
          {},
          { links: { Font: font(prefix), Line: line(prefix) } },
        ),
      },
    },
  );
}

const axes = bagType(
  "ChartAxes",
  "axes.",
  {},
  { links: { CategoryAxis: axis("category."), ValueAxis: axis("value.") } },
);
const areaFormat = bagType(
  "ChartAreaFormat",
  "area.",
  {},
  {
    links: { Fill: fill("area."), Font: font("area."), Border: line("area.border.") },
  },
);
const plotArea = bagType(
  "ChartPlotArea",
  "plot.",
  {},
  {
    links: { Format: bagType("ChartPlotAreaFormat", "plot.format.", {}, { links: { Fill: fill("plot.") } }) },
  },
);

/** Where the first cell that a chart covers begins. */
function corner(state: ChartState): { readonly top: number; readonly left: number } {
  const { sheetId, area } = chartRecord(state);
  return offsetOf(sheetOf(state.context, sheetId), area?.top ?? 1, area?.left ?? 1);
}

const chartType = new HostType<ChartState>({
  name: "Chart",
  id: ({ chartId }) => chartId,
  properties: {
    Id: { read: ({ chartId }) => chartId },
    Name: {
      read: (state) => chartRecord(state).name,
      write: (state, value) => {
        if (typeof value !== "string" || value === "") throw invalidArgument("chart name");
        updateChart(state, { name: value });
      },
    },
    Top: {
      read: (state) => bagOf(state).read("Top") ?? corner(state).top,
      // A place in points holds until cells are named again; the one that the cells give is no change.
      write: (state, value) => bagOf(state).write("Top", value === corner(state).top ? undefined : value),
    },
    Left: { read: (state) => corner(state).left },
    ...keptProperties(bagOf, "", {
      ChartType: "ColumnClustered",
      DisplayBlanksAs: "NotPlotted",
      PlotVisibleOnly: true,
      Width: 360,
      Height: 216,
    }),
  },
  links: {
    Title: (state) => title(bagOf(state)),
    Legend: (state) => legend(bagOf(state)),
    Axes: (state) => axes(bagOf(state)),
    Format: (state) => areaFormat(bagOf(state)),
    PlotArea: (state) => plotArea(bagOf(state)),
    Series: (state) =>
      seriesCollection({
        context: state.context,
        chart: () => chartRecord(state),
        update: (series) => updateChart(state, { series }),
      }),
    Worksheet: (state) => state.context.objects.worksheet(state.context, chartRecord(state).sheetId),
  },
  methods: {
    SetPosition: (state, start, end) => {
      const { sheetId } = chartRecord(state);
      const first = rangeArgument(state.context, sheetId, start).area;
      const last =
        end === undefined || end === null ? first : rangeArgument(state.context, sheetId, end).area;
      updateChart(state, {
        area: { top: first.top, left: first.left, bottom: last.bottom, right: last.right },
      });
    },
    Delete: (state) => {
      checkSheetWritable(state.context, chartRecord(state).sheetId);
      state.context.store.remove("chart", state.chartId);
    },
  },
});

export const chartObject = (state: ChartState): HostObject => chartType.create(state);
