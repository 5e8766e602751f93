/** Colours of the classes, the nine-box and the charts: hue is the axis, lightness the order. */
export interface ClassColors {
  readonly classA: string;
  readonly classAText: string;
  readonly classB: string;
  readonly classBText: string;
  readonly classC: string;
  readonly classCText: string;
  readonly classX: string;
  readonly classXText: string;
  readonly classXEdge: string;
  readonly classY: string;
  readonly classYText: string;
  readonly classZ: string;
  readonly classZText: string;
  /** Border of a class's square; only high contrast has one. */
  readonly classEdge: string;
  /** Bars of the histogram. */
  readonly barX: string;
  readonly barY: string;
  readonly barZ: string;
  /** Share of total below 2, 5, 12, 30 % and above. */
  readonly shade1: string;
  readonly shade2: string;
  readonly shade3: string;
  readonly shade4: string;
  readonly shade5: string;
  readonly shadeText: string;
  readonly shade5Text: string;
  readonly shadeEdge: string;
  /** Bar at the foot of a nine-box cell where shades are not seen. */
  readonly measureBar: string;
  readonly chartLine: string;
  readonly chartGrid: string;
  readonly chartText: string;
  readonly chartCut: string;
  readonly zoneA: string;
  readonly zoneB: string;
  readonly zoneC: string;
  readonly handleFill: string;
  readonly handleEdge: string;
}

export const lightColors: ClassColors = {
  classA: "#0B5C73",
  classAText: "#FFFFFF",
  classB: "#4A95A9",
  classBText: "#0B1518",
  classC: "#BCD8E0",
  classCText: "#1B1B1B",
  classX: "#F3DFB4",
  classXText: "#1B1B1B",
  classXEdge: "#B8924A",
  classY: "#C4841A",
  classYText: "#140E02",
  classZ: "#8A4208",
  classZText: "#FFFFFF",
  classEdge: "transparent",
  barX: "#F3DFB4",
  barY: "#C4841A",
  barZ: "#8A4208",
  shade1: "#F5F9FA",
  shade2: "#DFEFF4",
  shade3: "#BFDFE9",
  shade4: "#8FC5D5",
  shade5: "#0B5C73",
  shadeText: "#1B1B1B",
  shade5Text: "#FFFFFF",
  shadeEdge: "#C9DCE2",
  measureBar: "transparent",
  chartLine: "#0B5C73",
  chartGrid: "#C7C7C7",
  chartText: "#616161",
  chartCut: "#1B1B1B",
  zoneA: "#D6E3E7",
  zoneB: "#E2EDF2",
  zoneC: "#EFF5F8",
  handleFill: "#FFFFFF",
  handleEdge: "#0B6A82",
};

export const darkColors: ClassColors = {
  classA: "#7CC7DB",
  classAText: "#10191C",
  classB: "#2F7F95",
  classBText: "#FFFFFF",
  classC: "#1F4450",
  classCText: "#FFFFFF",
  classX: "#4A3A1C",
  classXText: "#FFFFFF",
  classXEdge: "#8A6E38",
  classY: "#9C6A18",
  classYText: "#FFFFFF",
  classZ: "#F2B65C",
  classZText: "#1C1408",
  classEdge: "transparent",
  barX: "#4A3A1C",
  barY: "#9C6A18",
  barZ: "#F2B65C",
  shade1: "#2E2E2E",
  shade2: "#1D3A44",
  shade3: "#1F4A57",
  shade4: "#235E70",
  shade5: "#7CC7DB",
  shadeText: "#FFFFFF",
  shade5Text: "#10191C",
  shadeEdge: "#47575D",
  measureBar: "transparent",
  chartLine: "#7CC7DB",
  chartGrid: "#525252",
  chartText: "#ADADAD",
  chartCut: "#FFFFFF",
  zoneA: "#2C4148",
  zoneB: "#2B373B",
  zoneC: "#2A3032",
  handleFill: "#292929",
  handleEdge: "#459CB5",
};

/** System colours, since users choose their own: no fills, letters in boxes, a bar for the measure. */
export const contrastColors: ClassColors = {
  classA: "Canvas",
  classAText: "CanvasText",
  classB: "Canvas",
  classBText: "CanvasText",
  classC: "Canvas",
  classCText: "CanvasText",
  classX: "Canvas",
  classXText: "CanvasText",
  classXEdge: "CanvasText",
  classY: "Canvas",
  classYText: "CanvasText",
  classZ: "Canvas",
  classZText: "CanvasText",
  classEdge: "CanvasText",
  barX: "CanvasText",
  barY: "CanvasText",
  barZ: "CanvasText",
  shade1: "Canvas",
  shade2: "Canvas",
  shade3: "Canvas",
  shade4: "Canvas",
  shade5: "Canvas",
  shadeText: "CanvasText",
  shade5Text: "CanvasText",
  shadeEdge: "CanvasText",
  measureBar: "Highlight",
  chartLine: "CanvasText",
  chartGrid: "CanvasText",
  chartText: "CanvasText",
  chartCut: "Highlight",
  zoneA: "Canvas",
  zoneB: "Canvas",
  zoneC: "Canvas",
  handleFill: "Canvas",
  handleEdge: "Highlight",
};
