/** Elements of the manifest by name, whatever prefix the file gives their namespaces. */

const instanceNamespace = "http://www.w3.org/2001/XMLSchema-instance";

export const childrenOf = (element: Element, name?: string): readonly Element[] =>
  Array.from(element.children).filter(({ localName }) => name === undefined || localName === name);

/** @throws Error when there is none, or more than one */
export function childOf(element: Element, name: string): Element {
  const [child, another] = childrenOf(element, name);
  if (!child || another) throw new Error(`<${element.localName}> has ${child ? "several" : "no"} <${name}>`);
  return child;
}

/** @throws Error naming a child that is not among those known */
export function checkChildren(element: Element, known: readonly string[]): void {
  for (const { localName } of childrenOf(element)) {
    if (!known.includes(localName)) {
      throw new Error(`The workbench does not model <${localName}> in <${element.localName}>`);
    }
  }
}

/** What `xsi:type` says the element is. */
export const typeOf = (element: Element): string => element.getAttributeNS(instanceNamespace, "type") ?? "";

export const textOf = (element: Element): string => (element.textContent ?? "").trim();
