const dayMilliseconds = 86_400_000;

/** Excel's serial number of a day; month counts from 1. */
export function serialDay(year: number, month: number, day: number): number {
  return (Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / dayMilliseconds;
}

/** First day of a month of the history, 0 being Nov 2023. */
export function serialOfMonth(month: number): number {
  return serialDay(2023, 11 + month, 1);
}

/** 31 Oct 2026: end of the history, day of the stock count. */
export const snapshotDay = serialOfMonth(36) - 1;

/** Monday to Friday. */
export function isWorkday(serial: number): boolean {
  return (serial + 5) % 7 < 5;
}
