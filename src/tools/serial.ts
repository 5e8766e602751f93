/** Excel's serial number of an ISO day, for defined names that formulas compare dates with. */
export const serialOf = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000 + 25_569;
