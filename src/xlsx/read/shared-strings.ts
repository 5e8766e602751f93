import type { Parts } from "../container/parts";
import { decodeTextCodes } from "../text-codes";
import { token, XmlCursor } from "../xml/cursor";

export interface SharedString {
  readonly text: string;
  /** Holds formats of its own, so that it must not stand in for the same text without them. */
  readonly rich: boolean;
}

/** Texts of the workbook's cells by index; rich text joined, phonetic guides left out. None when the part is absent. */
export function readSharedStrings(parts: Parts, part: string | null): string[] {
  return readSharedStringEntries(parts, part).map(({ text }) => text);
}

export function readSharedStringEntries(parts: Parts, part: string | null): SharedString[] {
  const stored = part === null ? null : parts.find(part);
  if (!stored || part === null) return [];
  const cursor = new XmlCursor(stored.text(), part);
  const strings: SharedString[] = [];
  for (let kind = cursor.next(); kind !== token.end; kind = cursor.next()) {
    if (kind === token.open && cursor.is("si")) strings.push(readStringItem(cursor));
  }
  return strings;
}

/** From the open token of `si` or `is` to its close token. */
export function readStringItem(cursor: XmlCursor): SharedString {
  const outer = cursor.depth;
  let text = "";
  let rich = false;
  for (;;) {
    const kind = cursor.next();
    if (kind === token.close && cursor.depth === outer) return { text, rich };
    if (kind !== token.open) continue;
    if (cursor.is("t")) text += readTextElement(cursor);
    else if (cursor.is("r")) rich = true;
    else {
      rich ||= cursor.is("rPh");
      cursor.skipElement();
    }
  }
}

/** Excel drops white space around a text that does not say that it is to be preserved. */
function readTextElement(cursor: XmlCursor): string {
  const preserve = cursor.attribute("xml:space") === "preserve";
  const text = cursor.readElementText();
  return decodeTextCodes(preserve ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, ""));
}
