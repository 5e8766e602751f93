import { XlsxError } from "../types";
import { decodeAttribute, decodeText } from "./entities";

/** What the cursor stands on. Plain numbers: sheets have tens of millions of tokens. */
export const token = { end: 0, open: 1, close: 2, text: 3 } as const;
export type TokenKind = (typeof token)[keyof typeof token];

const lessThan = 60;
const greaterThan = 62;
const slash = 47;
const exclamation = 33;
const question = 63;
const colon = 58;
const equals = 61;

function isSpace(character: number): boolean {
  return character === 32 || character === 10 || character === 13 || character === 9;
}

/**
 * Walks over the tokens of an XML text without copying any of it. Comments and processing instructions are passed over, CDATA is text,
 * document type declarations are refused. Element and attribute names are local names unless said otherwise.
 */
export class XmlCursor {
  kind: TokenKind = token.end;
  /** Bounds of the token in the text. The close token of `<a/>` is empty and stands at its end. */
  start = 0;
  end: number;
  selfClosing = false;
  /** Number of open elements around the cursor, an element's own open and close token included. */
  depth = 0;
  private qualifiedStart = 0;
  private nameStart = 0;
  private nameEnd = 0;
  private textStart = 0;
  private textEnd = 0;
  private isCdata = false;
  private pendingClose = false;
  private closing = false;
  /** Name start, name end, value start, value end of each attribute; names with their prefix. */
  private readonly attributes: number[] = [];
  private attributeCount = 0;
  private readonly openNames: number[] = [];

  constructor(
    readonly text: string,
    readonly part: string,
  ) {
    this.end = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  /** Moves to the next token. @throws XlsxError "broken" where the text is not well-formed */
  next(): TokenKind {
    if (this.closing) {
      this.closing = false;
      this.depth--;
    }
    if (this.pendingClose) {
      this.pendingClose = false;
      this.closing = true;
      this.start = this.end;
      return (this.kind = token.close);
    }
    for (;;) {
      const at = this.end;
      const text = this.text;
      if (text.charCodeAt(at) !== lessThan) {
        if (at >= text.length) return this.finish();
        return this.readText(at);
      }
      const second = text.charCodeAt(at + 1);
      if (second === slash) return this.readClose(at);
      if (second === question) this.end = this.after("?>", at + 2);
      else if (second !== exclamation) return this.readOpen(at);
      else if (text.startsWith("<!--", at)) this.end = this.after("-->", at + 4);
      else if (text.startsWith("<![CDATA[", at)) return this.readCdata(at);
      else this.fail("a document type declaration is not allowed");
    }
  }

  /** Whether the element that the cursor stands on has this local name. */
  is(name: string): boolean {
    return this.nameEnd - this.nameStart === name.length && this.text.startsWith(name, this.nameStart);
  }

  localName(): string {
    return this.text.slice(this.nameStart, this.nameEnd);
  }

  qualifiedName(): string {
    return this.text.slice(this.qualifiedStart, this.nameEnd);
  }

  /** Value of an attribute by its name as written, prefix included; null when it is absent. */
  attribute(name: string): string | null {
    const found = this.findAttribute(name);
    return found < 0 ? null : this.attributeValue(found);
  }

  /** Index of an attribute for `valueStart` and `valueEnd`, or -1. */
  findAttribute(name: string): number {
    const { attributes, text } = this;
    for (let index = 0; index < this.attributeCount; index++) {
      const from = attributes[4 * index] ?? 0;
      if ((attributes[4 * index + 1] ?? 0) - from === name.length && text.startsWith(name, from))
        return index;
    }
    return -1;
  }

  valueStart(attribute: number): number {
    return this.attributes[4 * attribute + 2] ?? 0;
  }

  valueEnd(attribute: number): number {
    return this.attributes[4 * attribute + 3] ?? 0;
  }

  /** Names (as written) and values of all attributes. */
  allAttributes(): Map<string, string> {
    const all = new Map<string, string>();
    for (let index = 0; index < this.attributeCount; index++) {
      const name = this.text.slice(this.attributes[4 * index], this.attributes[4 * index + 1]);
      all.set(name, this.attributeValue(index));
    }
    return all;
  }

  /** The characters of a text token. */
  textValue(): string {
    const raw = this.rawText();
    return this.isCdata ? raw.replace(/\r\n?/g, "\n") : decodeText(raw, this.part);
  }

  /** The characters of a text token as they stand in the file. */
  rawText(): string {
    return this.text.slice(this.textStart, this.textEnd);
  }

  /** From an open token: moves to its close token. */
  skipElement(): void {
    const outer = this.depth;
    while (!(this.next() === token.close && this.depth === outer));
  }

  /** From an open token: the joined text of the element's own text tokens; moves to its close token. */
  readElementText(): string {
    const outer = this.depth;
    let text = "";
    for (;;) {
      const kind = this.next();
      if (kind === token.text) text = text === "" ? this.textValue() : text + this.textValue();
      else if (kind === token.open) this.skipElement();
      else if (this.depth === outer) return text;
    }
  }

  fail(message: string): never {
    throw new XlsxError("broken", `${this.part}: ${message}`);
  }

  private attributeValue(index: number): string {
    const raw = this.text.slice(this.attributes[4 * index + 2], this.attributes[4 * index + 3]);
    return decodeAttribute(raw, this.part);
  }

  private finish(): TokenKind {
    if (this.openNames.length > 0) this.fail("the XML is cut off");
    this.start = this.end;
    return (this.kind = token.end);
  }

  private after(mark: string, from: number): number {
    const found = this.text.indexOf(mark, from);
    return found < 0 ? this.fail("the XML is cut off") : found + mark.length;
  }

  private readText(at: number): TokenKind {
    const next = this.text.indexOf("<", at);
    const stop = next < 0 ? this.text.length : next;
    if (this.openNames.length === 0 && this.text.slice(at, stop).trim() !== "")
      this.fail("text outside the XML");
    this.start = this.textStart = at;
    this.end = this.textEnd = stop;
    this.isCdata = false;
    return (this.kind = token.text);
  }

  private readCdata(at: number): TokenKind {
    this.start = at;
    this.end = this.after("]]>", at + 9);
    this.textStart = at + 9;
    this.textEnd = this.end - 3;
    this.isCdata = true;
    return (this.kind = token.text);
  }

  private readClose(at: number): TokenKind {
    const { text, openNames } = this;
    const nameEnd = openNames.pop() ?? -1;
    const nameStart = openNames.pop() ?? -1;
    const length = nameEnd - nameStart;
    if (nameStart < 0 || !text.startsWith(text.slice(nameStart, nameEnd), at + 2))
      this.fail("tags do not match");
    let stop = at + 2 + length;
    while (isSpace(text.charCodeAt(stop))) stop++;
    if (text.charCodeAt(stop) !== greaterThan) this.fail("tags do not match");
    this.setName(at + 2, at + 2 + length);
    this.start = at;
    this.end = stop + 1;
    this.closing = true;
    return (this.kind = token.close);
  }

  private setName(start: number, end: number): void {
    this.qualifiedStart = this.nameStart = start;
    this.nameEnd = end;
    for (let at = start; at < end; at++) if (this.text.charCodeAt(at) === colon) this.nameStart = at + 1;
  }

  private readOpen(at: number): TokenKind {
    const { text, attributes } = this;
    let position = at + 1;
    let character = text.charCodeAt(position);
    this.qualifiedStart = this.nameStart = position;
    while (character !== greaterThan && character !== slash && !isSpace(character)) {
      if (character === colon) this.nameStart = position + 1;
      if (character !== character || character === lessThan) this.fail("a tag is damaged");
      character = text.charCodeAt(++position);
    }
    this.nameEnd = position;
    if (this.nameEnd === this.nameStart) this.fail("a tag has no name");

    let count = 0;
    for (;;) {
      while (isSpace(character)) character = text.charCodeAt(++position);
      if (character === greaterThan || character === slash) break;
      const nameStart = position;
      while (character !== equals && !isSpace(character)) {
        if (character !== character || character === greaterThan || character === lessThan)
          this.fail("a tag is damaged");
        character = text.charCodeAt(++position);
      }
      attributes[4 * count] = nameStart;
      attributes[4 * count + 1] = position;
      while (isSpace(character)) character = text.charCodeAt(++position);
      if (character !== equals) this.fail("an attribute has no value");
      character = text.charCodeAt(++position);
      while (isSpace(character)) character = text.charCodeAt(++position);
      if (character !== 34 && character !== 39) this.fail("an attribute's value has no quotes");
      const stop = text.indexOf(character === 34 ? '"' : "'", position + 1);
      if (stop < 0) this.fail("the XML is cut off");
      attributes[4 * count + 2] = position + 1;
      attributes[4 * count + 3] = stop;
      count++;
      position = stop + 1;
      character = text.charCodeAt(position);
    }
    this.attributeCount = count;
    this.selfClosing = character === slash;
    if (this.selfClosing && text.charCodeAt(++position) !== greaterThan) this.fail("a tag is damaged");
    this.start = at;
    this.end = position + 1;
    this.depth++;
    if (this.selfClosing) this.pendingClose = true;
    else this.openNames.push(this.qualifiedStart, this.nameEnd);
    return (this.kind = token.open);
  }
}
