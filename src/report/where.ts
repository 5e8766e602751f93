import type { Message } from "../text/message";

export type SheetId =
  | "findings"
  | "nine-box"
  | "items"
  | "item-locations"
  | "segments"
  | "policies"
  | "overrides"
  | "kpi"
  | "audit";

/** Where to look: a sheet of the report (with a column, and words for a filter), or cells of the user's. */
export type Where =
  | { readonly kind: "report"; readonly sheet: SheetId; readonly label: Message }
  | { readonly kind: "cell"; readonly sheet: string; readonly address: string; readonly label: Message };
