import { MemoryStore, type ChartRecord, type SeriesRecord } from "../../../../src/workbench/host";
import { UnknownChartTypeError } from "../../../../src/workbench/charts/chart-type";
import { contrast, ground } from "../../../../src/workbench/charts/colors";
import { chartConfiguration } from "../../../../src/workbench/charts/configuration";
import type { DrawnChart } from "../../../../src/workbench/charts/drawn-chart";
import { barShares } from "../../../../src/workbench/charts/datasets";
import { cellsIn } from "../../../../src/workbench/charts/references";

const percent = "0%";
/** Half of Excel's usual 5 points, in pixels. */
const markerRadius = (5 * (4 / 3)) / 2;

/** Segments AX, AY, BX with a share of value and a share of stock in B2:C4, ranks in D2:D4. */
function workbook(): MemoryStore {
  const store = new MemoryStore({ sheets: ["KPI"] });
  const [{ id } = { id: "" }] = store.sheets();
  [
    ["AX", 0.5, 0.25, 0],
    ["AY", 0.25, -0.1, 25],
    ["BX", null, 0.5, 50],
  ].forEach((row, index) =>
    row.forEach((value, column) => store.setCell(id, index + 2, column + 1, value ?? null, null)),
  );
  store.setFormat(id, { top: 2, left: 2, bottom: 4, right: 3 }, { numberFormat: percent });
  return store;
}

const series = (column: string, properties: SeriesRecord["properties"] = {}): SeriesRecord => ({
  id: column,
  values: `KPI!$${column}$2:$${column}$4`,
  categories: "KPI!$A$2:$A$4",
  properties: { Name: `Series of ${column}`, ...properties },
});

const chart = (properties: ChartRecord["properties"], ...list: SeriesRecord[]): ChartRecord => ({
  id: "1",
  sheetId: "1",
  name: "shares",
  area: { top: 1, left: 5, bottom: 20, right: 10 },
  series: list.length > 0 ? list : [series("B")],
  properties,
});

const drawn = (record: ChartRecord, theme: "light" | "dark" = "light"): DrawnChart =>
  chartConfiguration(record, cellsIn(workbook(), true), theme);

interface Scale {
  readonly ticks: { readonly callback: (value: number, index: number) => string };
}
const label = (configuration: DrawnChart, axis: "x" | "y", value: number): string =>
  (configuration.options?.scales?.[axis] as unknown as Scale).ticks.callback(value, value);

describe("a chart's type", () => {
  it.each([
    ["ColumnClustered", "bar", "x", false],
    ["ColumnStacked", "bar", "x", true],
    ["BarClustered", "bar", "y", false],
    ["Line", "line", "x", false],
    ["LineMarkers", "line", "x", false],
    ["XYScatter", "scatter", "x", undefined],
    ["XYScatterLines", "scatter", "x", undefined],
    ["XYScatterLinesNoMarkers", "scatter", "x", undefined],
  ])("%s is drawn as %s along %s", (type, kind, indexAxis, stacked) => {
    const { type: drawnAs, options } = drawn(chart({ ChartType: type }));
    expect(drawnAs).toBe(kind);
    expect(options?.indexAxis).toBe(indexAxis);
    expect((options?.scales?.[indexAxis] as { stacked?: boolean }).stacked).toBe(stacked);
  });

  it.each([
    ["Line", true, 0],
    ["LineMarkers", true, markerRadius],
    ["XYScatter", false, markerRadius],
    ["XYScatterLines", true, markerRadius],
    ["XYScatterLinesNoMarkers", true, 0],
  ])("%s has lines: %s, and markers of a radius of %d px", (type, showLine, pointRadius) => {
    expect(drawn(chart({ ChartType: type })).data.datasets[0]).toMatchObject({ showLine, pointRadius });
  });

  it("that the host does not model is refused by name", () => {
    expect(() => drawn(chart({ ChartType: "Pie" }))).toThrow(new UnknownChartTypeError("Pie"));
  });
});

describe("a chart's points", () => {
  it("are those of the cells, with gaps for empty ones and the categories as labels", () => {
    const { data } = drawn(chart({ ChartType: "ColumnClustered" }, series("B"), series("C")));
    expect(data.labels).toEqual(["AX", "AY", "BX"]);
    expect(data.datasets.map(({ label: name, data: points }) => [name, points])).toEqual([
      ["Series of B", [0.5, 0.25, null]],
      ["Series of C", [0.25, -0.1, 0.5]],
    ]);
  });

  it("are zero for empty cells, or joined over them, where the chart says so", () => {
    const zero = drawn(chart({ ChartType: "Line", DisplayBlanksAs: "Zero" }));
    expect(zero.data.datasets[0]?.data).toEqual([0.5, 0.25, 0]);
    const joined = drawn(chart({ ChartType: "Line", DisplayBlanksAs: "Interpolated" }));
    expect(joined.options).toMatchObject({ spanGaps: true });
  });

  it("leave out hidden rows, unless the chart draws hidden cells", () => {
    const store = workbook();
    store.updateSheet(store.sheets()[0]?.id ?? "", { hiddenRows: [3] });
    const points = (visibleOnly: boolean): unknown =>
      chartConfiguration(chart({}), cellsIn(store, visibleOnly), "light").data.datasets[0]?.data;
    expect(points(true)).toEqual([0.5, null]);
    expect(points(false)).toEqual([0.5, 0.25, null]);
  });

  it("are none where the cells are gone", () => {
    const lost = { ...series("B"), values: "Gone!$B$2:$B$4", categories: null };
    expect(drawn(chart({}, lost)).data.datasets[0]?.data).toEqual([]);
  });

  it("of a scatter chart take x from the categories, or count where these are words", () => {
    const ranked = { ...series("B"), categories: "KPI!$D$2:$D$4" };
    expect(drawn(chart({ ChartType: "XYScatter" }, ranked)).data.datasets[0]?.data).toEqual([
      { x: 0, y: 0.5 },
      { x: 25, y: 0.25 },
      { x: 50, y: null },
    ]);
    expect(drawn(chart({ ChartType: "XYScatter" })).data.datasets[0]?.data[1]).toEqual({ x: 2, y: 0.25 });
  });
});

describe("a chart's axes", () => {
  it("have the format of the cells, or their own where it is not linked", () => {
    expect(label(drawn(chart({})), "y", 0.5)).toBe("50%");
    const own = { "value.LinkNumberFormat": false, "value.NumberFormat": "#,##0," };
    expect(label(drawn(chart(own)), "y", 1_234_567)).toBe("1,235");
    const signed = { "value.LinkNumberFormat": false, "value.NumberFormat": "+0;-0;0" };
    expect(label(drawn(chart(signed)), "y", -3)).toBe("-3");
  });

  it("keep the limits and steps that are set", () => {
    const { options } = drawn(chart({ "value.Minimum": -1, "value.Maximum": 1, "value.MajorUnit": 0.5 }));
    expect(options?.scales?.["y"]).toMatchObject({ min: -1, max: 1, ticks: { stepSize: 0.5 } });
  });

  it("label every k-th category", () => {
    const configuration = drawn(chart({ "category.TickLabelSpacing": 2 }));
    expect([0, 1, 2].map((index) => label(configuration, "x", index))).toEqual(["AX", "", "BX"]);
  });

  it("read from the top down in lying bars only where the order is reversed", () => {
    const reverse = (reversed: boolean): unknown =>
      drawn(chart({ ChartType: "BarClustered", "category.ReversePlotOrder": reversed })).options?.scales?.[
        "y"
      ]?.reverse;
    expect(reverse(true)).toBe(false);
    expect(reverse(false)).toBe(true);
  });

  it("put labels at the low end where they are told to, else next to a line through zero", () => {
    const position = (properties: ChartRecord["properties"]): unknown =>
      (drawn(chart(properties, series("C"))).options?.scales?.["x"] as { position?: unknown }).position;
    expect(position({ "category.TickLabelPosition": "Low" })).toBe("bottom");
    expect(position({})).toEqual({ y: 0 });
    expect(position({ "category.TickLabelPosition": "High" })).toBe("top");
  });

  it("have gridlines across the values, in the colour that is set, and a line unless it was cleared", () => {
    const { options } = drawn(
      chart({ "value.line.LineStyle": "None", "value.major.gridlines.line.Color": "#ABCDEF" }),
    );
    expect(options?.scales?.["y"]).toMatchObject({
      grid: { display: true, color: "#ABCDEF" },
      border: { display: false },
    });
    expect(options?.scales?.["x"]).toMatchObject({ grid: { display: false }, border: { display: true } });
  });
});

describe("a chart's look", () => {
  it("has its title in the size, weight, colour and place that are set, in points", () => {
    const { options } = drawn(
      chart({
        "title.Text": "C earns 5 %",
        "title.font.Bold": true,
        "title.font.Size": 11,
        "title.font.Color": "#1B1B1B",
      }),
    );
    expect(options?.plugins?.title).toMatchObject({
      display: true,
      text: "C earns 5 %",
      align: "center",
      color: "#1B1B1B",
      font: { size: 44 / 3, weight: "bold" },
    });
    expect(drawn(chart({ "title.Text": "C", "title.Visible": false })).options?.plugins?.title?.display).toBe(
      false,
    );
  });

  it("has its legend where it is, or none", () => {
    expect(drawn(chart({ "legend.Position": "Top" })).options?.plugins?.legend).toMatchObject({
      display: true,
      position: "top",
    });
    expect(drawn(chart({ "legend.Visible": false })).options?.plugins?.legend?.display).toBe(false);
  });

  it("has the colours of its series, and Excel's own where none is set", () => {
    const { data } = drawn(chart({}, series("B", { "fill.Color": "#0B5C73" }), series("C")));
    expect(data.datasets.map(({ backgroundColor }) => backgroundColor)).toEqual(["#0B5C73", "#ED7D31"]);
  });

  it("draws nothing of a series whose fill was cleared, on either ground", () => {
    for (const theme of ["light", "dark"] as const) {
      const { data } = drawn(chart({}, series("B", { "fill.Color": null }), series("C")), theme);
      expect(data.datasets[0]?.backgroundColor).toBe("transparent");
      expect(data.datasets[1]?.backgroundColor).not.toBe("transparent");
    }
  });

  it("stands out from a dark sheet as far as text and shapes have to", () => {
    const { data, options } = drawn(
      chart({ "title.Text": "C", "title.font.Color": "#1B1B1B" }, series("B", { "fill.Color": "#0B5C73" })),
      "dark",
    );
    expect(contrast(data.datasets[0]?.backgroundColor as string, ground.dark)).toBeGreaterThanOrEqual(3);
    expect(contrast(options?.plugins?.title?.color as string, ground.dark)).toBeGreaterThanOrEqual(7);
  });

  it.each([
    // A gap of 70 % beside one bar, beside two that touch, beside two with half of each under the other.
    [70, 0, 1, 1 / 1.7, 1],
    [70, 0, 2, 2 / 2.7, 1],
    [100, 50, 2, 1.5 / 2.5, 2 / 1.5],
  ])(
    "gives bars with a gap of %d %% and an overlap of %d %%, %d a category, their width",
    (gap, overlap, bars, category, bar) => {
      const shares = barShares(gap, overlap, bars);
      expect(shares.categoryPercentage).toBeCloseTo(category, 12);
      expect(shares.barPercentage).toBeCloseTo(bar, 12);
    },
  );
});
