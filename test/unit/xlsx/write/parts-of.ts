import { unzipSync, strFromU8 } from "fflate";
import type { XlsxFile } from "../../../../src/xlsx";

/** Texts of a file's parts, as another program would unpack them. */
export function partsOf(file: XlsxFile): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(file.toBytes())).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );
}

export function partOf(file: XlsxFile, name: string): string {
  const text = partsOf(file)[name];
  if (text === undefined) throw new Error(`${name} is missing`);
  return text;
}
