import { inflateSync } from "fflate";
import { XlsxError } from "../types";
import { crc32 } from "./crc32";

/** One file of a ZIP archive, still compressed. */
export interface ZipEntry {
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly compressed: Uint8Array;
  /** Time and date as the archive holds them (MS-DOS, date in the upper half). */
  readonly modified: number;
}

/**
 * The content of an entry.
 * @throws XlsxError "broken" with the entry's name when the data do not give the bytes that the directory promises
 */
export function inflateEntry(entry: ZipEntry): Uint8Array {
  const bytes = entry.method === 0 ? entry.compressed : inflate(entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) {
    throw new XlsxError("broken", `${entry.name}: damaged data`);
  }
  return bytes;
}

function inflate(entry: ZipEntry): Uint8Array {
  if (entry.method !== 8) throw new XlsxError("broken", `${entry.name}: unknown compression ${entry.method}`);
  try {
    // A buffer of the declared size also stops data that would inflate to more.
    return inflateSync(entry.compressed, { out: new Uint8Array(entry.size) });
  } catch {
    throw new XlsxError("broken", `${entry.name}: damaged data`);
  }
}
