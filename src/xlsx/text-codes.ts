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

/** Text as cells hold it: control characters become codes, and what looks like a code is kept from being read as one. */
export function encodeTextCodes(text: string): string {
  return (
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      // eslint would call a control character in a pattern a mistake; here they are the point.
      .replace(new RegExp("[\\u0000-\\u0008\\u000B-\\u001F]", "g"), encode)
  );
}

/** A table column's name: line feeds and tabs too become codes, because an attribute would turn them into spaces. */
export function encodeColumnName(name: string): string {
  return encodeTextCodes(name).replace(/[\t\n]/g, (character) => encode(character).toLowerCase());
}
