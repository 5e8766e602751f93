import type { Source, SourceValue } from "../model";
import { breathe } from "../model/slices";

/** What a cell holds, in the low bits of its code. */
const codes = { blank: 0, number: 1, text: 2, true: 3, false: 4, error: 5 } as const;
const kindMask = 0b111;
const dateBit = 0b1000;

/** A source as flat arrays that change threads without being copied. */
export interface PackedSource {
  readonly sheet: string;
  readonly table?: string;
  readonly isUsers?: Source["isUsers"];
  readonly hidden?: Source["hidden"];
  readonly merged?: Source["merged"];
  readonly row: number;
  readonly column: number;
  /** Cells of each row. */
  readonly lengths: Uint32Array;
  readonly kinds: Uint8Array;
  /** The number of a cell, or the index of its text. */
  readonly numbers: Float64Array;
  /** Every text once. */
  readonly texts: readonly string[];
}

class Packer {
  readonly kinds: Uint8Array;
  readonly numbers: Float64Array;
  readonly texts: string[] = [];
  private readonly index = new Map<string, number>();
  private at = 0;

  constructor(
    private readonly source: Source,
    cells: number,
  ) {
    this.kinds = new Uint8Array(cells);
    this.numbers = new Float64Array(cells);
  }

  row(rowIndex: number): void {
    const row = this.source.values[rowIndex] ?? [];
    for (let column = 0; column < row.length; column++) {
      this.kinds[this.at] = this.cell(row[column] ?? null, rowIndex, column);
      this.at++;
    }
  }

  private cell(value: SourceValue, row: number, column: number): number {
    if (value === null) return codes.blank;
    switch (typeof value) {
      case "number":
        this.numbers[this.at] = value;
        return this.source.isDate(row, column) ? codes.number | dateBit : codes.number;
      case "string":
        return this.text(value, codes.text);
      case "boolean":
        return value ? codes.true : codes.false;
      default:
        return this.text(value.error, codes.error);
    }
  }

  private text(text: string, code: number): number {
    let index = this.index.get(text);
    if (index === undefined) {
      index = this.texts.length;
      this.index.set(text, index);
      this.texts.push(text);
    }
    this.numbers[this.at] = index;
    return code;
  }
}

/** What is known of a source beside its cells, and is absent where it is not. */
const knownOf = ({ table, isUsers, hidden, merged }: PackedSource | Source) => ({
  ...(table === undefined ? {} : { table }),
  ...(isUsers === undefined ? {} : { isUsers }),
  ...(hidden === undefined ? {} : { hidden }),
  ...(merged === undefined ? {} : { merged }),
});

/** Packs a source in slices, so that the thread stays free for the user. */
export async function packSource(source: Source): Promise<PackedSource> {
  const lengths = Uint32Array.from(source.values, (row) => row.length);
  const packer = new Packer(
    source,
    lengths.reduce((sum, length) => sum + length, 0),
  );
  for (let row = 0; row < lengths.length; row++) {
    await breathe();
    packer.row(row);
  }
  const { sheet, row, column } = source;
  const { kinds, numbers, texts } = packer;
  return {
    sheet,
    ...knownOf(source),
    row,
    column,
    lengths,
    kinds,
    numbers,
    texts,
  };
}

/** The buffers to hand over instead of copying. */
export const buffersOf = (packed: PackedSource): ArrayBufferLike[] => [
  packed.lengths.buffer,
  packed.kinds.buffer,
  packed.numbers.buffer,
];

function valueOf({ kinds, numbers, texts }: PackedSource, at: number): SourceValue {
  switch (kinds[at]! & kindMask) {
    case codes.number:
      return numbers[at]!;
    case codes.text:
      return texts[numbers[at]!] ?? "";
    case codes.true:
      return true;
    case codes.false:
      return false;
    case codes.error:
      return { error: texts[numbers[at]!] ?? "" };
    default:
      return null;
  }
}

/** The source again, as the model reads it. */
export function unpackSource(packed: PackedSource): Source {
  const { lengths, kinds, sheet, row, column } = packed;
  const starts = new Uint32Array(lengths.length);
  let at = 0;
  const values = Array.from(lengths, (length, rowIndex) => {
    starts[rowIndex] = at;
    const cells = new Array<SourceValue>(length);
    for (let cell = 0; cell < length; cell++) cells[cell] = valueOf(packed, at + cell);
    at += length;
    return cells;
  });
  return {
    sheet,
    ...knownOf(packed),
    row,
    column,
    values,
    isDate: (rowIndex, columnIndex) =>
      columnIndex < (lengths[rowIndex] ?? 0) &&
      ((kinds[(starts[rowIndex] ?? 0) + columnIndex] ?? 0) & dateBit) !== 0,
  };
}
