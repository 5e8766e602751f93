import type { CellBlock, CellStyle, CellValue, SheetContent } from "../../../src/xlsx/types";
import type { SampleCustomer } from "./customers";
import { serialOfMonth, snapshotDay } from "./dates";
import { monthCount } from "./demand";
import type { SampleItem } from "./master";
import type { OrderLine } from "./orders";
import type { StockRow } from "./stock";
import type { DemandRow } from "./traps";

interface SampleColumn {
  readonly header: string | number;
  readonly width: number;
  readonly format?: string;
}

const day = "dd mmm yyyy";
const units = "#,##0";
const money = "#,##0.00";

/** A plain sheet with a bold header: what a planner's own export looks like. */
function sheet(
  columns: readonly SampleColumn[],
  rows: readonly (readonly CellValue[])[],
  frozenColumns: number,
): SheetContent {
  const styles: CellStyle[] = [];
  const headerStyles = columns.map((column) => {
    styles.push({
      bold: true,
      fill: "E7EAEC",
      vertical: "bottom",
      wrap: true,
      horizontal: column.format === undefined ? "left" : "right",
      ...(typeof column.header === "number" ? { numberFormat: "mmm yyyy" } : {}),
    });
    return styles.length - 1;
  });
  const bodyStyles = columns.map((column) => {
    if (column.format === undefined) return -1;
    const known = styles.findIndex(
      (style) => style.bold === undefined && style.numberFormat === column.format,
    );
    if (known >= 0) return known;
    styles.push({ numberFormat: column.format });
    return styles.length - 1;
  });
  const blocks: CellBlock[] = [
    { row: 1, column: 1, values: [columns.map((column) => column.header)], styles: [headerStyles] },
    { row: 2, column: 1, values: rows, styles: rows.map(() => bodyStyles) },
  ];
  return {
    styles,
    blocks,
    widths: new Map(columns.map((column, index) => [index + 1, column.width])),
    heights: new Map([[1, 30]]),
    freeze: { rows: 1, columns: frozenColumns },
    gridlines: true,
    page: {
      landscape: true,
      paper: "A4",
      marginInches: 0.5,
      fitToHeight: false,
      repeatRows: [1, 1],
      footerLeft: "&A",
      footerRight: "Page &P of &N",
    },
    tables: [],
    conditionalFormats: [],
    validations: [],
    charts: [],
    links: [],
  };
}

export function demandSheet(rows: readonly DemandRow[]): SheetContent {
  const monthColumns = Array.from({ length: monthCount }, (_, month) => ({
    header: serialOfMonth(month),
    width: 9.5,
    format: units,
  }));
  return sheet(
    [{ header: "Item", width: 11 }, { header: "Site", width: 8 }, ...monthColumns],
    rows.map((row) => [row.key, row.site, ...row.cells]),
    2,
  );
}

export function itemMasterSheet(items: readonly SampleItem[]): SheetContent {
  return sheet(
    [
      { header: "Item", width: 11 },
      { header: "Description", width: 32 },
      { header: "Family", width: 18 },
      { header: "Unit cost (EUR)", width: 11, format: money },
      { header: "Price (EUR)", width: 11, format: money },
      { header: "Lead time (days)", width: 10, format: units },
      { header: "Lead time SD (days)", width: 12, format: units },
      { header: "MOQ", width: 9, format: units },
      { header: "Pack size", width: 9, format: units },
      { header: "Fixed order cost (EUR)", width: 13, format: money },
      { header: "Supplier", width: 26 },
      { header: "Successor", width: 11 },
      { header: "Shelf life (days)", width: 11, format: units },
    ],
    items.map((item) => [
      item.code,
      item.description,
      item.family.name,
      item.unitCost,
      item.price,
      item.leadTimeDays,
      item.leadTimeSdDays,
      item.minimumOrder,
      item.pack,
      item.supplier.fixedOrderCost,
      item.supplier.name,
      item.successor,
      item.family.shelfLifeDays,
    ]),
    1,
  );
}

export function customersSheet(rows: readonly SampleCustomer[]): SheetContent {
  return sheet(
    [
      { header: "Customer", width: 11 },
      { header: "Name", width: 32 },
      { header: "Country", width: 9 },
      { header: "Tier", width: 9 },
      { header: "Channel", width: 17 },
    ],
    rows.map((customer) => [customer.code, customer.name, customer.country, customer.tier, customer.channel]),
    1,
  );
}

export function stockSheet(rows: readonly StockRow[]): SheetContent {
  return sheet(
    [
      { header: "Item", width: 11 },
      { header: "Site", width: 8 },
      { header: "On hand", width: 10, format: units },
      { header: "On order", width: 10, format: units },
      { header: "Snapshot date", width: 14, format: day },
    ],
    rows.map((row) => [row.item, row.site, row.onHand, row.onOrder, snapshotDay]),
    2,
  );
}

export function ordersSheet(lines: readonly OrderLine[]): SheetContent {
  return sheet(
    [
      { header: "Order", width: 12 },
      { header: "Customer", width: 11 },
      { header: "Item", width: 11 },
      { header: "Site", width: 8 },
      { header: "Order date", width: 13, format: day },
      { header: "Requested date", width: 13, format: day },
      { header: "Delivered date", width: 13, format: day },
      { header: "Quantity ordered", width: 11, format: units },
      { header: "Quantity delivered", width: 11, format: units },
      { header: "Price (EUR)", width: 11, format: money },
    ],
    lines.map((line) => [
      line.order,
      line.customer,
      line.item,
      line.site,
      line.orderDay,
      line.requestedDay,
      line.deliveredDay,
      line.quantityOrdered,
      line.quantityDelivered,
      line.price,
    ]),
    1,
  );
}
