import {
  plainFormat,
  type CellFormat,
  type ConditionalFormatRecord,
  type SheetStore,
  type StoredCell,
} from "../../../src/workbench/host";
import type { Area } from "../../../src/xlsx/types";

/** What every store behind the host does, whatever it is made of. Cases bring sheets of their own. */
export interface ContractCase {
  readonly title: string;
  readonly run: (store: SheetStore) => void | Promise<void>;
}

/** JSON with the keys of objects in order. */
const ordered = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

function same(is: unknown, wanted: unknown): void {
  const [a, b] = [ordered(is), ordered(wanted)];
  if (a !== b) throw new Error(`${a} is not ${b}`);
}

const area = (top: number, left: number, bottom = top, right = left): Area => ({ top, left, bottom, right });

let sheetCount = 0;
const newSheet = (store: SheetStore): string => store.addSheet(`Contract ${++sheetCount}`).id;

const constant = (value: StoredCell["value"]): StoredCell => ({ value, formula: null });

const values: ContractCase[] = [
  {
    title: "numbers, texts, logical values and errors come back as they were",
    run: async (store) => {
      const id = newSheet(store);
      const kept = [
        ...[0, -1.5, 46_000.25, 1e-12, true, false],
        ...["plain", "two\nlines", " edges ", "ümläut €"],
        ...([{ error: "#N/A" }, { error: "#DIV/0!" }] as const),
      ];
      kept.forEach((value, index) => store.setCell(id, index + 1, 1, value, null));
      same(store.cell(id, 1, 1), constant(0));
      await store.calculate();
      same(
        kept.map((_, index) => store.cell(id, index + 1, 1)),
        kept.map(constant),
      );
    },
  },
  {
    title: "text stays text, whatever it looks like",
    run: async (store) => {
      const id = newSheet(store);
      const texts = ["=1+1", "007", "1e5", "TRUE", "+49 30", "-x", "@name", "'quoted", "12%", "2026-11-22"];
      texts.forEach((text, index) => store.setCell(id, 1, index + 1, text, null));
      await store.calculate();
      same(
        texts.map((_, index) => store.cell(id, 1, index + 1)),
        texts.map(constant),
      );
    },
  },
  {
    title: "a number replaces a text, and nothing replaces a number, while the format stays",
    run: async (store) => {
      const id = newSheet(store);
      store.setCell(id, 2, 2, "007", null);
      store.setFormat(id, area(2, 2), { bold: true });
      await store.calculate();
      store.setCell(id, 2, 2, 7, null);
      await store.calculate();
      same(store.cell(id, 2, 2), constant(7));
      store.setCell(id, 2, 2, null, null);
      await store.calculate();
      same(store.cell(id, 2, 2), constant(null));
      same(store.format(id, 2, 2), { ...plainFormat, bold: true });
    },
  },
  {
    title: "formulas keep their spelling",
    run: async (store) => {
      const id = newSheet(store);
      const formulas = [
        "SUM(A1:B2)*1.5",
        '"a [b] ""c"" = "&\'Contract 1\'!$A$1',
        "scmItems[[#This Row],[Value, 36 months\n(EUR)]]+SUM(scmItems[[Share (%)]])",
        "scmItems[Item]&scmItems[[#Headers],[Odd '[name'] '#1]]",
      ];
      formulas.forEach((formula, index) => store.setCell(id, 9, index + 1, 0, formula));
      await store.calculate();
      same(
        formulas.map((_, index) => store.cell(id, 9, index + 1).formula),
        formulas,
      );
    },
  },
  {
    title: "a constant written over a formula takes its place",
    run: async (store) => {
      const id = newSheet(store);
      store.setCell(id, 1, 1, 2, "1+1");
      await store.calculate();
      store.setCell(id, 1, 1, "text", null);
      await store.calculate();
      same(store.cell(id, 1, 1), constant("text"));
    },
  },
  {
    title: "the used area ends with the last value, or with the last format",
    run: (store) => {
      const id = newSheet(store);
      same(store.usedArea(id, false), null);
      store.setCell(id, 3, 2, "first", null);
      store.setCell(id, 7, 5, 1, null);
      store.setFormat(id, area(1500, 60), { fill: "#DCF0F5" });
      same(store.usedArea(id, true), area(3, 2, 7, 5));
      same(store.usedArea(id, false), area(3, 2, 1500, 60));
      store.setCell(id, 7, 5, null, null);
      same(store.usedArea(id, true), area(3, 2));
    },
  },
  {
    title: "a cell's link comes back, and goes with null",
    run: (store) => {
      const id = newSheet(store);
      store.setHyperlink(id, 4, 4, { documentReference: "Items!A1", screenTip: "Items" });
      same(store.hyperlink(id, 4, 4), { documentReference: "Items!A1", screenTip: "Items" });
      store.setHyperlink(id, 4, 4, null);
      same(store.hyperlink(id, 4, 4), null);
    },
  },
];

const line = { style: "Continuous", weight: "Thin", color: "#C9DCE2" };
const look: CellFormat = {
  numberFormat: '#,##0.0;-#,##0.0;"-"',
  bold: true,
  italic: true,
  underline: "Single",
  fontName: "Arial",
  fontSize: 9,
  fontColor: "#0B5C73",
  fill: "#DCF0F5",
  horizontal: "Right",
  vertical: "Center",
  wrap: true,
  indent: 2,
  locked: false,
  borders: { EdgeTop: line, EdgeBottom: { ...line, weight: "Hairline" }, EdgeLeft: line, EdgeRight: line },
};

const formats: ContractCase[] = [
  {
    title: "every part of a format comes back, before and after it is drawn",
    run: async (store) => {
      const id = newSheet(store);
      store.setFormat(id, area(2, 2, 3, 3), look);
      same(store.format(id, 3, 3), look);
      await store.calculate();
      same(store.format(id, 2, 2), look);
      same(store.format(id, 4, 4), plainFormat);
    },
  },
  {
    title: "equal formats are the same object",
    run: async (store) => {
      const id = newSheet(store);
      store.setFormat(id, area(1, 1), { bold: true });
      store.setFormat(id, area(1, 2), { bold: true, italic: true });
      store.setFormat(id, area(1, 2), { italic: false });
      await store.calculate();
      if (store.format(id, 1, 1) !== store.format(id, 1, 2)) throw new Error("two objects");
      if (store.format(id, 5, 5) !== plainFormat) throw new Error("not the plain format");
    },
  },
  {
    title: "a change leaves the other parts of a format alone, and takes lines and fills away",
    run: async (store) => {
      const id = newSheet(store);
      store.setFormat(id, area(1, 1), look);
      await store.calculate();
      store.setFormat(id, area(1, 1), { fill: null, borders: { EdgeTop: line }, horizontal: "General" });
      await store.calculate();
      const { borders, fill, horizontal, ...others } = look;
      same(store.format(id, 1, 1), {
        ...others,
        fill: fill && null,
        borders: { EdgeTop: borders.EdgeTop },
        horizontal: horizontal && "General",
      });
      store.setFormat(id, area(1, 1), plainFormat);
      await store.calculate();
      same(store.format(id, 1, 1), plainFormat);
    },
  },
];

const find = (store: SheetStore, id: string) => store.sheets().find((sheet) => sheet.id === id);

const sheets: ContractCase[] = [
  {
    title: "everything about a sheet comes back",
    run: (store) => {
      const id = newSheet(store);
      const patch = {
        tabColor: "#0B6A82",
        showGridlines: false,
        showHeadings: false,
        standardWidth: 10,
        frozen: { rows: 6, columns: 1 },
        protectedWith: { allowSort: true },
        columnWidths: { 1: 60, 3: 82.5 },
        rowHeights: { 6: 30 },
        hiddenRows: [9, 10],
        hiddenColumns: [5],
        merged: [area(1, 1, 1, 4)],
        page: { properties: { Orientation: "Landscape" }, printArea: area(1, 1, 9, 9), titleRows: [5, 6] },
      } as const;
      store.updateSheet(id, patch);
      same(find(store, id), { ...find(store, id), ...patch, id, visibility: "Visible" });
      store.updateSheet(id, { columnWidths: { 3: 82.5 }, hiddenRows: [], merged: [], frozen: null });
      const { columnWidths, hiddenRows, merged, frozen } = find(store, id) ?? {};
      same([columnWidths, hiddenRows, merged, frozen], [{ 3: 82.5 }, [], [], null]);
    },
  },
  {
    title: "sheets are renamed, hidden and moved",
    run: (store) => {
      const [first, second] = [newSheet(store), newSheet(store)];
      store.updateSheet(first, { name: "Renamed", visibility: "VeryHidden" });
      store.updateSheet(second, { visibility: "Hidden" });
      same([find(store, first)?.name, find(store, first)?.visibility], ["Renamed", "VeryHidden"]);
      store.moveSheet(second, 1);
      same(store.sheets()[1]?.id, second);
      same(store.sheets().at(-1)?.id, first);
      store.updateSheet(second, { visibility: "Visible" });
      same(find(store, second)?.visibility, "Visible");
    },
  },
  {
    title: "what belongs to a sheet goes with it",
    run: (store) => {
      const id = newSheet(store);
      const own = { sheetId: id, areas: [area(2, 1, 5, 1)] };
      store.setCell(id, 1, 1, "Item", null);
      store.put("table", {
        id: store.newId(),
        sheetId: id,
        name: "Gone",
        area: area(1, 1, 5, 2),
        properties: {},
      });
      store.put("name", {
        id: store.newId(),
        sheetId: id,
        name: "gone",
        formula: "=1",
        visible: true,
        comment: "",
      });
      store.put("conditionalFormat", { id: store.newId(), ...own, type: "Custom", properties: {} });
      const rule = { list: { inCellDropDown: true, source: "a,b" } };
      store.put("validation", {
        id: store.newId(),
        ...own,
        rule,
        errorAlert: null,
        prompt: null,
        ignoreBlanks: true,
      });
      store.put("chart", {
        id: store.newId(),
        sheetId: id,
        name: "c",
        area: null,
        series: [],
        properties: {},
      });
      store.removeSheet(id);
      same(find(store, id), undefined);
      const kinds = ["table", "name", "conditionalFormat", "validation", "chart"] as const;
      const left = kinds.flatMap((kind) =>
        store.records(kind).filter((record) => "sheetId" in record && record.sheetId === id),
      );
      same(left, []);
    },
  },
  {
    title: "what is selected is known",
    run: (store) => {
      const [first, second] = [newSheet(store), newSheet(store)];
      store.select({ sheetId: first, area: area(2, 2, 4, 3) });
      same(store.selection(), { sheetId: first, area: area(2, 2, 4, 3) });
      store.select({ sheetId: second, area: area(1, 1) });
      same(store.selection(), { sheetId: second, area: area(1, 1) });
    },
  },
];

const custom = (store: SheetStore, sheetId: string, formula: string): ConditionalFormatRecord => ({
  id: store.newId(),
  sheetId,
  areas: [area(2, 1, 9, 1), area(2, 3, 9, 4)],
  type: "Custom",
  properties: { "custom.rule.Formula": formula, "custom.font.Bold": true, "custom.fill.Color": "#F3DFB4" },
});

const records: ContractCase[] = [
  {
    title: "tables are added, renamed, resized and taken away",
    run: (store) => {
      const sheetId = newSheet(store);
      ["Item", "Value\n(EUR)", "Share (%)"].forEach((header, index) =>
        store.setCell(sheetId, 3, index + 1, header, null),
      );
      const table = {
        id: store.newId(),
        sheetId,
        name: "firstName",
        area: area(3, 1, 8, 3),
        properties: { Style: "" },
      };
      const mine = () => store.records("table").filter((record) => record.sheetId === sheetId);
      store.put("table", table);
      same(mine(), [table]);
      const changed = {
        ...table,
        name: "secondName",
        area: area(3, 1, 20, 2),
        properties: { ShowFilterButton: false },
      };
      store.put("table", changed);
      same(mine(), [changed]);
      store.remove("table", table.id);
      same(mine(), []);
    },
  },
  {
    title: "names keep formula, scope, visibility and comment",
    run: (store) => {
      const sheetId = newSheet(store);
      const name = find(store, sheetId)?.name ?? "";
      const list = [
        {
          id: store.newId(),
          name: "scmOne",
          formula: `='${name}'!$B$2:$B$9`,
          visible: false,
          comment: "ours",
        },
        { id: store.newId(), name: "scmTwo", sheetId, formula: "=SUM(1,2)", visible: true, comment: "" },
      ];
      for (const record of list) store.put("name", record);
      const mine = () => store.records("name").filter(({ id }) => list.some((record) => record.id === id));
      same(mine(), list);
      const [first, second] = list;
      if (!first || !second) return;
      store.put("name", { ...first, formula: `='${name}'!$C$3`, visible: true });
      same(mine(), [{ ...first, formula: `='${name}'!$C$3`, visible: true }, second]);
      store.remove("name", first.id);
      same(mine(), [second]);
      store.remove("name", second.id);
    },
  },
  {
    title: "conditional formats keep their order when they are replaced, and come last when they are new",
    run: (store) => {
      const sheetId = newSheet(store);
      const list = ["=$A2>1", "=$A2>2", "=$A2>3"].map((formula) => custom(store, sheetId, formula));
      for (const record of list) store.put("conditionalFormat", record);
      const formulas = () =>
        store
          .records("conditionalFormat")
          .filter((record) => record.sheetId === sheetId)
          .map(({ properties }) => properties["custom.rule.Formula"]);
      same(formulas(), ["=$A2>1", "=$A2>2", "=$A2>3"]);
      const [first, second] = list;
      if (!first || !second) return;
      store.put("conditionalFormat", { ...second, properties: { "custom.rule.Formula": "=$A2>22" } });
      same(formulas(), ["=$A2>1", "=$A2>22", "=$A2>3"]);
      store.remove("conditionalFormat", first.id);
      store.put("conditionalFormat", first);
      same(formulas(), ["=$A2>22", "=$A2>3", "=$A2>1"]);
      same(
        store.records("conditionalFormat").find(({ id }) => id === first.id),
        first,
      );
    },
  },
  {
    title: "a colour scale comes back whole",
    run: (store) => {
      const sheetId = newSheet(store);
      const criteria = {
        minimum: { type: "LowestValue", formula: null, color: "#FFFFFF" },
        maximum: { type: "HighestValue", formula: null, color: "#0B5C73" },
      };
      const record = {
        id: store.newId(),
        sheetId,
        areas: [area(2, 2, 9, 2)],
        type: "ColorScale",
        properties: { "colorScale.Criteria": criteria },
      };
      store.put("conditionalFormat", record);
      same(
        store.records("conditionalFormat").find(({ id }) => id === record.id),
        record,
      );
    },
  },
  {
    title: "validations of lists, numbers and dates come back whole, and are replaced and taken away",
    run: (store) => {
      const sheetId = newSheet(store);
      const alert = { message: "One of the classes.", title: "Class", style: "Stop", showAlert: true };
      const rules = [
        { list: { inCellDropDown: true, source: "AX,AY,AZ" } },
        { list: { inCellDropDown: true, source: "=$A$1:$A$9" } },
        { decimal: { formula1: 0, formula2: 1, operator: "Between" } },
        { date: { formula1: "2026-01-01", operator: "GreaterThanOrEqualTo" } },
      ];
      const list = rules.map((rule, index) => ({
        id: store.newId(),
        sheetId,
        areas: [area(2, index + 1, 50, index + 1)],
        rule,
        errorAlert: alert,
        prompt: null,
        ignoreBlanks: true,
      }));
      for (const record of list) store.put("validation", record);
      const mine = () => store.records("validation").filter((record) => record.sheetId === sheetId);
      same(mine(), list);
      const [first, ...others] = list;
      if (!first) return;
      store.put("validation", { ...first, areas: [area(2, 1, 10, 1), area(20, 1, 50, 1)] });
      same(mine(), [{ ...first, areas: [area(2, 1, 10, 1), area(20, 1, 50, 1)] }, ...others]);
      store.remove("validation", first.id);
      same(mine(), others);
    },
  },
  {
    title: "charts, parts and settings are kept as they are",
    run: (store) => {
      const sheetId = newSheet(store);
      const chart = {
        id: store.newId(),
        sheetId,
        name: "lorenz",
        area: area(3, 3, 20, 9),
        series: [
          { id: store.newId(), values: "Items!$D$2:$D$9", categories: null, properties: { Name: "Share" } },
        ],
        properties: { ChartType: "Line", "title.Text": "A tenth" },
      };
      store.put("chart", chart);
      store.put("xmlPart", { id: "{part}", xml: "<a xmlns='urn:x'/>" });
      store.put("setting", { id: "key", value: { a: [1, null] } });
      same(
        store.records("chart").find(({ id }) => id === chart.id),
        chart,
      );
      same(store.records("xmlPart").at(-1), { id: "{part}", xml: "<a xmlns='urn:x'/>" });
      same(store.records("setting").at(-1), { id: "key", value: { a: [1, null] } });
      store.put("chart", { ...chart, name: "other" });
      same(store.records("chart").find(({ id }) => id === chart.id)?.name, "other");
      store.remove("chart", chart.id);
      same(
        store.records("chart").find(({ id }) => id === chart.id),
        undefined,
      );
    },
  },
  {
    title: "no id is given twice",
    run: (store) => {
      const ids = Array.from({ length: 50 }, () => store.newId());
      same(new Set(ids).size, 50);
    },
  },
];

export const storeContract: readonly ContractCase[] = [...values, ...formats, ...sheets, ...records];
