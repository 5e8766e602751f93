/**
 * The `_xHHHH_` codes with which spreadsheet files hold characters that XML cannot (ECMA-376 part 1, 22.9.2.19, ST_Xstring).
 */

const code = /_x([0-9A-Fa-f]{4})_/g;

/** Text with its `_xHHHH_` codes resolved. */
export function decodeTextCodes(text: string): string {
  return text.includes("_x")
    ? text.replace(code, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)))
    : text;
}

function encode(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

/** Control characters but tab, line feed and those above U+007E, which XML holds as they are. */
const controls = /(?![\t\n\x7F-\x9F])\p{Cc}/gu;
const anyControl = /\p{Cc}/u;
const codeStart = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** Text as cells hold it: control characters become codes, and what looks like a code is kept from being read as one. */
export function encodeTextCodes(text: string): string {
  const safe = text.includes("_x") ? text.replace(codeStart, "_x005F_") : text;
  return anyControl.test(safe) ? safe.replace(controls, encode) : safe;
}

/** A table column's name: line feeds and tabs too become codes, because an attribute would turn them into spaces. */
export function encodeColumnName(name: string): string {
  return encodeTextCodes(name).replace(/[\t\n]/g, (character) => encode(character).toLowerCase());
}
