/** Sizes of columns: files count in characters with padding, Excel draws pixels, records hold points. */

const pixelsPerCharacter = 7;
const paddingPixels = 5;
const pointsPerPixel = 0.75;
const fractions = 256;

/** Points of a width as a file holds it, in the body font Calibri 11 (ECMA-376 part 1, 18.3.1.13). */
export function pointsOfWidth(width: number): number {
  const pixels = Math.trunc(
    ((fractions * width + Math.trunc(fractions / 2 / pixelsPerCharacter)) / fractions) * pixelsPerCharacter,
  );
  return pixels * pointsPerPixel;
}

/** The width of a file for points. */
export function widthOfPoints(points: number): number {
  return Math.trunc((points / pointsPerPixel / pixelsPerCharacter) * fractions) / fractions;
}

/** Characters that a column of a file's width shows, as Excel says them: two digits. */
export function charactersOfWidth(width: number): number {
  const pixels = pointsOfWidth(width) / pointsPerPixel;
  return Math.round(((pixels - paddingPixels) / pixelsPerCharacter) * 100) / 100;
}

/** The width of a file for characters. */
export function widthOfCharacters(characters: number): number {
  return widthOfPoints(Math.round(characters * pixelsPerCharacter + paddingPixels) * pointsPerPixel);
}

const pixelsPerStep = 8;

/** The width that Excel gives columns where a file says only how many characters they show: a multiple of eight pixels. */
export function usualWidth(baseCharacters: number): number {
  const pixels =
    Math.ceil((baseCharacters * pixelsPerCharacter + paddingPixels) / pixelsPerStep) * pixelsPerStep;
  return widthOfPoints(pixels * pointsPerPixel);
}
