import { columnLetters } from "../../xlsx";
import { MemoryStore, type SheetStore } from "../host";
import { element } from "./element";
import type { ViewOptions, WorkbookView } from "./parts";
import { watchedStore } from "./watched-store";

const mostRows = 200;

function cellText(store: SheetStore, sheetId: string, row: number, column: number): string {
  const { value } = store.cell(sheetId, row, column);
  if (value === null) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function table(store: SheetStore, sheetId: string): HTMLElement {
  const { bottom = 1, right = 1 } = store.usedArea(sheetId, true) ?? {};
  const rows = Array.from({ length: Math.min(bottom, mostRows) }, (_, index) => index + 1);
  const columns = Array.from({ length: right }, (_, index) => index + 1);
  const head = element(
    "tr",
    {},
    element("td"),
    ...columns.map((column) => element("th", { scope: "col" }, columnLetters(column))),
  );
  const body = rows.map((row) =>
    element(
      "tr",
      {},
      element("th", { scope: "row" }, String(row)),
      ...columns.map((column) => element("td", {}, cellText(store, sheetId, row, column))),
    ),
  );
  return element("table", {}, element("thead", {}, head), element("tbody", {}, ...body));
}

/** A workbook in memory as a plain table that is only looked at. */
export function plainView(container: HTMLElement, _options: ViewOptions): WorkbookView {
  const memory = new MemoryStore();
  let waiting = 0;
  const draw = (): void => {
    waiting = 0;
    const { sheetId } = memory.selection();
    const tabs = memory.sheets().map(({ id, name }) => {
      const tab = element("button", { type: "button", "aria-pressed": String(id === sheetId) }, name);
      tab.addEventListener("click", () => {
        memory.select({ sheetId: id, area: { top: 1, left: 1, bottom: 1, right: 1 } });
        draw();
      });
      return tab;
    });
    container.style.overflow = "auto";
    container.tabIndex = 0;
    container.replaceChildren(element("div", {}, ...tabs), table(memory, sheetId));
  };
  const store = watchedStore(memory, () => {
    waiting ||= requestAnimationFrame(draw);
  });
  return {
    store,
    connect: () => undefined,
    setTheme: () => undefined,
    close: () => cancelAnimationFrame(waiting),
  };
}
