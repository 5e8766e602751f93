/** A cell of a printed table. */
export type Printed = string | number;

const textOf = (cell: Printed): string =>
  typeof cell === "number" ? cell.toLocaleString("en-US", { maximumFractionDigits: 3 }) : cell;

/** A table as Markdown, numbers to the right. */
export function tableText(headers: readonly string[], rows: readonly (readonly Printed[])[]): string {
  const isNumeric = headers.map((_, column) => rows.every((row) => typeof row[column] === "number"));
  const widths = headers.map((header, column) =>
    Math.max(header.length, 3, ...rows.map((row) => textOf(row[column] ?? "").length)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => (isNumeric[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join(" | ")} |`;
  const rule = `| ${widths.map((width, column) => "-".repeat(width - 1) + (isNumeric[column] ? ":" : "-")).join(" | ")} |`;
  return [
    line(headers),
    rule,
    ...rows.map((row) => line(headers.map((_, column) => textOf(row[column] ?? "")))),
  ].join("\n");
}

/** A share with one decimal: 0.9346 -> "93.5 %". */
export const percentText = (share: number): string =>
  Number.isNaN(share) ? "-" : `${(share * 100).toFixed(1)} %`;
