import { itemNotFound } from "../wire/api-error";
import type { HostObject, TypeRules } from "./host-object";

/** Rules that all collections share: items by key, by position and counted. */
export function collectionRules<State>(rules: {
  readonly name: string;
  readonly items: (state: State) => readonly HostObject[];
  readonly find: (state: State, key: unknown) => HostObject | null;
  readonly properties?: TypeRules<State>["properties"];
  readonly methods?: TypeRules<State>["methods"];
}): TypeRules<State> {
  const { name, items, find } = rules;
  const found = (object: HostObject | null | undefined, key: unknown): HostObject => {
    if (!object) throw itemNotFound(`${name} ${String(key)}`);
    return object;
  };
  return {
    name,
    items,
    item: find,
    properties: { Count: { read: (state) => items(state).length }, ...rules.properties },
    methods: {
      GetCount: (state) => items(state).length,
      GetItem: (state, key) => found(find(state, key), key),
      GetItemOrNullObject: (state, key) => find(state, key),
      GetItemAt: (state, index) => found(items(state)[Number(index)], index),
      ...rules.methods,
    },
  };
}
