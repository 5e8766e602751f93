import { parseAreaAddress } from "../address";
import type { XmlCursor } from "../xml/cursor";
import { decodeTextCodes } from "../text-codes";
import type { TextPool } from "./interning";
import { shiftFormula } from "./shared-formula";

interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Formulas of a sheet. Shared ones are expanded only when asked for, since most readers need values alone. */
export class FormulaList {
  private readonly formulas: (string | number)[] = [];
  private readonly shared = new Map<number, SharedFormula>();

  constructor(private readonly pool: TextPool) {}

  /** From the open token of `f` to its close token. Returns the formula's number, counted from 1; 0 when it says nothing. */
  read(cursor: XmlCursor, row: number, column: number): number {
    const type = cursor.attribute("t");
    const sharedIndex = type === "shared" ? Number(cursor.attribute("si") ?? 0) : -1;
    const area = type === "shared" ? cursor.attribute("ref") : null;
    const text = decodeTextCodes(cursor.readElementText());
    if (sharedIndex >= 0) {
      if (text !== "") {
        const origin = area === null ? null : parseAreaAddress(area);
        // A master that stands outside the area that it names is its own origin.
        const isInside = origin !== null && row >= origin.top && row <= origin.bottom;
        if (isInside || !this.shared.has(sharedIndex)) {
          this.shared.set(sharedIndex, { text: this.pool.copy(text), row, column });
        }
      } else return this.formulas.push(sharedIndex);
    }
    return text === "" ? 0 : this.formulas.push(this.pool.copy(text));
  }

  text(number: number, row: number, column: number): string | null {
    const formula = this.formulas[number - 1];
    if (typeof formula !== "number") return formula ?? null;
    const master = this.shared.get(formula);
    return master ? shiftFormula(master.text, row - master.row, column - master.column) : null;
  }
}
