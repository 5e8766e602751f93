import { XlsxError } from "../types";
import { storedPart, writtenPart, type Part } from "./part";
import type { ZipEntry } from "./zip-entry";
import { writeZip } from "./zip-write";

/** The parts of a package by name (without leading "/"). Names differ by more than case, as the packaging standard asks. */
export class Parts {
  private constructor(private readonly byKey: Map<string, { readonly name: string; readonly part: Part }>) {}

  static of(entries: readonly ZipEntry[]): Parts {
    const parts = new Parts(new Map());
    for (const entry of entries) {
      if (!entry.name.endsWith("/"))
        parts.byKey.set(entry.name.toLowerCase(), { name: entry.name, part: storedPart(entry) });
    }
    return parts;
  }

  /** A copy to change: parts themselves are immutable and shared. */
  copy(): Parts {
    return new Parts(new Map(this.byKey));
  }

  names(): readonly string[] {
    return [...this.byKey.values()].map(({ name }) => name);
  }

  has(name: string): boolean {
    return this.byKey.has(name.toLowerCase());
  }

  find(name: string): Part | null {
    return this.byKey.get(name.toLowerCase())?.part ?? null;
  }

  /** @throws XlsxError "broken" when there is no such part */
  get(name: string): Part {
    const part = this.find(name);
    if (!part) throw new XlsxError("broken", `${name}: missing`);
    return part;
  }

  set(name: string, content: string | Uint8Array): void {
    const key = name.toLowerCase();
    this.byKey.set(key, { name: this.byKey.get(key)?.name ?? name, part: writtenPart(content) });
  }

  delete(name: string): void {
    this.byKey.delete(name.toLowerCase());
  }

  /** First name of the pattern "xl/tables/table#.xml" that is free, with # counted from 1. */
  freeName(pattern: string): string {
    for (let number = 1; ; number++) {
      const name = pattern.replace("#", String(number));
      if (!this.has(name)) return name;
    }
  }

  toBytes(): Uint8Array {
    return writeZip([...this.byKey.values()].map(({ name, part }) => part.entry(name)));
  }
}
