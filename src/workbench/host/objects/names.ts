import { parseSheetReference, sheetReference } from "../../../xlsx";
import { findSheet, sheetOf, type HostContext } from "../context";
import { checkDefinedName } from "../rules/names";
import type { NameRecord } from "../store/records";
import { accessDenied, invalidArgument, itemNotFound } from "../wire/api-error";
import { collectionRules } from "./collection";
import { HostType, type HostObject } from "./host-object";
import { rangeArgument, rangeObject } from "./range";

interface NamesState {
  readonly context: HostContext;
  /** Sheet whose own names these are; null for those of the workbook. */
  readonly sheetId: string | null;
}

interface NameState {
  readonly context: HostContext;
  readonly id: string;
}

function recordOf({ context, id }: NameState): NameRecord {
  const record = context.store.records("name").find((candidate) => candidate.id === id);
  if (!record) throw itemNotFound("defined name");
  return record;
}

function update(state: NameState, patch: Partial<NameRecord>): void {
  if (state.context.store.readOnly) throw accessDenied("the workbook is read only");
  state.context.store.put("name", { ...recordOf(state), ...patch });
}

function checkedFormula(value: unknown): string {
  if (typeof value !== "string" || !value.startsWith("=") || value.length < 2)
    throw invalidArgument("a name's formula starts with =");
  return value;
}

const rangeOf = (state: NameState): HostObject | null => {
  const reference = parseSheetReference(recordOf(state).formula.slice(1));
  const sheet = reference && findSheet(state.context, reference.sheet);
  return reference && sheet
    ? rangeObject({ context: state.context, sheetId: sheet.id, area: reference.area })
    : null;
};

const nameType = new HostType<NameState>({
  name: "NamedItem",
  properties: {
    Name: { read: (state) => recordOf(state).name },
    Formula: {
      read: (state) => recordOf(state).formula,
      write: (state, value) => update(state, { formula: checkedFormula(value) }),
    },
    Value: { read: (state) => recordOf(state).formula.slice(1) },
    Type: { read: (state) => (rangeOf(state) ? "Range" : "Error") },
    Scope: { read: (state) => (recordOf(state).sheetId === undefined ? "Workbook" : "Worksheet") },
    Visible: {
      read: (state) => recordOf(state).visible,
      write: (state, value) => update(state, { visible: value === true }),
    },
    Comment: {
      read: (state) => recordOf(state).comment,
      write: (state, value) => update(state, { comment: String(value) }),
    },
  },
  id: (state) => recordOf(state).name,
  links: {
    Worksheet: (state) => {
      const { sheetId } = recordOf(state);
      if (sheetId === undefined) throw itemNotFound("a workbook's name has no sheet");
      return state.context.objects.worksheet(state.context, sheetId);
    },
    WorksheetOrNullObject: (state) => {
      const { sheetId } = recordOf(state);
      return sheetId === undefined ? null : state.context.objects.worksheet(state.context, sheetId);
    },
  },
  methods: {
    Delete: (state) => {
      if (state.context.store.readOnly) throw accessDenied("the workbook is read only");
      state.context.store.remove("name", recordOf(state).id);
    },
    GetRange: (state) => rangeOf(state) ?? notARange(),
    GetRangeOrNullObject: rangeOf,
  },
});

function notARange(): never {
  throw invalidArgument("the name is no range");
}

/** The workbook's collection lists names of all scopes and finds those of the workbook. */
function listed({ context, sheetId }: NamesState): readonly NameRecord[] {
  const names = context.store.records("name");
  return sheetId === null ? names : names.filter((record) => record.sheetId === sheetId);
}

const inScope = ({ context, sheetId }: NamesState): readonly NameRecord[] =>
  context.store.records("name").filter((record) => (record.sheetId ?? null) === sheetId);

function add(
  { context, sheetId }: NamesState,
  name: unknown,
  reference: unknown,
  comment: unknown,
): HostObject {
  if (context.store.readOnly) throw accessDenied("the workbook is read only");
  const tables = context.store.records("table").map((table) => table.name);
  const taken = [...inScope({ context, sheetId }).map((record) => record.name), ...tables];
  let formula: string;
  if (typeof reference === "string") {
    formula = checkedFormula(reference.startsWith("=") ? reference : `="${reference}"`);
  } else {
    const range = rangeArgument(context, sheetId, reference);
    formula = `=${sheetReference(sheetOf(context, range.sheetId).name, range.area, true)}`;
  }
  const id = context.store.newId();
  context.store.put("name", {
    id,
    name: checkDefinedName(name, taken),
    ...(sheetId !== null && { sheetId }),
    formula,
    visible: true,
    comment: typeof comment === "string" ? comment : "",
  });
  return nameType.create({ context, id });
}

const namesType = new HostType<NamesState>(
  collectionRules({
    name: "NamedItemCollection",
    items: (state) => listed(state).map(({ id }) => nameType.create({ context: state.context, id })),
    find: (state, key) => {
      const found = inScope(state).find(({ name }) => name.toLowerCase() === String(key).toLowerCase());
      return found ? nameType.create({ context: state.context, id: found.id }) : null;
    },
    methods: { Add: add },
  }),
);

export const definedNames = (state: NamesState): HostObject => namesType.create(state);
