import { readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM } from "jsdom";

export const root = path.resolve(__dirname, "../../..");
export const baseInManifest = "https://localhost:3000/";

export const manifestText = (): string => readFileSync(path.join(root, "manifest.xml"), "utf8");

/** The root of a manifest; throws where the text is not well-formed XML. */
export const parse = (xml: string): Element =>
  new JSDOM(xml, { contentType: "application/xml" }).window.document.documentElement;

/** Every element below, and the element itself, in document order. */
export const elements = (element: Element): Element[] => [element, ...element.querySelectorAll("*")];

export const named = (element: Element, name: string): Element[] =>
  elements(element).filter(({ localName }) => localName === name);

export const attributes = (element: Element, name: string): string[] =>
  elements(element).flatMap((each) => each.getAttribute(name) ?? []);
