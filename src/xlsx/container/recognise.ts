import { XlsxError } from "../types";

const compoundFileMagic = [0xd0, 0xcf, 0x11, 0xe0];
/** First bytes of worksheet streams of Excel 2 to 5, which stood alone in a file. */
const earlyStreams = [0x00, 0x02, 0x04, 0x08];

/**
 * Refuses bytes that are no ZIP archive, with the reason that helps the user.
 * @throws XlsxError "password-protected", "old-excel-format" or "not-a-workbook"
 */
export function refuseOtherFormats(bytes: Uint8Array): void {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return;
  if (compoundFileMagic.every((byte, index) => bytes[index] === byte)) {
    // Excel wraps an encrypted .xlsx into a compound file with a stream of this name.
    if (holdsWideText(bytes, "EncryptedPackage"))
      throw new XlsxError("password-protected", "encrypted package");
    throw new XlsxError("old-excel-format", "compound file");
  }
  if (bytes[0] === 0x09 && earlyStreams.includes(bytes[1] ?? -1)) {
    throw new XlsxError("old-excel-format", "worksheet stream");
  }
  throw new XlsxError("not-a-workbook", bytes.length === 0 ? "the file is empty" : "no ZIP archive");
}

function holdsWideText(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    let matched = 0;
    while (
      matched < text.length &&
      bytes[at + 2 * matched] === text.charCodeAt(matched) &&
      bytes[at + 2 * matched + 1] === 0
    )
      matched++;
    if (matched === text.length) return true;
  }
  return false;
}
