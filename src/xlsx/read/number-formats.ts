/** Number formats that files name by id only (ECMA-376 part 1, 18.8.30, en-US). */
const builtIn = new Map<number, string>([
  [0, "General"],
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [5, '"$"#,##0_);\\("$"#,##0\\)'],
  [6, '"$"#,##0_);[Red]\\("$"#,##0\\)'],
  [7, '"$"#,##0.00_);\\("$"#,##0.00\\)'],
  [8, '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)'],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "mm-dd-yy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "m/d/yy h:mm"],
  [37, "#,##0 ;(#,##0)"],
  [38, "#,##0 ;[Red](#,##0)"],
  [39, "#,##0.00;(#,##0.00)"],
  [40, "#,##0.00;[Red](#,##0.00)"],
  [41, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)'],
  [42, '_("$"* #,##0_);_("$"* \\(#,##0\\);_("$"* "-"_);_(@_)'],
  [43, '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)'],
  [44, '_("$"* #,##0.00_);_("$"* \\(#,##0.00\\);_("$"* "-"??_);_(@_)'],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mmss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
]);

/** Ids whose format depends on an East Asian language, all of them dates (27 to 36, 50 to 58) but for four times. */
function eastAsian(id: number): string | null {
  if (id >= 32 && id <= 35) return "h:mm:ss";
  return (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? "yyyy/m/d" : null;
}

/** Code of a built-in number format; "General" for ids without a meaning. */
export function builtInFormat(id: number): string {
  return builtIn.get(id) ?? eastAsian(id) ?? "General";
}

/** Id of a code that files need not spell out; null for all others. Language dependent ones are left out. */
export function builtInFormatId(code: string): number | null {
  for (const [id, known] of builtIn) {
    if (known === code && (id <= 4 || (id >= 9 && id <= 13) || id === 49)) return id;
  }
  return null;
}

/** What a format shows literally: quoted text, an escaped character, the width or filling of one, brackets but for elapsed time. */
const literals = /"[^"]*"?|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]|am\/pm|a\/p/gi;

/**
 * Whether a number format shows a date: a day, a year or a month. Times of day and durations are not dates, and neither are
 * exponents ("0.00E+00"), colours ("[Red]0") and quoted text.
 */
export function isDateFormat(code: string): boolean {
  const bare = code.replace(literals, "").toLowerCase();
  if (bare.includes("general")) return false;
  if (/[dy]/.test(bare) || /m{3}/.test(bare)) return true;
  // One or two m are minutes next to hours or seconds, and months elsewhere.
  return /m/.test(bare.replace(/h[^a-z]*m+|m+[^a-z]*s|\[m+\]/g, ""));
}
