import type { HostObject } from "../objects/host-object";
import type { QueryInfo } from "./messages";

type Path = readonly string[];

const split = (paths: readonly string[] | undefined): Path[] => (paths ?? []).map((path) => path.split("/"));
const isItems = (path: Path): boolean => path[0]?.toLowerCase() === "items";

/** Answers a load: the properties asked for, of the object and of those it leads to. */
export function query(
  object: HostObject,
  info: QueryInfo,
  referenceOf: (object: HostObject) => string,
): unknown {
  const selected = split(info.Select);
  const expanded = split(info.Expand);
  if (object.items() !== null) return collection(object, selected, expanded, info, referenceOf);
  return single(object, selected, expanded, referenceOf);
}

function collection(
  object: HostObject,
  selected: readonly Path[],
  expanded: readonly Path[],
  info: QueryInfo,
  referenceOf: (object: HostObject) => string,
): unknown {
  // Paths of a collection speak of its items, with or without "items/"; only names of its own properties are its own.
  const ownNames = new Set(object.propertyNames.map((name) => name.toLowerCase()));
  const own = selected.filter((path) => !isItems(path) && ownNames.has(path[0]?.toLowerCase() ?? ""));
  const ofItems = (paths: readonly Path[]): Path[] =>
    paths.map((path) => (isItems(path) ? path.slice(1) : path)).filter((path) => path.length > 0);
  const items = (object.items() ?? []).slice(
    info.Skip ?? 0,
    info.Top === undefined ? undefined : (info.Skip ?? 0) + info.Top,
  );
  const itemPaths = ofItems(selected.filter((path) => !own.includes(path)));
  return {
    ...Object.fromEntries(own.map((path) => object.read(path[0] ?? ""))),
    _Items: items.map((item) => single(item, itemPaths, ofItems(expanded), referenceOf)),
  };
}

function single(
  object: HostObject,
  selected: readonly Path[],
  expanded: readonly Path[],
  referenceOf: (object: HostObject) => string,
): unknown {
  const result: Record<string, unknown> = {};
  const direct = selected
    .filter((path) => path.length === 1 && !object.hasLink(path[0] ?? ""))
    .map(([name]) => name ?? "");
  const everything = (selected.length === 0 && expanded.length === 0) || direct.includes("$all");
  for (const name of everything ? object.propertyNames : direct) {
    const [known, value] = object.read(name);
    result[known] = value ?? null;
  }
  for (const [name, paths] of byFirst([
    ...selected.filter((path) => path.length > 1 || object.hasLink(path[0] ?? "")),
    ...expanded,
  ])) {
    const [known, linked] = object.link(name);
    result[known] =
      linked === null
        ? null
        : query(linked, { Select: paths.map((path) => path.join("/")).filter(Boolean) }, referenceOf);
  }
  if (object.id !== undefined) result.Id ??= object.id;
  if (object.id !== undefined) result._Id ??= object.id;
  if (object.referable) result._ReferenceId = referenceOf(object);
  return result;
}

function byFirst(paths: readonly Path[]): Map<string, Path[]> {
  const groups = new Map<string, Path[]>();
  for (const [first = "", ...rest] of paths) {
    const group = groups.get(first) ?? [];
    group.push(rest);
    groups.set(first, group);
  }
  return groups;
}
