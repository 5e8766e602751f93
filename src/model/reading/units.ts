import type { Region } from "../region";
import { keyText } from "../text-cells";
import type { KeyIndex } from "./key-index";
import { Tally } from "./tally";

/** How many base units one of a unit holds. */
export interface Conversions {
  /** By "item unit" (item, a zero character, unit) and by unit alone. */
  readonly factors: ReadonlyMap<string, number>;
  readonly sheet: string;
}

export const noConversions: Conversions = { factors: new Map(), sheet: "" };

export const conversionKey = (item: string, unit: string): string => `${item}\u0000${unit.toLowerCase()}`;

/** Units of a region's rows: conversion where a table knows the unit, and a count of items with several units. */
export class UnitCells {
  readonly mixed = new Tally();
  converted = 0;
  private readonly unitOfItem: (string | undefined)[] = [];
  private readonly reported = new Set<number>();

  constructor(
    private readonly region: Region,
    private readonly column: number,
    private readonly index: KeyIndex,
    private readonly conversions: Conversions,
  ) {}

  /** Factor that turns the row's quantities into the item's base unit. */
  factor(row: number, item: number): number {
    if (this.column < 0) return 1;
    const unit = keyText(this.region.source.values[row]?.[this.column]);
    if (unit === "") return 1;
    const key = this.index.keys[item] ?? "";
    const { factors } = this.conversions;
    const known = factors.get(conversionKey(key, unit)) ?? factors.get(conversionKey("", unit));
    if (known !== undefined) {
      if (known !== 1) this.converted++;
      return known;
    }
    const first = (this.unitOfItem[item] ??= unit);
    if (first.toLowerCase() !== unit.toLowerCase() && !this.reported.has(item)) {
      this.reported.add(item);
      this.mixed.add(this.region.source, row, this.column, item, key, `${first}, ${unit}`);
    }
    return 1;
  }
}
