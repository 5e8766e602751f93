import { sheetOf, type HostContext } from "../context";
import type { SheetRecord } from "../store/records";

/** A sheet or one of its parts. */
export interface SheetState {
  readonly context: HostContext;
  readonly sheetId: string;
}

export const record = ({ context, sheetId }: SheetState): SheetRecord => sheetOf(context, sheetId);

export const updateRecord = (
  { context, sheetId }: SheetState,
  patch: Partial<Omit<SheetRecord, "id">>,
): void => context.store.updateSheet(sheetId, patch);
