import { count, nested, say, type Message } from "../../text/message";
import type { Source } from "../cells";
import { addressOf, referenceOf } from "../text-cells";

/** Where something was first seen, and how often. Rare events only: ordinary cells never come here. */
export class Tally {
  count = 0;
  text = "";
  other = "";
  private readonly keys = new Set<string | number>();
  private source: Source | null = null;
  private row = 0;
  private column = 0;

  /** @param key what `items` counts: the item concerned */
  add(source: Source, row: number, column: number, key: string | number | null, text = "", other = ""): void {
    if (this.count === 0) {
      this.source = source;
      this.row = row;
      this.column = column;
      this.text = text;
      this.other = other;
    }
    this.count++;
    if (key !== null) this.keys.add(key);
  }

  /** Many at once in one row, such as the blanks of an item. */
  addMany(many: number, source: Source, row: number, column: number, key: string | number): void {
    if (many === 0) return;
    this.add(source, row, column, key);
    this.count += many - 1;
  }

  get items(): number {
    return this.keys.size;
  }

  get example(): string | null {
    return this.source === null ? null : referenceOf(this.source, this.row, this.column);
  }

  get address(): string | null {
    return this.source === null ? null : addressOf(this.source, this.row, this.column);
  }

  get sheet(): string | null {
    return this.source?.sheet ?? null;
  }

  /** "Demand!K88 and 3 more" */
  place(total = this.count): Message {
    const cell = this.example ?? "";
    return total > 1
      ? say("model.place.more", { cell, more: count(total - 1) })
      : say("model.place.one", { cell });
  }

  placeValue(total = this.count): ReturnType<typeof nested> {
    return nested(this.place(total));
  }
}
