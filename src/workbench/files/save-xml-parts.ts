import type { Change, Saving } from "./saving";

/** Namespace or name of an XML text's root element, by which a part that was rewritten is known again. */
const kindOf = (xml: string): string => {
  const root = /<([A-Za-z_][^\s/>]*)([^>]*)>/.exec(xml.replace(/<[?!][^>]*>/g, ""));
  return /\sxmlns(?::[\w.-]+)?\s*=\s*["']([^"']*)["']/.exec(root?.[2] ?? "")?.[1] ?? root?.[1] ?? "";
};

/** Custom XML parts that are not those of the file. */
export function xmlPartChanges({ file, now }: Saving): readonly Change[] {
  const left = [...file.xmlParts()];
  const take = (matches: (xml: string) => boolean): string | null => {
    const index = left.findIndex(({ xml }) => matches(xml));
    return index < 0 ? null : (left.splice(index, 1)[0]?.part ?? null);
  };
  const changed = now.records("xmlPart").filter(({ xml }) => take((other) => other === xml) === null);
  const written = changed.map(({ xml }): Change => ({
    kind: "set-xml-part",
    part: take((other) => kindOf(other) === kindOf(xml)),
    xml,
  }));
  return [...written, ...left.map(({ part }): Change => ({ kind: "set-xml-part", part, xml: null }))];
}
