import type { SheetStore } from "../host";

/** What changes a workbook. */
const changing: ReadonlySet<string | symbol> = new Set<keyof SheetStore>([
  "addSheet",
  "updateSheet",
  "moveSheet",
  "removeSheet",
  "setCell",
  "setHyperlink",
  "setFormat",
  "put",
  "remove",
]);

/** A store that tells of everything that is changed through it, and is the same otherwise. */
export function watchedStore(store: SheetStore, changed: () => void): SheetStore {
  return new Proxy(store, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== "function") return value;
      const method = value as (...values: unknown[]) => unknown;
      return (...values: unknown[]): unknown => {
        const result = method.apply(target, values);
        if (changing.has(name)) changed();
        return result;
      };
    },
  });
}
