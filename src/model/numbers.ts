/** Numbers that arrive as text: how a person writes them, and how to tell a decimal comma from a thousands comma. */

export type DecimalStyle = "point" | "comma";

const groupedWithPoint = /^\d{1,3}(?:[,\s'’]\d{3})+(?:\.\d*)?$/;
const plainWithPoint = /^(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,3})?$/;
const groupedWithComma = /^\d{1,3}(?:[.\s'’]\d{3})+(?:,\d*)?$/;
const plainWithComma = /^(?:\d+,?\d*|,\d+)$/;
const currencyMark =
  /^(?:[€£$¥₹]|(?:eur|usd|gbp|chf|jpy|cny)\b)\s*|\s*(?:[€£$¥₹]|\b(?:eur|usd|gbp|chf|jpy|cny))$/gi;

function unsigned(text: string, style: DecimalStyle): number {
  if (style === "point") {
    if (plainWithPoint.test(text)) return Number(text);
    if (groupedWithPoint.test(text)) return Number(text.replace(/[,\s'’]/g, ""));
  } else {
    if (plainWithComma.test(text)) return Number(text.replace(",", "."));
    if (groupedWithComma.test(text)) return Number(text.replace(/[.\s'’]/g, "").replace(",", "."));
  }
  return NaN;
}

/**
 * The number that a text stands for, else NaN.
 * Reads "1,234.5", "1.234,5", "1 234", "(5)" and "5-" (both negative), "5 %" (0.05), "€ 12".
 * `style` decides only texts that can be read both ways, such as "1,234".
 */
export function parseNumber(text: string, style: DecimalStyle = "point"): number {
  let rest = text.trim().replaceAll("\u2212", "-");
  let sign = 1;
  if (rest.startsWith("(") && rest.endsWith(")")) {
    sign = -1;
    rest = rest.slice(1, -1).trim();
  }
  rest = rest.replace(currencyMark, "");
  if (rest.startsWith("-") || rest.startsWith("+")) {
    if (rest.startsWith("-")) sign = -sign;
    rest = rest.slice(1).trim().replace(currencyMark, "");
  } else if (rest.endsWith("-")) {
    sign = -sign;
    rest = rest.slice(0, -1).trim();
  }
  let scale = 1;
  if (rest.endsWith("%")) {
    scale = 100;
    rest = rest.slice(0, -1).trim();
  }
  const first = unsigned(rest, style);
  const value = Number.isNaN(first) ? unsigned(rest, style === "point" ? "comma" : "point") : first;
  return Number.isFinite(value) ? (value === 0 ? 0 : (sign * value) / scale) : NaN;
}

/** The clean number at the start of a text such as "12 pcs", else NaN. Further digits ("12 x 3", "12/05") make it unclean. */
export function leadingNumber(text: string, style: DecimalStyle = "point"): number {
  const match = /^\s*([-+\u2212]?\s?\d[\d.,'’]*)\s*(\p{L}[^\d]*)$/u.exec(text);
  const number = match?.[1];
  return number === undefined ? NaN : parseNumber(number.replace(/[.,]$/, ""), style);
}

/** Which style texts show, and one that could be read either way when none of them decides. */
export class StyleEvidence {
  private comma = 0;
  private point = 0;
  private undecided: string | null = null;

  see(text: string): void {
    const digits = text.trim().replace(/[^\d.,]/g, "");
    const last = Math.max(digits.lastIndexOf(","), digits.lastIndexOf("."));
    if (last < 0) return;
    const mark = digits[last];
    const both = digits.includes(",") && digits.includes(".");
    const repeated = digits.indexOf(mark ?? "") !== last;
    const after = digits.length - last - 1;
    const decides = both || (!repeated && (after !== 3 || digits.startsWith("0") || last > 3));
    if (repeated && !both) {
      if (mark === ",") this.point++;
      else this.comma++;
    } else if (decides) {
      if (mark === ",") this.comma++;
      else this.point++;
    } else {
      this.undecided ??= text.trim();
    }
  }

  get style(): DecimalStyle {
    return this.comma > this.point ? "comma" : "point";
  }

  /** A text that could be read both ways, when nothing else decides. */
  get ambiguous(): string | null {
    return this.comma === 0 && this.point === 0 ? this.undecided : null;
  }
}
