import type { Source, SourceValue } from "../cells";
import { leadingNumber, parseNumber, StyleEvidence, type DecimalStyle } from "../numbers";
import type { Region } from "../region";
import { Tally } from "./tally";

/** Dashes and the like that stand for nothing; they are blanks, not text that somebody has to look at. */
const nothing = /^[-–—.]?$/;

/** What reading numbers has met so far; shared by all sources of a run. */
export interface NumberTallies {
  /** Text that begins with a number, and text that holds none. */
  readonly text: Tally;
  readonly errors: Tally;
  read: number;
  skipped: number;
  /** Texts by how often, for the pane's second line. */
  readonly texts: Map<string, number>;
}

export const newNumberTallies = (): NumberTallies => ({
  text: new Tally(),
  errors: new Tally(),
  read: 0,
  skipped: 0,
  texts: new Map(),
});

/** Reads cells of one region as numbers. NaN is a blank: an empty cell, an error, or text without a number. */
export class NumberCells {
  private readonly source: Source;
  /** Looked for when the first text turns up: most regions hold none. */
  private evidence: StyleEvidence | null = null;

  constructor(
    private readonly region: Region,
    private readonly columns: readonly number[],
    private readonly tallies: NumberTallies,
    private readonly readText: boolean,
  ) {
    this.source = region.source;
  }

  /** A text number that was met and could be read two ways. */
  get ambiguous(): string | null {
    return this.evidence?.ambiguous ?? null;
  }

  private get style(): DecimalStyle {
    return (this.evidence ??= this.gather()).style;
  }

  private gather(): StyleEvidence {
    const evidence = new StyleEvidence();
    for (let row = this.region.first; row < this.region.end; row++) {
      const cells = this.source.values[row];
      if (!cells) continue;
      for (const column of this.columns) {
        const value = cells[column];
        if (typeof value === "string" && value !== "") evidence.see(value);
      }
    }
    return evidence;
  }

  /** Number of a text as this region writes numbers. */
  parse(text: string): number {
    return parseNumber(text, this.style);
  }

  /** Called for whatever is not a plain number, so that the common case stays in the caller's loop. */
  other(value: SourceValue | undefined, row: number, column: number, key: string | number): number {
    if (value === null || value === undefined) return NaN;
    if (typeof value === "number") return Number.isFinite(value) ? value : NaN;
    if (typeof value === "object") {
      this.tallies.errors.add(this.source, row, column, key, value.error);
      return NaN;
    }
    const text = typeof value === "boolean" ? String(value).toUpperCase() : value.trim();
    if (nothing.test(text)) return NaN;
    if (typeof value === "string") {
      const number = parseNumber(text, this.style);
      if (!Number.isNaN(number)) return number;
    }
    this.tallies.text.add(this.source, row, column, key, text);
    this.tallies.texts.set(text, (this.tallies.texts.get(text) ?? 0) + 1);
    const leading = this.readText && typeof value === "string" ? leadingNumber(text, this.style) : NaN;
    if (Number.isNaN(leading)) this.tallies.skipped++;
    else this.tallies.read++;
    return leading;
  }
}
