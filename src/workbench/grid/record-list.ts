import type { RecordKind, RecordKinds } from "../host/store/records";

/** Records of one kind in a workbook. */
export interface RecordList<Kind extends RecordKind> {
  all(): readonly RecordKinds[Kind][];
  /** Adds the record, or replaces the one with its id in its place. */
  put(record: RecordKinds[Kind]): void;
  remove(id: string): void;
  removeOfSheet(sheetId: string): void;
}

/** Records that the grid cannot hold: kept beside it, so that they are saved with the file. */
export class KeptRecords<Kind extends RecordKind> implements RecordList<Kind> {
  private list: readonly RecordKinds[Kind][] = [];

  /** @param changed called after every change */
  constructor(private readonly changed: () => void = () => undefined) {}

  all(): readonly RecordKinds[Kind][] {
    return this.list;
  }

  put(record: RecordKinds[Kind]): void {
    const isNew = !this.list.some(({ id }) => id === record.id);
    this.list = isNew
      ? [...this.list, record]
      : this.list.map((known) => (known.id === record.id ? record : known));
    this.changed();
  }

  remove(id: string): void {
    this.list = this.list.filter((record) => record.id !== id);
    this.changed();
  }

  removeOfSheet(sheetId: string): void {
    this.list = this.list.filter((record) => !("sheetId" in record) || record.sheetId !== sheetId);
    this.changed();
  }
}
