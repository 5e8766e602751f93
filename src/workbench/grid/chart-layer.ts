import {
  IRenderManagerService,
  SetRangeValuesMutation,
  SHEET_VIEWPORT_KEY,
  SheetSkeletonManagerService,
  type ISetRangeValuesMutationParams,
} from "@univerjs/preset-sheets-core";
import type { Worksheet } from "@univerjs/core";
import { parseSheetReference } from "../../xlsx";
import type { Area, CellValue } from "../../xlsx/types";
import type { ChartRecord } from "../host/store/records";
import type { UniverStore } from "./univer-store";

/** Values of a reference such as "Items!$D$7:$D$504", or of a defined name, row by row. */
export type ReadValues = (reference: string) => readonly CellValue[];

/**
 * Draws a chart on a canvas that has its size.
 *
 * @returns what to call before the canvas is drawn anew or taken away
 */
export type DrawChart = (canvas: HTMLCanvasElement, chart: ChartRecord, readValues: ReadValues) => () => void;

interface Source {
  readonly sheetId: string;
  readonly area: Area;
}

interface Drawn {
  chart: ChartRecord;
  readonly canvas: HTMLCanvasElement;
  /** Cells that it was drawn from. */
  sources: readonly Source[];
  clear: () => void;
  isStale: boolean;
  size: string;
}

type Box = Readonly<Record<"left" | "top" | "width" | "height", number>>;

/**
 * Charts over the grid: a canvas for each, above the cells that its record names, moved with them as the grid is scrolled, zoomed
 * and resized, and drawn again when the cells that it shows change. Clicks go through to the cells.
 */
export class ChartLayer {
  private readonly element = document.createElement("div");
  private readonly drawn = new Map<string, Drawn>();
  private readonly ends: (() => void)[] = [];

  constructor(
    private readonly store: UniverStore,
    private readonly drawChart: DrawChart,
  ) {
    const { commands, injector } = store.grid;
    this.element.className = "charts";
    Object.assign(this.element.style, { position: "absolute", overflow: "hidden", pointerEvents: "none" });
    store.onChartsChanged(() => this.recordsChanged());
    const watch = commands.onCommandExecuted(({ id, params }) => {
      if (id === SetRangeValuesMutation.id) this.cellsChanged(params as ISetRangeValuesMutationParams);
    });
    this.ends.push(() => watch.dispose());
    const renders = injector.get(IRenderManagerService);
    const follow = (): void => {
      const engine = renders.getRenderById(store.grid.workbook.getUnitId())?.engine;
      if (!engine) return;
      const frames = engine.endFrame$.subscribe(() => this.place());
      this.ends.push(() => frames.unsubscribe());
    };
    if (renders.getRenderById(store.grid.workbook.getUnitId())) follow();
    else {
      const created = renders.created$.subscribe(() => {
        created.unsubscribe();
        follow();
      });
    }
    this.recordsChanged();
  }

  /** Draws every chart anew with the grid's next frame, as after a change of the theme. */
  redraw(): void {
    for (const drawn of this.drawn.values()) drawn.isStale = true;
    this.store.grid.injector
      .get(IRenderManagerService)
      .getRenderById(this.store.grid.workbook.getUnitId())
      ?.scene.makeDirty(true);
  }

  private recordsChanged(): void {
    const records = new Map(this.store.records("chart").map((chart) => [chart.id, chart]));
    for (const [id, { canvas, clear }] of this.drawn) {
      if (records.has(id)) continue;
      clear();
      canvas.remove();
      this.drawn.delete(id);
    }
    for (const [id, chart] of records) {
      const known = this.drawn.get(id);
      if (!known) this.drawn.set(id, this.newCanvas(chart));
      else if (known.chart !== chart) Object.assign(known, { chart, isStale: true });
    }
  }

  private newCanvas(chart: ChartRecord): Drawn {
    const canvas = document.createElement("canvas");
    canvas.style.position = "absolute";
    canvas.style.display = "none";
    this.element.append(canvas);
    return { chart, canvas, sources: [], clear: () => undefined, isStale: true, size: "" };
  }

  private cellsChanged({ subUnitId, cellValue }: ISetRangeValuesMutationParams): void {
    for (const drawn of this.drawn.values()) {
      const touched = drawn.sources.some(
        ({ sheetId, area }) => sheetId === subUnitId && hasCellIn(cellValue ?? {}, area),
      );
      if (touched) drawn.isStale = true;
    }
  }

  /** Puts every chart where its cells are drawn now. */
  private place(): void {
    const { workbook, injector } = this.store.grid;
    const render = injector.get(IRenderManagerService).getRenderById(workbook.getUnitId());
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const view = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    if (!render || !skeleton || !view) return;
    const sheet = workbook.getActiveSheet();
    const { scaleX, scaleY } = render.scene.getAncestorScale();
    const surface = render.engine.getCanvasElement();
    const outer = this.beside(surface).getBoundingClientRect();
    const inner = surface.getBoundingClientRect();
    const { rowHeaderWidth, columnHeaderHeight } = skeleton;
    const [headerWidth, headerHeight] = [rowHeaderWidth * scaleX, columnHeaderHeight * scaleY];
    setBox(this.element, {
      left: inner.left - outer.left + headerWidth,
      top: inner.top - outer.top + headerHeight,
      width: inner.width - headerWidth,
      height: inner.height - headerHeight,
    });
    for (const drawn of this.drawn.values()) {
      const { chart, canvas } = drawn;
      const area = chart.area;
      const isHere = area !== null && chart.sheetId === sheet.getSheetId();
      canvas.style.display = isHere ? "block" : "none";
      if (!isHere) continue;
      const { xSplit, ySplit } = sheet.getFreeze();
      const cells = boxOf(sheet, area);
      const scrolledX = area.left > xSplit ? view.viewportScrollX : 0;
      const scrolledY = area.top > ySplit ? view.viewportScrollY : 0;
      const box = {
        left: (cells.left - scrolledX) * scaleX,
        top: (cells.top - scrolledY) * scaleY,
        width: cells.width * scaleX,
        height: cells.height * scaleY,
      };
      setBox(canvas, box);
      clip(canvas, box, {
        left: area.left > xSplit ? view.left - headerWidth : 0,
        top: area.top > ySplit ? view.top - headerHeight : 0,
      });
      this.draw(drawn, box);
    }
  }

  /** Keeps the layer next to the grid's own canvas, which comes later than the page and may be made anew. */
  private beside(surface: HTMLElement): HTMLElement {
    const parent = surface.parentElement ?? this.store.grid.container;
    if (this.element.parentElement !== parent) {
      if (getComputedStyle(parent).position === "static") parent.style.position = "relative";
      parent.append(this.element);
    }
    return parent;
  }

  private draw(drawn: Drawn, { width, height }: Box): void {
    const size = `${Math.round(width)}x${Math.round(height)}`;
    if (!drawn.isStale && drawn.size === size) return;
    drawn.clear();
    const { devicePixelRatio: ratio } = window;
    Object.assign(drawn.canvas, { width: Math.round(width * ratio), height: Math.round(height * ratio) });
    const sources: Source[] = [];
    const read: ReadValues = (reference) => {
      const source = this.sourceOf(reference);
      if (!source) return [];
      sources.push(source);
      return this.valuesOf(source);
    };
    Object.assign(drawn, {
      isStale: false,
      size,
      clear: this.drawChart(drawn.canvas, drawn.chart, read),
      sources,
    });
  }

  private sourceOf(reference: string): Source | null {
    const text = reference.replace(/^=/, "");
    const parsed = parseSheetReference(text);
    if (!parsed) {
      const key = text.toLowerCase();
      const named = this.store.records("name").find(({ name }) => name.toLowerCase() === key);
      return named ? this.sourceOf(named.formula) : null;
    }
    const key = parsed.sheet.toLowerCase();
    const sheet = this.store.sheets().find(({ name }) => name.toLowerCase() === key);
    return sheet ? { sheetId: sheet.id, area: parsed.area } : null;
  }

  private valuesOf({ sheetId, area }: Source): readonly CellValue[] {
    const values: CellValue[] = [];
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++)
        values.push(this.store.cell(sheetId, row, column).value);
    return values;
  }

  dispose(): void {
    for (const { clear } of this.drawn.values()) clear();
    this.drawn.clear();
    for (const end of this.ends) end();
    this.element.remove();
  }
}

function hasCellIn(matrix: NonNullable<ISetRangeValuesMutationParams["cellValue"]>, area: Area): boolean {
  return Object.entries(matrix).some(
    ([row, cells]) =>
      Number(row) + 1 >= area.top &&
      Number(row) + 1 <= area.bottom &&
      Object.keys((cells ?? {}) as object).some(
        (column) => Number(column) + 1 >= area.left && Number(column) + 1 <= area.right,
      ),
  );
}

/** Pixels that cells take, from the sheet's first cell, at full size. */
function boxOf(sheet: Worksheet, { top, left, bottom, right }: Area): Box {
  const sum = (from: number, to: number, size: (index: number) => number): number => {
    let total = 0;
    for (let index = from; index < to; index++) total += size(index);
    return total;
  };
  const width = (index: number): number => (sheet.getColVisible(index) ? sheet.getColumnWidth(index) : 0);
  const height = (index: number): number => (sheet.getRowVisible(index) ? sheet.getRowHeight(index) : 0);
  return {
    left: sum(0, left - 1, width),
    top: sum(0, top - 1, height),
    width: sum(left - 1, right, width),
    height: sum(top - 1, bottom, height),
  };
}

function setBox(element: HTMLElement, box: Box): void {
  for (const [side, pixels] of Object.entries(box)) {
    const text = `${pixels}px`;
    if (element.style.getPropertyValue(side) !== text) element.style.setProperty(side, text);
  }
}

/** Cuts off what lies under rows and columns that stay where they are. */
function clip(element: HTMLElement, box: Box, edge: Pick<Box, "left" | "top">): void {
  const top = Math.max(0, edge.top - box.top);
  const left = Math.max(0, edge.left - box.left);
  element.style.clipPath = top > 0 || left > 0 ? `inset(${top}px 0 0 ${left}px)` : "";
}
