import type { Meaning } from "../../report";

interface Format {
  readonly numberFormat: string;
  readonly horizontal: "left" | "center" | "right";
  /** Characters. */
  readonly least: number;
  readonly most: number;
  /** Whether a long text breaks into lines within the cell. */
  readonly wrap: boolean;
}

const text = (least: number, most: number, wrap = false): Format => ({
  numberFormat: "General",
  horizontal: "left",
  least,
  most,
  wrap,
});
const number = (numberFormat: string, least = 9): Format => ({
  numberFormat,
  horizontal: "right",
  least,
  most: 20,
  wrap: false,
});

/** How the values of each meaning look: number format (en-US), alignment and limits of the column's width. */
export const formats: Readonly<Record<Meaning, Format>> = {
  // Text format, so that a code typed over it, such as 00123, stays as typed.
  key: { ...text(11, 40), numberFormat: "@" },
  text: text(8, 36),
  note: text(34, 40, true),
  sentence: text(66, 70, true),
  class: { numberFormat: "General", horizontal: "center", least: 8.5, most: 13, wrap: false },
  money: number("#,##0"),
  thousands: number("#,##0,"),
  change: number("+#,##0;-#,##0;0"),
  "change-thousands": number("+#,##0,;-#,##0,;0"),
  units: number("#,##0"),
  rate: number("[<10]0.0;#,##0"),
  percent: number("0.0%"),
  points: number("+0.0;-0.0;0.0"),
  target: number("[>=0.99]0.00%;0.0%"),
  // Criteria of any unit are ratios too, so thousands are grouped.
  ratio: number("#,##0.00", 8),
  multiple: number("0.0", 8),
  days: number("0", 8),
  count: number("#,##0", 8),
  date: number("dd mmm yyyy", 12),
  // The first column of a log, which reads like a text.
  timestamp: { ...number("dd mmm yyyy hh:mm", 17), horizontal: "left" },
  link: text(24, 40),
};

const decimalsOf: Partial<Record<Meaning, number>> = {
  percent: 1,
  points: 1,
  target: 2,
  ratio: 2,
  multiple: 1,
};

/** Characters that a number takes in this meaning's format. */
export function writtenLength(meaning: Meaning, value: number): number {
  if (meaning === "date") return 11;
  if (meaning === "timestamp") return 17;
  const scaled =
    meaning === "thousands" || meaning === "change-thousands"
      ? value / 1000
      : meaning === "percent" || meaning === "target"
        ? value * 100
        : value;
  const size = Math.abs(scaled);
  const digits = size < 1 ? 1 : Math.floor(Math.log10(size) + 1e-9) + 1;
  const decimals = meaning === "rate" ? (size < 10 ? 1 : 0) : (decimalsOf[meaning] ?? 0);
  const signed = value < 0 || meaning === "points" || meaning.startsWith("change");
  const suffix = meaning === "percent" || meaning === "target" ? 1 : 0;
  return (
    digits + Math.floor((digits - 1) / 3) + (decimals > 0 ? decimals + 1 : 0) + (signed ? 1 : 0) + suffix
  );
}
