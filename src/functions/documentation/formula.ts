import type { ExampleArgument, FunctionDocumentation } from "./function-documentation";

/** Numbers and Excel's mark for what is not available stand as they are, words in quotes. */
const cellText = (cell: number | string): string =>
  typeof cell === "number" || cell === "#N/A" ? String(cell) : `"${cell}"`;

function argumentText(argument: ExampleArgument): string {
  if (argument === null) return "";
  if (typeof argument !== "object") return cellText(argument);
  return `{${argument.map((row) => row.map(cellText).join(",")).join(";")}}`;
}

/** "SCM.ABC_CLASS(value, [cuts], [boundary])" */
export function syntaxOf(documentation: FunctionDocumentation): string {
  const names = documentation.arguments.map(({ name, optional }) => (optional ? `[${name}]` : name));
  return `SCM.${documentation.id}(${names.join(", ")})`;
}

/** The formula of an example as one types it in Excel with English settings. */
export function formulaOf(id: string, argumentsOfCall: readonly ExampleArgument[]): string {
  return `=SCM.${id}(${argumentsOfCall
    .map(argumentText)
    .join(", ")
    .replace(/(, )+$/, "")})`;
}
