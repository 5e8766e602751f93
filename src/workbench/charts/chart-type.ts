/** What a chart is made of, told from Excel's name of its type. */
export interface ChartShape {
  readonly kind: "bar" | "line" | "scatter";
  /** Bars that lie. */
  readonly horizontal: boolean;
  readonly stacked: boolean;
  readonly lines: boolean;
  readonly markers: boolean;
}

const plain: ChartShape = { kind: "bar", horizontal: false, stacked: false, lines: false, markers: false };

const shapes: ReadonlyMap<string, ChartShape> = new Map([
  ["ColumnClustered", plain],
  ["ColumnStacked", { ...plain, stacked: true }],
  ["BarClustered", { ...plain, horizontal: true }],
  ["BarStacked", { ...plain, horizontal: true, stacked: true }],
  ["Line", { ...plain, kind: "line", lines: true }],
  ["LineMarkers", { ...plain, kind: "line", lines: true, markers: true }],
  ["XYScatter", { ...plain, kind: "scatter", markers: true }],
  ["XYScatterLines", { ...plain, kind: "scatter", lines: true, markers: true }],
  ["XYScatterLinesNoMarkers", { ...plain, kind: "scatter", lines: true }],
] as const);

/** A type of chart that the workbench does not draw, although a file may hold it. */
export class UnknownChartTypeError extends Error {
  constructor(readonly type: string) {
    super(`the workbench does not draw charts of the type ${type}`);
  }
}

/** @throws UnknownChartTypeError for types that the host does not model */
export function chartShape(type: string): ChartShape {
  const shape = shapes.get(type);
  if (shape === undefined) throw new UnknownChartTypeError(type);
  return shape;
}
