/** Why a port could not be written to, and how the workbook was left; its message is a sentence. */
export class PortError extends Error {
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
    /** Cells, such as "Items!B7", that somebody else changed on the way; their entries stay. */
    readonly changed: readonly string[] = [],
    /** Its cause is why the write failed, where the message says besides what was not put back. */
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "PortError";
  }
}
