import { XlsxError } from "../types";
import type { ZipEntry } from "./zip-entry";

const endOfDirectory = 0x06054b50;
const zip64EndOfDirectory = 0x06064b50;
const zip64Locator = 0x07064b50;
const directoryEntry = 0x02014b50;
const localEntry = 0x04034b50;
const unset32 = 0xffffffff;

/** More than any workbook that people work with; a file that declares more is a decompression bomb or beyond a browser's memory. */
const maximumTotalSize = 2 ** 30;

const decoder = new TextDecoder();

/**
 * Entries of a ZIP archive in the order of its directory, without inflating them.
 * @throws XlsxError "broken" when the archive is cut off or contradicts itself, "too-large" when it declares over 1 GB,
 * "password-protected" when an entry is encrypted
 */
export function readZip(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, offset } = findDirectory(view, bytes);
  const entries: ZipEntry[] = [];
  let position = offset;
  let total = 0;
  for (let index = 0; index < count; index++) {
    const { entry, next } = readDirectoryEntry(view, bytes, position);
    total += entry.size;
    if (total > maximumTotalSize) throw new XlsxError("too-large", `${entry.name}: over 1 GB uncompressed`);
    entries.push(entry);
    position = next;
  }
  return entries;
}

function findDirectory(view: DataView, bytes: Uint8Array): { count: number; offset: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== endOfDirectory) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    return count === 0xffff || offset === unset32 ? findZip64Directory(view, at) : { count, offset };
  }
  throw new XlsxError("broken", `${cutPart(view, bytes)}: the file is cut off`);
}

function findZip64Directory(view: DataView, end: number): { count: number; offset: number } {
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === zip64Locator) {
    const at = Number(view.getBigUint64(locator + 8, true));
    if (at + 56 <= view.byteLength && view.getUint32(at, true) === zip64EndOfDirectory) {
      return {
        count: Number(view.getBigUint64(at + 32, true)),
        offset: Number(view.getBigUint64(at + 48, true)),
      };
    }
  }
  throw new XlsxError("broken", "the archive's directory is missing");
}

function readDirectoryEntry(
  view: DataView,
  bytes: Uint8Array,
  at: number,
): { entry: ZipEntry; next: number } {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== directoryEntry) {
    throw new XlsxError("broken", "the archive's directory is damaged");
  }
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll("\\", "/");
  const sizes = readSizes(view, at, at + 46 + nameLength, extraLength);
  if (view.getUint16(at + 8, true) & 1) throw new XlsxError("password-protected", name);
  if (sizes.size > maximumTotalSize) throw new XlsxError("too-large", `${name}: over 1 GB uncompressed`);

  const local = sizes.offset;
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== localEntry) {
    throw new XlsxError("broken", `${name}: not where the archive's directory says`);
  }
  const data = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (data + sizes.compressedSize > view.byteLength)
    throw new XlsxError("broken", `${name}: the file is cut off`);
  const entry: ZipEntry = {
    name,
    method: view.getUint16(at + 10, true),
    modified: view.getUint32(at + 12, true),
    crc: view.getUint32(at + 16, true),
    size: sizes.size,
    compressed: bytes.subarray(data, data + sizes.compressedSize),
  };
  return { entry, next: at + 46 + nameLength + extraLength + view.getUint16(at + 32, true) };
}

/** Sizes and offset of a directory entry; where 32 bits are too few they stand in the ZIP64 extra field, in this order. */
function readSizes(view: DataView, at: number, extra: number, extraLength: number) {
  let compressedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  const end = Math.min(extra + extraLength, view.byteLength);
  for (let field = extra; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 1) continue;
    let position = field + 4;
    const next = (value: number) => {
      if (value !== unset32 || position + 8 > end) return value;
      position += 8;
      return Number(view.getBigUint64(position - 8, true));
    };
    size = next(size);
    compressedSize = next(compressedSize);
    offset = next(offset);
  }
  return { compressedSize, size, offset };
}

/** Name of the part in which a cut archive ends, as far as the local headers tell. */
function cutPart(view: DataView, bytes: Uint8Array): string {
  let name = "archive";
  let at = 0;
  while (at + 30 <= view.byteLength && view.getUint32(at, true) === localEntry) {
    const nameLength = view.getUint16(at + 26, true);
    name = decoder.decode(bytes.subarray(at + 30, at + 30 + nameLength));
    at += 30 + nameLength + view.getUint16(at + 28, true) + view.getUint32(at + 18, true);
  }
  return name;
}
