import type { CellStyle, Line } from "../../xlsx/types";

/** The colours of our sheets; each means one thing. */
export const colors = {
  text: "1B1B1B",
  quiet: "595959",
  petrol: "0B5C73",
  ochre: "C4841A",
  context: "BCC7CC",
  headerFill: "EEF4F6",
  input: "1F4FBF",
  hairlineLong: "EBEFF1",
  hairlineShort: "D9DFE2",
  classGroup: "9DB4BC",
  classA: "C5E0E8",
  classB: "E3F0F4",
  miss: "A33A00",
  scaleLow: "FFFFFF",
  scaleHigh: "8FC5D5",
} as const;

export const line = (color: string): Line => ({ style: "thin", color });

/** Collects the styles of a sheet, each once, and hands out their indexes. */
export class StyleBook {
  readonly styles: CellStyle[] = [];
  private readonly indexes = new Map<string, number>();

  index(style: CellStyle): number {
    const key = JSON.stringify(Object.entries(style).sort(([a], [b]) => (a < b ? -1 : 1)));
    const known = this.indexes.get(key);
    if (known !== undefined) return known;
    this.styles.push(style);
    this.indexes.set(key, this.styles.length - 1);
    return this.styles.length - 1;
  }
}

/** Rows 1 to 3 of every sheet. */
export const titleStyles = {
  title: { bold: true, size: 16, vertical: "center" },
  finding: { size: 11, vertical: "center" },
  basis: { size: 9, color: colors.quiet, vertical: "center" },
} as const satisfies Record<string, CellStyle>;

export const groupStyle: CellStyle = { bold: true, size: 9, color: colors.quiet, vertical: "center" };
export const blockTitleStyle: CellStyle = { bold: true, size: 11, vertical: "center" };
export const noteStyle: CellStyle = { size: 9, color: colors.quiet, vertical: "center" };
export const linkStyle: CellStyle = { color: colors.petrol };

export const headerStyle: CellStyle = {
  bold: true,
  size: 10,
  color: colors.text,
  fill: colors.headerFill,
  bottom: line(colors.petrol),
  vertical: "bottom",
  wrap: true,
};
