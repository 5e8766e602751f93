import { builtInFormat, isDateFormat } from "../../../../src/xlsx/read/number-formats";

describe("isDateFormat", () => {
  it.each([
    "yyyy-mm-dd",
    "dd mmm yyyy",
    "mmm-yy",
    "d/m",
    "[$-409]mmmm\\ yyyy;@",
    "m/d/yy h:mm",
    "yyyy",
    "mm",
    "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
    'yyyy"年"m"月"',
  ])("calls %s a date", (code) => {
    expect(isDateFormat(code)).toBe(true);
  });

  it.each([
    "General",
    "0.00E+00",
    "[Red]0",
    "[Magenta]0;[Yellow]0",
    '0" days"',
    '"dd.mm.yyyy"',
    "0\\d",
    "#,##0_d",
    "*d0",
    "h:mm",
    "mm:ss",
    "[h]:mm:ss",
    "[mm]:ss",
    "h:mm AM/PM",
    "[$USD] #,##0",
    "@",
    "0%",
  ])("calls %s no date", (code) => {
    expect(isDateFormat(code)).toBe(false);
  });

  it("knows the dates among the built-in formats", () => {
    const dates = Array.from({ length: 60 }, (_, id) => id).filter((id) => isDateFormat(builtInFormat(id)));
    // ECMA-376 part 1, 18.8.30: 14 to 17 and 22 are dates; 27 to 31, 36 and 50 to 58 are dates in East Asian versions.
    expect(dates).toEqual([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
  });
});
