import { areaAddress } from "../../xlsx";
import type { Area } from "../../xlsx/types";
import { intersects, type EventSink } from "./context";
import { eventTypes, wholeWorkbook } from "./event-types";
import type { SheetStore } from "./store/sheet-store";

/** One message for the add-in, as office.js expects it: category, type, target, body, id, remote flag. */
export type EventMessage = readonly [number, number, string, string, number, boolean];

const excelCategory = 65_536;

/** Who changed the cells. */
export type ChangeSource = "add-in" | "user" | "remote";

/**
 * Collects what happens in the workbook and tells those who registered for it, after the request that caused it. Handlers get
 * the facts of Excel's own event arguments except details of values.
 */
export class Events implements EventSink {
  source: ChangeSource = "add-in";
  private readonly registered = new Map<string, number>();
  private queue: EventMessage[] = [];
  private selectionMoved = false;

  constructor(private readonly store: SheetStore) {}

  register(eventType: number, targetId: string, on: boolean): void {
    const key = `${eventType}:${targetId}`;
    const count = (this.registered.get(key) ?? 0) + (on ? 1 : -1);
    this.registered.set(key, Math.max(0, count));
  }

  cellsChanged(sheetId: string, area: Area, changeType: string): void {
    const change = { ...this.who(), changeType, worksheetId: sheetId, address: areaAddress(area) };
    this.tell(eventTypes.sheetChanged, sheetId, change);
    for (const table of this.store.records("table")) {
      if (table.sheetId === sheetId && intersects(table.area, area)) {
        this.tell(eventTypes.tableChanged, table.id, { ...change, tableId: table.id });
      }
    }
  }

  selectionChanged(sheetId: string, area: Area): void {
    const selection = { worksheetId: sheetId, address: areaAddress(area) };
    this.selectionMoved = true;
    this.tell(eventTypes.sheetSelection, sheetId, selection);
    for (const table of this.store.records("table")) {
      if (table.sheetId !== sheetId) continue;
      const isInsideTable = intersects(table.area, area);
      this.tell(eventTypes.tableSelection, table.id, { ...selection, tableId: table.id, isInsideTable });
    }
  }

  sheetEvent(kind: "activated" | "deactivated" | "added" | "deleted", sheetId: string): void {
    const types = {
      activated: eventTypes.sheetActivated,
      deactivated: eventTypes.sheetDeactivated,
      added: eventTypes.sheetAdded,
      deleted: eventTypes.sheetDeleted,
    };
    this.tell(types[kind], sheetId, { ...this.who(), worksheetId: sheetId });
  }

  /** What has happened since the last call. */
  take(): { readonly messages: readonly EventMessage[]; readonly selectionMoved: boolean } {
    const taken = { messages: this.queue, selectionMoved: this.selectionMoved };
    this.queue = [];
    this.selectionMoved = false;
    return taken;
  }

  private who(): Readonly<Record<string, unknown>> {
    return {
      source: this.source === "remote" ? "Remote" : "Local",
      triggerSource: this.source === "add-in" ? "ThisLocalAddin" : "Unknown",
    };
  }

  private tell(eventType: number, targetId: string, body: object): void {
    for (const target of [targetId, wholeWorkbook]) {
      if ((this.registered.get(`${eventType}:${target}`) ?? 0) === 0) continue;
      this.queue.push([excelCategory, eventType, target, JSON.stringify(body), 0, this.source === "remote"]);
    }
  }
}
