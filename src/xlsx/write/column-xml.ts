/** What Excel adds to a width in characters of Calibri 11 for the cell's padding. */
const widthPadding = 0.7109375;

/** A width in characters as a file holds it. */
export const writtenWidth = (characters: number): number => characters + widthPadding;

/** XML of a column with a width of its own, in characters. */
export function columnXml(column: number, width: number, style?: string): string {
  const format = style === undefined ? "" : ` style="${style}"`;
  return `<col min="${column}" max="${column}" width="${writtenWidth(width)}"${format} customWidth="1"/>`;
}
