import type { Parts } from "../container/parts";
import { childrenNamed, parseXml } from "../xml/tree";

export interface Relationship {
  readonly id: string;
  /** Last segment of the type's address, such as "worksheet": equal in transitional and strict files. */
  readonly type: string;
  /** Part name for internal targets, the address as written for external ones. */
  readonly target: string;
  readonly external: boolean;
}

/** Name of the part that holds the relationships of a part; "" stands for the package. */
export function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf("/") + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** Relationships of a part; "" stands for the package. None when the part has none. */
export function readRelationships(parts: Parts, source: string): readonly Relationship[] {
  const name = relationshipsPart(source);
  const part = parts.find(name);
  if (!part) return [];
  return childrenNamed(parseXml(part.text(), name), "Relationship").map(({ attributes }) => {
    const target = attributes.get("Target") ?? "";
    const external = attributes.get("TargetMode") === "External";
    return {
      id: attributes.get("Id") ?? "",
      type: (attributes.get("Type") ?? "").split("/").pop() ?? "",
      target: external ? target : resolveTarget(source, target),
      external,
    };
  });
}

/** Part name of a target relative to its source part, or absolute with a leading "/". */
export function resolveTarget(source: string, target: string): string {
  const path = target.replaceAll("\\", "/").replace(/#.*$/, "");
  const segments = path.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const segment of path.split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(decodeSegment(segment));
  }
  return segments.join("/");
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
