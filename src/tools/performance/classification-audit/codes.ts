import { segments } from "../../strategy/segment/presets";

/** Classes in the history: 0 an item that is not there yet, then the segments, last an item that is no longer there. */
export const classWords: readonly string[] = ["new", ...segments, "gone"];
export const newCode = 0;
export const goneCode = classWords.length - 1;

const codes = new Map(classWords.map((word, code) => [word, code]));

/** Code of a segment. */
export const codeOf = (segment: string): number => codes.get(segment) ?? newCode;

/** The word of a code; what is out of range, after a hand has changed the history, counts as not there. */
export const wordOf = (code: number): string => classWords[code] ?? classWords[newCode]!;
