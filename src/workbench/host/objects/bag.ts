import { invalidArgument } from "../wire/api-error";
import { HostType, type HostObject, type PropertyRule, type TypeRules } from "./host-object";

/** Settings that are only kept: read with a default, written as they are. */
export interface Bag {
  readonly read: (path: string) => unknown;
  readonly write: (path: string, value: unknown) => void;
}

/**
 * Rules of properties that an object merely keeps, such as a chart title's text.
 * @param prefix start of the settings' paths, e.g. "title."
 * @param defaults values until set; a written value must have the type of its default, unless that is null
 */
export function keptProperties<State>(
  bag: (state: State) => Bag,
  prefix: string,
  defaults: Readonly<Record<string, unknown>>,
): Record<string, PropertyRule<State>> {
  return Object.fromEntries(
    Object.entries(defaults).map(([name, initial]) => [
      name,
      {
        read: (state: State) => bag(state).read(prefix + name) ?? initial,
        write: (state: State, value: unknown) => {
          if (initial !== null && value !== null && typeof value !== typeof initial) {
            throw invalidArgument(`${prefix}${name} is a ${typeof initial}`);
          }
          bag(state).write(prefix + name, value);
        },
      },
    ]),
  );
}

/** A small object that consists of kept properties and links to others of its kind. */
export function bagType(
  name: string,
  prefix: string,
  defaults: Readonly<Record<string, unknown>>,
  more: Pick<TypeRules<Bag>, "links" | "methods"> = {},
): (bag: Bag) => HostObject {
  const type = new HostType<Bag>({
    name,
    properties: keptProperties((bag: Bag) => bag, prefix, defaults),
    ...more,
  });
  return (bag) => type.create(bag);
}
