/** Points of a column that shows so many characters of an 11 point body font: 7 pixels each and 5 of padding. */
export const widthInPoints = (characters: number): number => Math.round(characters * 7 + 5) * 0.75;
