import { checkSheetWritable, intersects, type CellAreas, type HostContext } from "../context";
import { refuseStructuredReference } from "../rules/names";
import type { ConditionalFormatRecord } from "../store/records";
import { invalidArgument, itemNotFound } from "../wire/api-error";
import { bagType, type Bag } from "./bag";
import { collectionRules } from "./collection";
import { HostType, type HostObject } from "./host-object";

interface FormatState {
  readonly context: HostContext;
  readonly id: string;
}

function recordOf({ context, id }: FormatState): ConditionalFormatRecord {
  const record = context.store.records("conditionalFormat").find((candidate) => candidate.id === id);
  if (!record) throw itemNotFound("conditional format");
  return record;
}

const bagOf = (state: FormatState): Bag => ({
  read: (path) => {
    const { properties } = recordOf(state);
    // Excel derives it from the points that the scale has.
    if (path === "colorScale.ThreeColorScale")
      return (
        (properties["colorScale.Criteria"] as { readonly midpoint?: unknown } | undefined)?.midpoint != null
      );
    return properties[path];
  },
  write: (path, value) => {
    const record = recordOf(state);
    checkSheetWritable(state.context, record.sheetId);
    state.context.store.put("conditionalFormat", {
      ...record,
      properties: { ...record.properties, [path]: checkedSetting(path, value) },
    });
  },
});

function checkedSetting(path: string, value: unknown): unknown {
  if (path === "custom.rule.Formula") {
    if (typeof value !== "string" || !value.startsWith("="))
      throw invalidArgument("a rule's formula starts with =");
    refuseStructuredReference(value, "a conditional format");
  }
  return value;
}

const font = bagType("ConditionalRangeFont", "custom.font.", {
  Bold: null,
  Italic: null,
  Color: null,
  Underline: null,
  Strikethrough: null,
});
const fill = bagType("ConditionalRangeFill", "custom.fill.", { Color: null });
const look = bagType(
  "ConditionalRangeFormat",
  "custom.format.",
  { NumberFormat: null },
  { links: { Font: font, Fill: fill } },
);
const rule = bagType("ConditionalFormatRule", "custom.rule.", { Formula: "" });
const custom = bagType("CustomConditionalFormat", "custom.", {}, { links: { Format: look, Rule: rule } });
const colorScale = bagType("ColorScaleConditionalFormat", "colorScale.", {
  Criteria: null,
  ThreeColorScale: false,
});

const only = (type: string, make: (bag: Bag) => HostObject) => (state: FormatState) =>
  recordOf(state).type === type ? make(bagOf(state)) : null;

const formatType = new HostType<FormatState>({
  name: "ConditionalFormat",
  id: ({ id }) => id,
  properties: {
    Id: { read: ({ id }) => id },
    Type: { read: (state) => recordOf(state).type },
    Priority: {
      read: (state) => siblings(state).findIndex(({ id }) => id === state.id),
      write: (state, value) => reorder(state, Number(value)),
    },
    StopIfTrue: {
      read: (state) => bagOf(state).read("stopIfTrue") ?? false,
      write: (state, value) => bagOf(state).write("stopIfTrue", value === true),
    },
  },
  links: {
    Custom: (state) => only("Custom", custom)(state) ?? notOfType("Custom"),
    CustomOrNullObject: only("Custom", custom),
    ColorScale: (state) => only("ColorScale", colorScale)(state) ?? notOfType("ColorScale"),
    ColorScaleOrNullObject: only("ColorScale", colorScale),
  },
  methods: {
    Delete: (state) => {
      checkSheetWritable(state.context, recordOf(state).sheetId);
      state.context.store.remove("conditionalFormat", state.id);
    },
    GetRange: (state) => {
      const { sheetId, areas } = recordOf(state);
      const [area] = areas;
      if (areas.length !== 1 || !area) throw itemNotFound("one range");
      return state.context.objects.range({ context: state.context, sheetId, area });
    },
    GetRangeOrNullObject: (state) => {
      const { sheetId, areas } = recordOf(state);
      const [area] = areas;
      return areas.length === 1 && area
        ? state.context.objects.range({ context: state.context, sheetId, area })
        : null;
    },
    GetRanges: (state) => {
      const { sheetId, areas } = recordOf(state);
      return state.context.objects.areas({ context: state.context, sheetId, areas });
    },
  },
});

function notOfType(type: string): never {
  throw itemNotFound(`conditional format of type ${type}`);
}

const siblings = (state: FormatState): readonly ConditionalFormatRecord[] => {
  const { sheetId } = recordOf(state);
  return state.context.store.records("conditionalFormat").filter((record) => record.sheetId === sheetId);
};

/** Gives a format another place among those of its sheet. */
function reorder(state: FormatState, priority: number): void {
  const { store } = state.context;
  const own = recordOf(state);
  checkSheetWritable(state.context, own.sheetId);
  const order = siblings(state).filter(({ id }) => id !== state.id);
  order.splice(priority, 0, own);
  for (const { id } of order) store.remove("conditionalFormat", id);
  for (const record of order) store.put("conditionalFormat", record);
}

const supported = ["Custom", "ColorScale"];

function matching({ context, sheetId, areas }: CellAreas): readonly ConditionalFormatRecord[] {
  return context.store
    .records("conditionalFormat")
    .filter(
      (record) =>
        record.sheetId === sheetId && record.areas.some((area) => areas.some((own) => intersects(own, area))),
    );
}

const collectionType = new HostType<CellAreas>(
  collectionRules({
    name: "ConditionalFormatCollection",
    items: (state) => matching(state).map(({ id }) => formatType.create({ context: state.context, id })),
    find: (state, key) => {
      const found = matching(state).find(({ id }) => id === key);
      return found ? formatType.create({ context: state.context, id: found.id }) : null;
    },
    methods: {
      Add: ({ context, sheetId, areas }, type) => {
        checkSheetWritable(context, sheetId);
        if (!supported.includes(String(type)))
          throw invalidArgument(`the workbench has no conditional format ${String(type)}`);
        const id = context.store.newId();
        context.store.put("conditionalFormat", { id, sheetId, areas, type: String(type), properties: {} });
        return formatType.create({ context, id });
      },
      ClearAll: (state) => {
        checkSheetWritable(state.context, state.sheetId);
        for (const { id } of matching(state)) state.context.store.remove("conditionalFormat", id);
      },
    },
  }),
);

export const conditionalFormats = (state: CellAreas): HostObject => collectionType.create(state);
