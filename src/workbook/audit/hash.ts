/** One row of the audit, as texts. `when` is ISO local time to the second. */
export interface AuditRow {
  readonly when: string;
  readonly who: string;
  readonly what: string;
  readonly subject: string;
  readonly field: string;
  readonly old: string;
  readonly new: string;
  readonly reason: string;
  /** SHA-256 in hexadecimal, of this row's fields and the hash of the row before. */
  readonly hash: string;
}

/** SHA-256 of a text in UTF-8, in hexadecimal. */
async function sha256(text: string): Promise<string> {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Hash of an audit row. The fields are joined as a JSON array, so that no two rows give the same text.
 *
 * @param previous hash of the row before, "" for the first
 */
export function auditHash(previous: string, row: Omit<AuditRow, "hash">): Promise<string> {
  return sha256(
    JSON.stringify([
      previous,
      row.when,
      row.who,
      row.what,
      row.subject,
      row.field,
      row.old,
      row.new,
      row.reason,
    ]),
  );
}

/** Adds the hashes to rows that follow a row with the hash `previous`. */
export async function chained(
  previous: string,
  rows: readonly Omit<AuditRow, "hash">[],
): Promise<AuditRow[]> {
  const result: AuditRow[] = [];
  let last = previous;
  for (const row of rows) {
    last = await auditHash(last, row);
    result.push({ ...row, hash: last });
  }
  return result;
}

/**
 * Checks the chain of hashes.
 *
 * @param rows all rows of the audit, oldest first
 * @returns index of the first row that was changed, or that follows one which was taken out, put in or moved; null when the
 *   chain is whole. Rows cut off at the end leave a whole chain.
 */
export async function verifyAudit(rows: readonly AuditRow[]): Promise<number | null> {
  let previous = "";
  for (const [index, row] of rows.entries()) {
    if ((await auditHash(previous, row)) !== row.hash) return index;
    previous = row.hash;
  }
  return null;
}
