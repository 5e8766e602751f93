import { shiftFormula } from "../read/shared-formula";
import { decodeTextCodes, encodeTextCodes } from "../text-codes";
import { withPrefix } from "../xml/edits";
import { token, type XmlCursor } from "../xml/cursor";
import { escapeXml } from "../xml/entities";

interface Master {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/**
 * Formulas that cells share stand in the first of them. Once that cell is overwritten, the others have to hold their own.
 */
export class BrokenFormulas {
  private readonly masters = new Map<string, Master>();

  constructor(private readonly prefix: string) {}

  get isEmpty(): boolean {
    return this.masters.size === 0;
  }

  /**
   * From the open token of a cell to its close token.
   * @param isReplaced the cell is about to be overwritten
   * @returns the formula to write in place of one that lost its first cell, or null
   */
  readCell(
    cursor: XmlCursor,
    row: number,
    column: number,
    isReplaced: boolean,
  ): { readonly start: number; readonly end: number; readonly xml: string } | null {
    const outer = cursor.depth;
    let result: { start: number; end: number; xml: string } | null = null;
    while (!(cursor.next() === token.close && cursor.depth === outer)) {
      if (cursor.kind !== token.open) continue;
      if (!cursor.is("f") || cursor.attribute("t") !== "shared") {
        cursor.skipElement();
        continue;
      }
      const { start } = cursor;
      const index = cursor.attribute("si") ?? "";
      const text = decodeTextCodes(cursor.readElementText());
      const master = this.masters.get(index);
      if (isReplaced && text !== "") this.masters.set(index, { text, row, column });
      else if (!isReplaced && text === "" && master) {
        const own = shiftFormula(master.text, row - master.row, column - master.column);
        const xml = withPrefix(this.prefix, `<f>${escapeXml(encodeTextCodes(own))}</f>`);
        result = { start, end: cursor.end, xml };
      }
    }
    return result;
  }
}
