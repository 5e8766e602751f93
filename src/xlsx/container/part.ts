import { XlsxError } from "../types";
import { deflateEntry } from "./zip-write";
import { inflateEntry, type ZipEntry } from "./zip-entry";

/** Longest text that JavaScript engines hold in one string is about 2^29 characters. */
const maximumTextBytes = 2 ** 29 - 2 ** 16;

const encoder = new TextEncoder();

/** One part of the package. Immutable: a change puts another part in its place. */
export interface Part {
  bytes(): Uint8Array;
  text(): string;
  entry(name: string): ZipEntry;
}

/** A part of the file as opened: written back exactly as it was compressed. */
export function storedPart(stored: ZipEntry): Part {
  return {
    bytes: () => inflateEntry(stored),
    text: () => decodePart(inflateEntry(stored), stored.name),
    entry: (name) => (name === stored.name ? stored : { ...stored, name }),
  };
}

/** A part that we wrote. Bytes or text. */
export function writtenPart(content: string | Uint8Array): Part {
  const bytes = typeof content === "string" ? encoder.encode(content) : content;
  let deflated: ZipEntry | null = null;
  return {
    bytes: () => bytes,
    text: () => decodePart(bytes, "part"),
    entry(name) {
      deflated ??= deflateEntry(name, bytes);
      return name === deflated.name ? deflated : { ...deflated, name };
    },
  };
}

function decodePart(bytes: Uint8Array, name: string): string {
  if (bytes.length > maximumTextBytes) throw new XlsxError("too-large", `${name}: over 500 MB of text`);
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : null;
  return new TextDecoder(utf16 ?? "utf-8").decode(bytes);
}
