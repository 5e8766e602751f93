import {
  AddSheetTableMutation,
  DeleteSheetTableMutation,
  SetSheetTableMutation,
  TableManager,
} from "@univerjs/preset-sheets-table";
import {
  SetRangeValuesMutation,
  SetSuperTableMutation,
  type ISetRangeValuesMutationParams,
  type ISetSuperTableMutationParam,
} from "@univerjs/preset-sheets-core";
import type { Area } from "../../xlsx/types";
import type { TableRecord } from "../host/store/records";
import { gridColumnName } from "./formula-text";
import { areaOf, rangeOf, type GridAccess } from "./grid-access";
import type { RecordList } from "./record-list";

/** Univer's first theme for tables, and a name that none of them has: such a table looks like its cells. */
const themed = "table-default-0";
const plain = "none";

const themeOf = ({ properties }: Pick<TableRecord, "properties">): string =>
  properties["Style"] === "" ? plain : themed;

/** Tables of the grid. Names and areas are the grid's, everything else of a table is kept beside it. */
export class GridTables implements RecordList<"table"> {
  private readonly manager: TableManager;
  private readonly properties = new Map<string, TableRecord["properties"]>();

  /** @param headerOf text of a cell, what waits to be written included; row and column from 0 */
  constructor(
    private readonly access: GridAccess,
    private readonly headerOf: (sheetId: string, row: number, column: number) => string,
  ) {
    this.manager = access.grid.injector.get(TableManager);
    this.nameColumnsByCells();
    this.hideButtonsOfPlainTables();
  }

  all(): readonly TableRecord[] {
    return this.manager.getTableList(this.access.unitId).map(({ id, name, subUnitId, range }) => ({
      id,
      sheetId: subUnitId,
      name,
      area: areaOf(range),
      properties: this.properties.get(id) ?? {},
    }));
  }

  put(record: TableRecord): void {
    const known = this.manager.getTableById(this.access.unitId, record.id);
    const theme = themeOf(record);
    this.properties.set(record.id, record.properties);
    if (!known) {
      this.access.run(AddSheetTableMutation.id, {
        subUnitId: record.sheetId,
        tableId: record.id,
        name: record.name,
        range: rangeOf(record.area),
        header: this.headers(record.sheetId, record.area),
        options: { showHeader: true, tableStyleId: theme },
      });
      return;
    }
    const isMoved = JSON.stringify(areaOf(known.getRange())) !== JSON.stringify(record.area);
    const config = {
      ...(known.getDisplayName() !== record.name && { name: record.name }),
      ...(isMoved && { updateRange: { newRange: rangeOf(record.area) } }),
      ...(known.getTableStyleId() !== theme && { theme }),
    };
    if (Object.keys(config).length > 0)
      this.access.run(SetSheetTableMutation.id, { subUnitId: record.sheetId, tableId: record.id, config });
  }

  remove(id: string): void {
    const table = this.manager.getTableById(this.access.unitId, id);
    if (!table) return;
    this.access.run(DeleteSheetTableMutation.id, { subUnitId: table.getSubunitId(), tableId: id });
  }

  removeOfSheet(sheetId: string): void {
    for (const table of this.all()) if (table.sheetId === sheetId) this.remove(table.id);
  }

  private headers(sheetId: string, { top, left, right }: Area): string[] {
    return Array.from({ length: right - left + 1 }, (_, index) =>
      this.headerOf(sheetId, top - 1, left - 1 + index),
    );
  }

  /** Univer's filter buttons are white and narrow the header's text: where the header is light, they would only break its words. */
  private hideButtonsOfPlainTables(): void {
    const { manager } = this;
    const all = manager.getSheetFilterRangeWithState.bind(manager);
    manager.getSheetFilterRangeWithState = (unitId, sheetId) =>
      all(unitId, sheetId).filter(
        ({ tableId }) => manager.getTableById(unitId, tableId)?.getTableStyleId() !== plain,
      );
  }

  /** In references to a table, columns are called what their header cells say now. */
  private nameColumnsByCells(): void {
    const { commands } = this.access.grid;
    commands.beforeCommandExecuted(({ id, params }) => {
      if (id !== SetSuperTableMutation.id) return;
      const { reference } = params as ISetSuperTableMutationParam;
      const names = this.headers(reference.sheetId, areaOf(reference.range)).map(gridColumnName);
      reference.titleMap.clear();
      names.forEach((name, index) => reference.titleMap.set(name, index));
    });
    commands.onCommandExecuted(({ id, params }, options) => {
      if (id !== SetRangeValuesMutation.id || options?.["fromFormula"] === true) return;
      const { subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
      for (const table of this.manager.getTablesBySubunitId(this.access.unitId, subUnitId)) {
        const { top, left, right } = areaOf(table.getRange());
        const written = Object.keys(cellValue?.[top - 1] ?? {}).map((column) => Number(column) + 1);
        if (!written.some((column) => column >= left && column <= right)) continue;
        this.access.run(SetSuperTableMutation.id, {
          tableName: table.getDisplayName(),
          reference: { sheetId: subUnitId, range: table.getRange(), titleMap: new Map<string, number>() },
        });
      }
    });
  }
}
