const part = (value: number): string => String(value).padStart(2, "0");

/** Local day as ISO text, "2026-11-22". */
export const isoDay = (now: Date): string =>
  `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;

/** Local time as ISO text without zone, "2026-11-22T14:06:00". */
export const isoTime = (now: Date): string =>
  `${isoDay(now)}T${part(now.getHours())}:${part(now.getMinutes())}:${part(now.getSeconds())}`;
