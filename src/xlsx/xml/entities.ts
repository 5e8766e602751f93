import { XlsxError } from "../types";

const predefined: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * Text of XML character data: references resolved, line ends as XML reads them. Only the five predefined entities
 * and character references exist, since document type declarations are refused.
 * @throws XlsxError "broken" for any other entity
 */
export function decodeText(raw: string, part: string): string {
  const lines = raw.includes("\r") ? raw.replace(/\r\n?/g, "\n") : raw;
  return lines.includes("&") ? resolveReferences(lines, part) : lines;
}

/** Value of an XML attribute: as text, and literal white space counts as a space. */
export function decodeAttribute(raw: string, part: string): string {
  const line = raw.replace(/\r\n|[\t\n\r]/g, " ");
  return line.includes("&") ? resolveReferences(line, part) : line;
}

function resolveReferences(text: string, part: string): string {
  return text.replace(/&([^;&]*;?)/g, (_, body: string) => {
    const name = body.slice(0, -1);
    const code = /^#x[0-9a-f]+$/i.test(name)
      ? parseInt(name.slice(2), 16)
      : /^#\d+$/.test(name)
        ? Number(name.slice(1))
        : null;
    const resolved =
      code === null ? predefined[name] : code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
    if (!body.endsWith(";") || resolved === undefined) {
      throw new XlsxError("broken", `${part}: unknown entity &${body.slice(0, 20)}`);
    }
    return resolved;
  });
}

/** Characters that XML 1.0 has no way to hold, not even as references: noncharacters and lone surrogates. */
const unwritable = /[\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const special = /[&<>"\r\n\t]/;

/** Text or attribute value, escaped so that any reader gets back the same characters (white space too). */
export function escapeXml(text: string): string {
  const writable = text.replace(unwritable, "\uFFFD");
  if (!special.test(writable)) return writable;
  return writable
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "&#13;")
    .replaceAll("\n", "&#10;")
    .replaceAll("\t", "&#9;");
}
