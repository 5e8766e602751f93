import type { Finding, Matrix, Report, SheetId, Table, Where } from "../../report";
import { count } from "../../text/message";
import type { DataSummary } from "../../worker";
import type { TableRows } from "../../workbook";
import { headerText } from "../../workbook/layout/header";
import { tableName } from "../../workbook/names";
import type { Written } from "../state/wizard-state";
import { tr } from "../parts/tr";
import { measureName, moneyMeasure, spanText, valueMeasure, type Measure } from "./measure";
import { partsOf } from "./report-parts";
import { writtenCells, type Line, type NineBoxFigures } from "./nine-box-cells";

/** A place in the workbook, by the names it has now. */
export interface Place {
  readonly sheet: string;
  readonly address: string | null;
  /** Keys of rows in the sheet's first table, where the place is some of its rows. */
  readonly rows?: TableRows;
}

/** Where to look; null where the sheet is not in the workbook. */
export function placeOf(where: Where, { report, plan }: Pick<Written, "report" | "plan">): Place | null {
  if (where.kind === "cell") return { sheet: where.sheet, address: where.address };
  const sheet = plan.sheets.find(({ id }) => id === where.sheet);
  if (sheet === undefined) return null;
  const rows = where.rows === undefined ? null : rowsOf(report, where.sheet, where.rows);
  return { sheet: sheet.name, address: null, ...(rows === null ? {} : { rows }) };
}

/** Rows of a sheet's first table, by its key or by another column. */
export function rowsOf(
  report: Report,
  sheet: SheetId,
  values: readonly string[],
  columnId?: string,
): TableRows | null {
  const table = tableOf(report, sheet);
  const column = table?.columns.find(({ id }) => id === (columnId ?? table.key));
  if (table === undefined || column === undefined) return null;
  return { table: tableName(table.id), column: headerText(column), values };
}

/** The first table of a sheet of the report. */
export const tableOf = (report: Report, sheet: SheetId): Table | undefined =>
  report.sheets
    .filter(({ id }) => id === sheet)
    .flatMap(partsOf)
    .find((part): part is Table => part.kind === "table");

function matrixOf(report: Report, id: string): readonly number[] | null {
  const sheet = report.sheets.find((each) => each.id === "nine-box");
  if (sheet === undefined) return null;
  const matrix = partsOf(sheet).find((part): part is Matrix => part.kind === "matrix" && part.id === id);
  return matrix?.values.flat() ?? null;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

export interface HomeNineBox extends NineBoxFigures {
  /** What the figures are, below the grid. */
  readonly caption: string;
}

/** The nine-box as written: items, value and stock of the final classes. */
export function homeNineBox(report: Report, data: DataSummary, isContrast: boolean): HomeNineBox | null {
  const items = matrixOf(report, "nineBoxItems");
  const value = matrixOf(report, "nineBoxValue");
  if (items === null || value === null) return null;
  const stock = matrixOf(report, "nineBoxStock");
  const ofValue = valueMeasure(data);
  // Value and stock stand under each other: same unit where both are money.
  const ofStock: Measure =
    data.valueBasis === "units" ? moneyMeasure(data.currency, sum(stock ?? [])) : ofValue;
  const lines: Line[] = [
    { values: value, write: ofValue.short, below: true },
    ...(stock === null ? [] : [{ values: stock, write: ofStock.short, below: false }]),
  ];
  const label = (segment: string, index: number): string => {
    const shared = {
      segment,
      items: count(items[index] ?? 0),
      measure: measureName(data),
      value: ofValue.full(value[index] ?? 0),
    };
    return stock === null
      ? tr("pane.class.cellValue", shared)
      : tr("pane.class.cellStock", { ...shared, stock: ofStock.full(stock[index] ?? 0) });
  };
  const unit = ofValue.unit === "" ? tr("unit.units") : ofValue.unit;
  const shared = { unit, periods: spanText(data) };
  const stockUnit =
    ofStock.unit === "" ? tr("unit.money", { currency: tr("unit.noCurrency") }) : ofStock.unit;
  const caption =
    stock === null
      ? tr(isContrast ? "pane.home.bar.value" : "pane.home.measures.value", shared)
      : tr(isContrast ? "pane.home.bar.stock" : "pane.home.measures.stock", { ...shared, stockUnit });
  return { ...writtenCells(items, value, lines, label), caption };
}

/** At most these stand on home; the rest is in the sheet. */
const findingsShown = 3;

export const topFindings = ({ findings }: Report): readonly Finding[] => findings.slice(0, findingsShown);
