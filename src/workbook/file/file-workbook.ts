import type { Source } from "../../model/cells";
import { newXlsx, openXlsx } from "../../xlsx";
import type { DefinedName, SheetCells, TableInfo, WorkbookChange, XlsxFile } from "../../xlsx/types";
import type { Snapshot, WorkbookPort } from "../port";
import { sheetFromCsv } from "./csv-sheet";
import { sourcesOf } from "./sources";

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;
const isCompoundFile = (bytes: Uint8Array): boolean => bytes[0] === 0xd0 && bytes[1] === 0xcf;

/** A workbook file in memory: an .xlsx, or a .csv made a workbook of one sheet. */
export class FileWorkbook implements WorkbookPort {
  /** Changes since the file was opened, a list for each `apply`: what a snapshot replays. */
  private applied: readonly (readonly WorkbookChange[])[] = [];

  private constructor(
    private readonly open: () => XlsxFile,
    private file: XlsxFile,
  ) {}

  /**
   * Opens a file.
   *
   * @param bytes the file, or null for an empty workbook
   * @param name file name; says what is a .csv, and names its sheet
   * @throws XlsxError with the reason when the bytes are no workbook
   */
  static open(bytes: Uint8Array | null, name: string): FileWorkbook {
    const open = opener(bytes, name);
    return new FileWorkbook(open, open());
  }

  sheetNames(): Promise<readonly string[]> {
    return Promise.resolve(this.file.sheetNames());
  }

  sources(): Promise<readonly Source[]> {
    const { file } = this;
    return Promise.resolve(
      sourcesOf({
        sheetNames: file.sheetNames(),
        tables: file.tables(),
        names: file.definedNames(),
        isHidden: (sheet) => file.isHidden(sheet),
        readSheet: (sheet) => file.readSheet(sheet),
      }),
    );
  }

  tables(): Promise<readonly TableInfo[]> {
    return Promise.resolve(this.file.tables());
  }

  names(): Promise<readonly DefinedName[]> {
    return Promise.resolve(this.file.definedNames());
  }

  readSheet(sheet: string): Promise<SheetCells> {
    return Promise.resolve(this.file.readSheet(sheet));
  }

  isProtected(sheet: string): Promise<boolean> {
    return Promise.resolve(this.file.isProtected(sheet));
  }

  setting(key: string): Promise<string | null> {
    return Promise.resolve(this.file.setting(key));
  }

  settings(): Promise<ReadonlyMap<string, string>> {
    return Promise.resolve(this.file.settings());
  }

  /** Costs nothing until it is needed: the file is opened again and the changes so far are applied anew. */
  snapshot(): Promise<Snapshot> {
    const { applied, file } = this;
    return Promise.resolve({
      restore: () => {
        if (this.applied !== applied || this.file !== file) this.file = this.replayed(applied);
        this.applied = applied;
        return Promise.resolve([]);
      },
    });
  }

  private replayed(changes: readonly (readonly WorkbookChange[])[]): XlsxFile {
    const file = this.open();
    for (const list of changes) file.apply(list);
    return file;
  }

  apply(changes: readonly WorkbookChange[]): Promise<void> {
    // In a promise, so that a change that cannot be made rejects like in any other adapter.
    return new Promise((resolve) => {
      this.file.apply(changes);
      this.applied = [...this.applied, changes];
      resolve();
    });
  }

  /** Never calls back: nobody selects cells in a file. */
  onSelection(): Promise<() => Promise<void>> {
    return Promise.resolve(() => Promise.resolve());
  }

  /** The file as it is now. */
  toBytes(): Uint8Array {
    return this.file.toBytes();
  }
}

function opener(bytes: Uint8Array | null, name: string): () => XlsxFile {
  if (bytes === null) return newXlsx;
  const isText = !isZip(bytes) && !isCompoundFile(bytes) && /\.(csv|txt|tsv)$/i.test(name);
  if (!isText) return () => openXlsx(bytes);
  return () => {
    const file = newXlsx();
    file.apply([sheetFromCsv(bytes, name)]);
    return file;
  };
}
