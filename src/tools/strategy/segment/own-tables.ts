import { DataError, type Dataset, type Origin } from "../../../model/dataset";
import { say } from "../../../text/message";
import { segmentOf, segments } from "./presets";

const first = segments[0]!;
const last = segments.at(-1)!;

const placeOf = ({ sheet, row }: Origin) => ({ sheet, row: String(row) });

/**
 * Formulas look up Policies by segment and Overrides by item as the cells stand there: what they would not find, or find twice,
 * stops the run instead of making the sheet say something else than the run.
 *
 * @throws DataError that names sheet and row, what was found, and what to write
 */
export function checkOwnTables({ policies, overrides }: Dataset): void {
  const seen = new Set<string>();
  for (const { segment, origin } of policies) {
    const place = placeOf(origin);
    if (!segments.includes(segment)) {
      throw new DataError(say("segment.error.policySegment", { ...place, text: segment, first, last }));
    }
    if (seen.has(segment)) throw new DataError(say("segment.error.policyTwice", { ...place, segment }));
    seen.add(segment);
  }
  for (const { class: wanted, origin } of overrides) {
    if (wanted === null || segmentOf(wanted) !== null) continue;
    throw new DataError(
      say("segment.error.overrideClass", { ...placeOf(origin), text: wanted, first, last }),
    );
  }
}
