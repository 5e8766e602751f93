const escaped = /[[\]#']/g;

/**
 * A structured reference in the spelling that files hold and that both Excel and LibreOffice read.
 * @param table name of the table
 * @param column header text, as in the cell (line feeds included)
 * @param scope "column": the body of the column; "this-row": its cell in the formula's row; "header": its header cell
 */
export function structuredReference(
  table: string,
  column: string,
  scope: "column" | "this-row" | "header",
): string {
  const name = column.replace(escaped, "'$&");
  if (scope === "this-row") return `${table}[[#This Row],[${name}]]`;
  if (scope === "header") return `${table}[[#Headers],[${name}]]`;
  return `${table}[${name}]`;
}
