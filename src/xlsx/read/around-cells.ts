const encoder = new TextEncoder();
const decoder = new TextDecoder();

/**
 * The XML of a worksheet without its rows, as a text of its own: what stands around the cells is small, and reading it should neither
 * walk through the cells again nor keep their text alive.
 */
export function aroundCells(text: string): string {
  const opening = /<(?:[\w.-]+:)?sheetData(?=[\s/>])[^>]*>/.exec(text);
  if (!opening || opening[0].endsWith("/>")) return decoder.decode(encoder.encode(text));
  const start = opening.index + opening[0].length;
  const closing = text.lastIndexOf("</" + opening[0].slice(1, opening[0].indexOf("sheetData")) + "sheetData");
  const rest = closing < start ? text.slice(start) : text.slice(closing);
  return decoder.decode(encoder.encode(text.slice(0, start) + rest));
}
