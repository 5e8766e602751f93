import type { Region } from "../region";
import { currencyOf, readHeader } from "../header-text";
import { keyText } from "../text-cells";
import { Tally } from "./tally";

/** Worth of one unit of each currency in the base currency. */
export interface Rates {
  readonly base: string;
  readonly worth: ReadonlyMap<string, number>;
  readonly sheet: string;
}

/** Keeps account of the currencies that money columns name, and converts where rates are mapped. */
export class Money {
  /** Currencies named by headers or cells, in the order found. */
  readonly found = new Set<string>();
  /** Where the second currency was met. */
  readonly second = new Tally();
  private missingRate = false;

  constructor(
    private readonly chosen: string,
    private readonly rates: Rates | null,
  ) {}

  /** Factor into the base currency; 1 where nothing is known of the cell's currency. */
  factor(currency: string | null, region: Region, row: number, column: number): number {
    if (currency === null || currency === "") return 1;
    if (!this.found.has(currency)) {
      this.found.add(currency);
      if (this.found.size > 1) this.second.add(region.source, row, column, null, currency);
    }
    if (this.rates === null) return 1;
    const worth = currency === this.rates.base ? 1 : this.rates.worth.get(currency);
    if (worth === undefined) this.missingRate = true;
    return worth ?? 1;
  }

  /** Several currencies that cannot be added up. */
  get mixed(): boolean {
    if (this.rates !== null) return this.missingRate;
    return this.found.size > 1;
  }

  get converted(): boolean {
    return (
      this.rates !== null && !this.mixed && [...this.found].some((currency) => currency !== this.rates?.base)
    );
  }

  get ratesSheet(): string {
    return this.rates?.sheet ?? "";
  }

  get currency(): string {
    if (this.mixed) return "";
    if (this.rates !== null) return this.rates.base;
    return this.chosen !== "" ? this.chosen : ([...this.found][0] ?? "");
  }
}

/** Currency of a money column's cells: the row's currency cell, else what the column's header says. */
export class CurrencyCells {
  private readonly ofHeader: (string | null)[];
  private readonly ofText = new Map<string, string>();

  constructor(
    private readonly region: Region,
    private readonly currencyColumn: number,
    private readonly money: Money,
  ) {
    this.ofHeader = [];
    for (const column of region.columns) this.ofHeader[column.index] = readHeader(column.name).currency;
  }

  factor(row: number, column: number): number {
    return this.money.factor(this.codeAt(row) ?? this.ofHeader[column] ?? null, this.region, row, column);
  }

  private codeAt(row: number): string | null {
    if (this.currencyColumn < 0) return null;
    const text = keyText(this.region.source.values[row]?.[this.currencyColumn]);
    if (text === "") return null;
    let code = this.ofText.get(text);
    if (code === undefined) {
      code = currencyOf(text) ?? text.toUpperCase();
      this.ofText.set(text, code);
    }
    return code;
  }
}
