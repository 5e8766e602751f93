import type { AuditEntry, Report } from "../../../report";
import type { OpenedOverride } from "./open-override";

/** What the user enters for an override. */
export interface OverrideEntries {
  readonly class: string;
  readonly reason: string;
  readonly owner: string;
  /** ISO day; empty for no end. */
  readonly expires: string;
  /** Who writes it, for the audit. */
  readonly user: string;
}

export type OverrideField = keyof OverrideEntries;

/** The form's fields in their order. */
export const overrideFields: readonly OverrideField[] = ["class", "reason", "owner", "expires", "user"];

/** What a form starts with: what stands, else the class that the rules recommend where another one is in force. */
export function firstEntries(
  { standing }: OpenedOverride,
  { final, recommended }: { readonly final: string; readonly recommended: string },
  user: string,
): OverrideEntries {
  if (standing !== null) {
    const { reason, owner, expires } = standing;
    return { class: standing.class, reason, owner, expires, user };
  }
  return { class: final === recommended ? "" : recommended, reason: "", owner: user, expires: "", user };
}

/** Whether what stands already says all that was entered. */
export const saysTheSame = ({ standing }: OpenedOverride, entries: OverrideEntries): boolean =>
  standing !== null &&
  (["class", "reason", "owner", "expires"] as const).every(
    (field) => standing[field] === entries[field].trim(),
  );

const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());

function auditOf({ item, standing }: OpenedOverride, entries: OverrideEntries): AuditEntry[] {
  const entry = { action: "override", subject: item, reason: entries.reason.trim() };
  const approval = standing?.approvedBy ?? "";
  return [
    { ...entry, field: "class", old: standing?.class ?? "", new: entries.class },
    ...(approval === "" ? [] : [{ ...entry, field: "approvedBy", old: approval, new: "" }]),
  ];
}

/** The override as a report of its one row: an approval that stood was of what stood, so it goes. */
export function overrideReport(opened: OpenedOverride, entries: OverrideEntries): Report {
  const { item, standing } = opened;
  return {
    tool: "override",
    options: null,
    findings: [],
    sheets: [],
    names: [],
    audit: auditOf(opened, entries),
    settings: {},
    entries: [
      {
        sheet: "overrides",
        table: "overrides",
        key: "item",
        keyValue: item,
        row: standing?.row ?? null,
        cells: {
          class: { value: entries.class, meaning: "class" },
          reason: { value: orNull(entries.reason), meaning: "note" },
          owner: { value: orNull(entries.owner), meaning: "text" },
          expires: { value: orNull(entries.expires), meaning: "date" },
          ...(standing === null ? {} : { approvedBy: { value: null, meaning: "text" } }),
        },
      },
    ],
  };
}
