/** Why Excel could not be written to, as a sentence. */
export class ExcelWriteError extends Error {
  constructor(
    /**
     * "refused": nothing was touched; "rolled-back": it failed and the workbook is as before; "broken": `notRestored` could not be put back,
     * and the snapshot stays for another try.
     */
    readonly kind: "refused" | "rolled-back" | "broken",
    message: string,
    readonly notRestored: readonly string[] = [],
    /** Tries again to put back what could not be; only for "broken". */
    readonly restore?: () => Promise<void>,
  ) {
    super(message);
    this.name = "ExcelWriteError";
  }
}

const sentences: Readonly<Record<string, string>> = {
  AccessDenied: "Excel refused the change: a sheet or the workbook is protected or read only.",
  InvalidOperationInCellEditMode: "A cell is being edited. Press Enter or Esc, then try again.",
  RequestPayloadSizeLimitExceeded: "The change is larger than Excel takes at once.",
};

/** An error of Excel as a sentence that a user can act on. */
export const sentenceFor = (code: string, message: string): string => sentences[code] ?? message;
