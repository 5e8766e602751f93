import { cellAddress } from "../address";
import { daysFrom1900To1904 } from "../read/cell-value";
import { encodeTextCodes } from "../text-codes";
import type { CellStyle, CellValue } from "../types";
import { escapeXml } from "../xml/entities";
import type { StringTable } from "./string-table";
import type { StyleBook } from "./style-book";

const longestText = 32_767;
const longestFormula = 8_192;
/** What Excel would read as the start of a formula when the cell is edited. */
const formulaLike = /^[=+\-@\t\r]/;

/** Keeps the style that a cell has. */
export const keepStyle = -1;

/** Writes the XML of single cells; texts and styles go into the workbook's tables. */
export class CellWriter {
  private readonly plainFormats: number[] = [];
  private readonly quotedFormats: number[] = [];

  constructor(
    private readonly sheet: string,
    private readonly styles: readonly CellStyle[],
    private readonly book: StyleBook,
    private readonly strings: StringTable,
    private readonly uses1904Dates: boolean,
  ) {}

  /**
   * XML of one cell, "" for an empty one that looks like its surroundings.
   * @param style index into the styles, or -1
   * @param ownFormat cell format that -1 keeps
   * @throws RangeError naming the cell when Excel could not hold its value
   */
  cell(
    row: number,
    column: number,
    value: CellValue,
    formula: string | null,
    style: number,
    ownFormat = 0,
  ): string {
    const quoted = formula === null && typeof value === "string" && formulaLike.test(value);
    const format =
      style === keepStyle
        ? this.book.withQuotePrefix(ownFormat, quoted)
        : this.formatOf(row, column, style, quoted);
    if (value === null && formula === null && format === 0) return "";
    const address = cellAddress(row, column);
    const attributes = format === 0 ? `r="${address}"` : `r="${address}" s="${format}"`;
    if (formula !== null) return this.formulaCell(address, attributes, value, formula, format);
    if (value === null) return `<c ${attributes}/>`;
    if (typeof value !== "string") return this.element(attributes, "", value, address, format);
    this.checkText(value, address);
    return `<c ${attributes} t="s"><v>${this.strings.index(value)}</v></c>`;
  }

  private formatOf(row: number, column: number, style: number, quoted: boolean): number {
    const formats = quoted ? this.quotedFormats : this.plainFormats;
    const known = formats[style];
    if (known !== undefined) return known;
    const cellStyle = this.styles[style];
    if (!cellStyle)
      throw new RangeError(
        `${this.sheet}!${cellAddress(row, column)} names style ${style}, which is missing.`,
      );
    // A style without any format is the default, which needs no entry.
    const isPlain = Object.values(cellStyle).every((value) => value === undefined || value === false);
    return (formats[style] = isPlain && !quoted ? 0 : this.book.cellFormat(cellStyle, quoted));
  }

  private formulaCell(
    address: string,
    attributes: string,
    value: CellValue,
    formula: string,
    format: number,
  ): string {
    if (formula === "" || formula.length > longestFormula) {
      throw new RangeError(
        `The formula in ${this.sheet}!${address} has ${formula.length} characters. Excel holds 1 to ${longestFormula}.`,
      );
    }
    const formulaXml = `<f>${escapeXml(encodeTextCodes(formula))}</f>`;
    if (value === null) return `<c ${attributes}>${formulaXml}</c>`;
    if (typeof value !== "string") return this.element(attributes, formulaXml, value, address, format);
    this.checkText(value, address);
    return `<c ${attributes} t="str">${formulaXml}<v>${escapeXml(encodeTextCodes(value))}</v></c>`;
  }

  private element(
    attributes: string,
    formulaXml: string,
    value: Exclude<CellValue, string | null>,
    address: string,
    format: number,
  ): string {
    let [type, content] = ["", ""];
    if (typeof value === "number") {
      if (!Number.isFinite(value))
        throw new RangeError(`${this.sheet}!${address} holds ${value}, which Excel cannot store.`);
      content = String(this.uses1904Dates && this.book.isDate(format) ? value - daysFrom1900To1904 : value);
    } else if (typeof value === "boolean") [type, content] = [' t="b"', value ? "1" : "0"];
    else [type, content] = [' t="e"', value.error];
    return `<c ${attributes}${type}>${formulaXml}<v>${content}</v></c>`;
  }

  private checkText(text: string, address: string): void {
    if (text.length > longestText) {
      throw new RangeError(
        `The text in ${this.sheet}!${address} has ${text.length} characters. Excel holds ${longestText} in a cell.`,
      );
    }
  }
}
