import { checkChildren, childrenOf } from "./elements";

/** The manifest's texts and addresses, for elements that name them by `resid`. */
export interface Resources {
  image(element: Element): string;
  url(element: Element): string;
  shortText(element: Element): string;
  longText(element: Element): string;
}

const lists = { Images: "Image", Urls: "Url", ShortStrings: "String", LongStrings: "String" } as const;

/** @throws Error naming an element that is not known; the lookups name an id that nothing answers to */
export function readResources(element: Element): Resources {
  checkChildren(element, Object.keys(lists));
  const values = (list: keyof typeof lists): ReadonlyMap<string, string> =>
    new Map(
      childrenOf(element, list).flatMap((group) => {
        checkChildren(group, [lists[list]]);
        return childrenOf(group).map(
          (each) => [each.getAttribute("id") ?? "", each.getAttribute("DefaultValue") ?? ""] as const,
        );
      }),
    );
  const lookup = (list: keyof typeof lists): ((element: Element) => string) => {
    const found = values(list);
    return (asking) => {
      const id = asking.getAttribute("resid") ?? "";
      const value = found.get(id);
      if (value === undefined)
        throw new Error(`<${asking.localName}> names "${id}", which is not among the ${list}`);
      return value;
    };
  };
  return {
    image: lookup("Images"),
    url: lookup("Urls"),
    shortText: lookup("ShortStrings"),
    longText: lookup("LongStrings"),
  };
}
