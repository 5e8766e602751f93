import { useEffect, useState } from "react";
import type { Work } from "../state/wizard-state";

/** Work that is done sooner than this is not worth a sign of its own. */
const quietMilliseconds = 400;

/** The work under way once it has lasted long enough to be shown; null before, and when there is none. */
export function useShownWork(work: Work | null): Work | null {
  const since = work?.since ?? null;
  const [shownSince, setShownSince] = useState<number | null>(null);
  useEffect(() => {
    if (since === null) return undefined;
    const timer = setTimeout(() => setShownSince(since), quietMilliseconds);
    return () => clearTimeout(timer);
  }, [since]);
  return work !== null && shownSince === work.since ? work : null;
}
