import { calculate, checkStructure, findSheet, type HostContext } from "../context";
import { eventMethods, eventTypes, wholeWorkbook } from "../event-types";
import { checkSheetName } from "../rules/names";
import { ApiError, invalidArgument } from "../wire/api-error";
import { bagType } from "./bag";
import { collectionRules } from "./collection";
import { HostType, type HostObject } from "./host-object";
import { definedNames } from "./names";
import { rangeObject } from "./range";
import { areasObject } from "./range-areas";
import { settings } from "./settings";
import { tables } from "./tables";
import { worksheetObject } from "./worksheet";
import { xmlParts } from "./xml-parts";

const sheetAt = (context: HostContext, position: number): HostObject | null => {
  const sheet = context.store.sheets().at(position);
  return sheet ? worksheetObject({ context, sheetId: sheet.id }) : null;
};

function freeSheetName(context: HostContext): string {
  for (let count = context.store.sheets().length + 1; ; count++) {
    if (!findSheet(context, `Sheet${count}`)) return `Sheet${count}`;
  }
}

const worksheetsType = new HostType<HostContext>(
  collectionRules({
    name: "WorksheetCollection",
    items: (context) => context.store.sheets().map(({ id }) => worksheetObject({ context, sheetId: id })),
    find: (context, key) => {
      const sheet = findSheet(context, key);
      return sheet ? worksheetObject({ context, sheetId: sheet.id }) : null;
    },
    methods: {
      Add: (context, name) => {
        checkStructure(context);
        const taken = context.store.sheets().map((sheet) => sheet.name);
        const wanted =
          name === undefined || name === null ? freeSheetName(context) : checkSheetName(name, taken);
        const { id } = context.store.addSheet(wanted);
        context.events.sheetEvent("added", id);
        return worksheetObject({ context, sheetId: id });
      },
      GetActiveWorksheet: (context) =>
        worksheetObject({ context, sheetId: context.store.selection().sheetId }),
      GetFirst: (context) => sheetAt(context, 0),
      GetLast: (context) => sheetAt(context, -1),
      ...eventMethods<HostContext>(
        {
          DataChanged: eventTypes.sheetChanged,
          Activated: eventTypes.sheetActivated,
          Deactivated: eventTypes.sheetDeactivated,
          SelectionChanged: eventTypes.sheetSelection,
          Added: eventTypes.sheetAdded,
          Deleted: eventTypes.sheetDeleted,
        },
        ({ events }) => events,
        () => wholeWorkbook,
      ),
    },
  }),
);

const applicationType = new HostType<HostContext>({
  name: "Application",
  properties: {
    CalculationMode: {
      read: ({ calculationMode }) => calculationMode,
      write: (context, value) => {
        if (!["Automatic", "AutomaticExceptTables", "Manual"].includes(String(value)))
          throw invalidArgument("calculation mode");
        context.calculationMode = String(value);
      },
    },
    CalculationState: { read: () => "Done" },
    DecimalSeparator: { read: () => "." },
    ThousandsSeparator: { read: () => "," },
  },
  methods: {
    Calculate: calculate,
    // The store calculates once a request anyway, and draws nothing.
    SuspendApiCalculationUntilNextSync: () => undefined,
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

const protectionType = new HostType<HostContext>({
  name: "WorkbookProtection",
  properties: { Protected: { read: ({ store }) => store.structureProtected } },
});

const normalFont = { Bold: false, Italic: false, Color: "#000000", Name: "Calibri", Size: 11 };
const normalStyle = bagType(
  "Style",
  "",
  { Name: "Normal", BuiltIn: true, NumberFormat: "General" },
  {
    links: { Font: bagType("RangeFont", "", normalFont) },
  },
);
const asIs = { read: () => undefined, write: () => undefined };
const stylesType = new HostType<HostContext>(
  collectionRules({
    name: "StyleCollection",
    items: () => [normalStyle(asIs)],
    find: (_context, key) => (key === "Normal" ? normalStyle(asIs) : null),
  }),
);

const noCellsSelected = (): ApiError =>
  new ApiError("InvalidSelection", "The current selection is invalid for this operation.");

const selected = (context: HostContext): HostObject => {
  const { sheetId, area, others, isObject } = context.store.selection();
  if (isObject === true || others !== undefined) throw noCellsSelected();
  return rangeObject({ context, sheetId, area });
};

const selectedAreas = (context: HostContext): HostObject => {
  const { sheetId, area, others, isObject } = context.store.selection();
  if (isObject === true) throw noCellsSelected();
  return areasObject({ context, sheetId, areas: [area, ...(others ?? [])] });
};

const workbookType = new HostType<HostContext>({
  name: "Workbook",
  properties: {
    Name: { read: ({ store }) => store.name },
    ReadOnly: { read: ({ store }) => store.readOnly },
  },
  links: {
    Worksheets: (context) => worksheetsType.create(context),
    Tables: (context) => tables({ context, sheetId: null }),
    Names: (context) => definedNames({ context, sheetId: null }),
    CustomXmlParts: xmlParts,
    Settings: settings,
    Application: (context) => applicationType.create(context),
    Protection: (context) => protectionType.create(context),
    Styles: (context) => stylesType.create(context),
  },
  methods: {
    GetSelectedRange: selected,
    GetSelectedRanges: selectedAreas,
    GetActiveCell: (context) => {
      const { sheetId, area } = context.store.selection();
      return rangeObject({ context, sheetId, area: { ...area, bottom: area.top, right: area.left } });
    },
  },
});

export const workbookObject = (context: HostContext): HostObject => workbookType.create(context);
