import { invalidArgument } from "../wire/api-error";
import { HostType, type HostObject } from "./host-object";
import { record, updateRecord, type SheetState } from "./sheet-state";

const count = (value: unknown): number => {
  if (!Number.isInteger(value) || (value as number) < 0)
    throw invalidArgument("count of frozen rows or columns");
  return value as number;
};

const location = (state: SheetState): HostObject | null => {
  const { frozen } = record(state);
  if (!frozen) return null;
  const area = { top: 1, left: 1, bottom: frozen.rows || 1_048_576, right: frozen.columns || 16_384 };
  return state.context.objects.range({ ...state, area });
};

const type = new HostType<SheetState>({
  name: "WorksheetFreezePanes",
  methods: {
    FreezeRows: (state, rows) => updateRecord(state, { frozen: { rows: count(rows), columns: 0 } }),
    FreezeColumns: (state, columns) => updateRecord(state, { frozen: { rows: 0, columns: count(columns) } }),
    FreezeAt: (state, value) => {
      const { area } = state.context.objects.rangeArgument(state.context, state.sheetId, value);
      updateRecord(state, { frozen: { rows: area.bottom, columns: area.right } });
    },
    Unfreeze: (state) => updateRecord(state, { frozen: null }),
    GetLocation: location,
    GetLocationOrNullObject: location,
  },
});

export const freezePanes = (state: SheetState): HostObject => type.create(state);
