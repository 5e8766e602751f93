import { tr } from "../../parts/tr";
import { saysTheSame, type OverrideEntries, type OverrideField } from "./entries";
import type { OpenedOverride } from "./open-override";
import { dayText } from "./words";

/** What is wrong with an entry, by field. */
export type Objections = Readonly<Partial<Record<OverrideField, string>>>;

/**
 * What has to be corrected before an override can be previewed.
 *
 * @param today ISO day
 */
export function objectionsTo(opened: OpenedOverride, entries: OverrideEntries, today: string): Objections {
  const { reason, expires, user } = entries;
  return {
    ...(entries.class === ""
      ? { class: tr("pane.override.classMissing") }
      : saysTheSame(opened, entries)
        ? { class: tr("pane.override.same") }
        : {}),
    ...(reason.trim() === "" ? { reason: tr("pane.override.reasonMissing") } : {}),
    ...(expires !== "" && expires < today
      ? { expires: tr("pane.override.expired", { date: dayText(expires) }) }
      : {}),
    ...(user.trim() === "" ? { user: tr("pane.preview.userMissing") } : {}),
  };
}
