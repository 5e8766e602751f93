import { builtInFormat, builtInFormatId, isDateFormat } from "../read/number-formats";
import type { LookChange, RuleLook } from "../content-types";
import type { CellStyle } from "../types";
import { XmlEdits } from "../xml/edits";
import { escapeXml } from "../xml/entities";
import { child, childrenNamed, isTrue, parseXml, type XmlElement } from "../xml/tree";
import {
  changedBorderXml,
  changedFillXml,
  changedFontXml,
  changedFormatXml,
  changesBorder,
  changesFont,
  type StyleSource,
} from "./changed-style";
import { StyleList } from "./style-list";
import { alignmentXml, borderXml, differentialXml, fillXml, fontXml } from "./style-xml";

const order = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];
const firstCustomFormatId = 164;

/** The workbook's styles while it is being changed. Existing styles keep their index; equal ones are shared. */
export class StyleBook {
  private readonly root: XmlElement;
  private readonly numberFormats: StyleList;
  private readonly fonts: StyleList;
  private readonly fills: StyleList;
  private readonly borders: StyleList;
  private readonly cellFormats: StyleList;
  private readonly differentials: StyleList;
  private readonly formatIds = new Map<string, number>();
  private readonly known = new Map<string, number>();
  private readonly bodyFontId: number;
  private readonly isDateByFormat = new Map<number, boolean>();

  constructor(
    private readonly text: string,
    part: string,
  ) {
    this.root = parseXml(text, part);
    const list = (name: string) => new StyleList(this.root, text, name);
    this.numberFormats = list("numFmts");
    this.fonts = list("fonts");
    this.fills = list("fills");
    this.borders = list("borders");
    this.cellFormats = list("cellXfs");
    this.differentials = list("dxfs");
    this.bodyFontId = Number(
      childrenNamed(child(this.root, "cellStyleXfs"), "xf")[0]?.attributes.get("fontId") ?? 0,
    );
    for (const { attributes } of childrenNamed(child(this.root, "numFmts"), "numFmt")) {
      this.formatIds.set(attributes.get("formatCode") ?? "", Number(attributes.get("numFmtId")));
    }
  }

  /**
   * Index of the cell format for a style.
   * @param quotePrefix keeps a text such as "=1" a text when the user edits the cell
   */
  cellFormat(style: CellStyle, quotePrefix: boolean): number {
    const key = JSON.stringify([style, quotePrefix]);
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const index = this.cellFormats.index(this.cellFormatXml(style, quotePrefix));
    this.known.set(key, index);
    return index;
  }

  /** The cell format that differs from an existing one in its quote prefix only. */
  withQuotePrefix(cellFormat: number, quotePrefix: boolean): number {
    const existing = this.cellFormats.element(cellFormat);
    if (!existing)
      return quotePrefix && cellFormat === 0
        ? this.cellFormat({ numberFormat: "General" }, true)
        : cellFormat;
    if (isTrue(existing.attributes.get("quotePrefix")) === quotePrefix) return cellFormat;
    const xml = this.text.slice(existing.start, existing.end);
    const edits = new XmlEdits(xml);
    edits.setAttributes(parseXml(xml, "style"), { quotePrefix: quotePrefix ? "1" : null });
    return this.cellFormats.index(edits.apply());
  }

  /** The cell format that differs from an existing one as a look says; whatever else the file says of it stays. */
  changedFormat(cellFormat: number, look: LookChange): number {
    const format = this.source(this.cellFormats, cellFormat);
    const index = (name: string): number => Number(format?.element.attributes.get(name) ?? 0);
    const indexes = {
      ...(look.numberFormat !== undefined && { numFmtId: this.numberFormatId(look.numberFormat) }),
      ...(changesFont(look) && {
        fontId: this.fonts.index(changedFontXml(this.source(this.fonts, index("fontId")), look)),
      }),
      ...(look.fill !== undefined && {
        fillId: look.fill === null ? 0 : this.fills.index(changedFillXml(look.fill)),
      }),
      ...(changesBorder(look) && {
        borderId: this.borders.index(changedBorderXml(this.source(this.borders, index("borderId")), look)),
      }),
    };
    return this.cellFormats.index(changedFormatXml(format, indexes, look));
  }

  private source(list: StyleList, index: number): StyleSource | null {
    const added = list.addedXml(index);
    if (added !== null) return { element: parseXml(added, "style"), text: added };
    const element = list.element(index);
    return element && { element, text: this.text };
  }

  /** Whether a cell format shows a date. */
  isDate(cellFormat: number): boolean {
    const known = this.isDateByFormat.get(cellFormat);
    if (known !== undefined) return known;
    const added = this.cellFormats.addedXml(cellFormat);
    const element = added === null ? this.cellFormats.element(cellFormat) : parseXml(added, "style");
    const id = Number(element?.attributes.get("numFmtId") ?? 0);
    const custom = [...this.formatIds].find(([, customId]) => customId === id)?.[0];
    const isDate = isDateFormat(custom ?? builtInFormat(id));
    this.isDateByFormat.set(cellFormat, isDate);
    return isDate;
  }

  /** Name of the workbook's body font. */
  bodyFontName(): string {
    const name = child(this.fonts.element(this.bodyFontId), "name");
    return name?.attributes.get("val") ?? "Calibri";
  }

  /** Index of the format that a conditional format applies. */
  differential(look: RuleLook): number {
    const { numberFormat } = look;
    const numberFormatId = numberFormat === undefined ? null : this.numberFormatId(numberFormat);
    return this.differentials.index(differentialXml(look, numberFormatId));
  }

  /** The part's XML with the new styles; the same text when there are none. */
  write(): string {
    const edits = new XmlEdits(this.text);
    for (const list of [
      this.numberFormats,
      this.fonts,
      this.fills,
      this.borders,
      this.cellFormats,
      this.differentials,
    ]) {
      list.write(edits, order);
    }
    return edits.apply();
  }

  private cellFormatXml(style: CellStyle, quotePrefix: boolean): string {
    const numberFormat = this.numberFormatId(style.numberFormat ?? "General");
    const hasFont =
      style.bold === true || style.italic === true || style.size !== undefined || style.color !== undefined;
    const font = hasFont
      ? this.fonts.index(fontXml(style, this.fonts.element(this.bodyFontId), this.text))
      : this.bodyFontId;
    const fill = style.fill === undefined ? 0 : this.fills.index(fillXml(style.fill));
    const border = style.top || style.bottom ? this.borders.index(borderXml(style)) : 0;
    const { alignment, protection } = alignmentXml(style);
    const attributes = [
      `numFmtId="${numberFormat}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`,
      quotePrefix ? 'quotePrefix="1"' : "",
      numberFormat > 0 ? 'applyNumberFormat="1"' : "",
      font !== this.bodyFontId ? 'applyFont="1"' : "",
      fill > 0 ? 'applyFill="1"' : "",
      border > 0 ? 'applyBorder="1"' : "",
      alignment === "" ? "" : 'applyAlignment="1"',
      protection === "" ? "" : 'applyProtection="1"',
    ];
    const content = alignment + protection;
    const open = `<xf ${attributes.filter((attribute) => attribute !== "").join(" ")}`;
    return content === "" ? `${open}/>` : `${open}>${content}</xf>`;
  }

  private numberFormatId(code: string): number {
    const builtIn = builtInFormatId(code);
    if (builtIn !== null) return builtIn;
    const known = this.formatIds.get(code);
    if (known !== undefined) return known;
    const id = Math.max(firstCustomFormatId - 1, ...this.formatIds.values()) + 1;
    this.formatIds.set(code, id);
    this.numberFormats.index(`<numFmt numFmtId="${id}" formatCode="${escapeXml(code)}"/>`);
    return id;
  }
}
