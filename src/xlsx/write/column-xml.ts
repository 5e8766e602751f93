/** What Excel adds to a width in characters of Calibri 11 for the cell's padding. */
const widthPadding = 0.7109375;

/** XML of a column with a width of its own, in characters. */
export function columnXml(column: number, width: number, style?: string): string {
  const format = style === undefined ? "" : ` style="${style}"`;
  return `<col min="${column}" max="${column}" width="${width + widthPadding}"${format} customWidth="1"/>`;
}
