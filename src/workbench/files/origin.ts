import type { SheetStore } from "../host/store/sheet-store";

/** Where the sheets, tables and charts of a store stand in the file that they were loaded from, by their ids in the store. */
export interface Origin {
  /** Names of sheets. */
  readonly sheets: ReadonlyMap<string, string>;
  /** Names of tables. */
  readonly tables: ReadonlyMap<string, string>;
  /** Numbers of the anchors of charts in their sheet's drawing. */
  readonly charts: ReadonlyMap<string, number>;
}

const origins = new WeakMap<SheetStore, { readonly bytes: Uint8Array; readonly origin: Origin }>();

/** Remembers which file a store was filled from, so that what was renamed since is not taken for gone and new. */
export function rememberOrigin(store: SheetStore, bytes: Uint8Array, origin: Origin): void {
  origins.set(store, { bytes, origin });
}

/** What is known of a store's content in a file; null when it was loaded from another one. */
export function originIn(store: SheetStore, bytes: Uint8Array | null): Origin | null {
  const known = origins.get(store);
  if (!known || bytes === null || known.bytes.length !== bytes.length) return null;
  return known.bytes === bytes || known.bytes.every((byte, index) => byte === bytes[index])
    ? known.origin
    : null;
}
