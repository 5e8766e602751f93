/** Namespaces and relationship types. Texts of ours are written in the transitional form and translated for strict workbooks. */

export const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const relationshipNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
export const drawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/main";
export const chartNamespace = "http://schemas.openxmlformats.org/drawingml/2006/chart";
export const sheetDrawingNamespace = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
export const packageRelationshipNamespace = "http://schemas.openxmlformats.org/package/2006/relationships";

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const strictForms: readonly (readonly [string, string])[] = [
  [mainNamespace, "http://purl.oclc.org/ooxml/spreadsheetml/main"],
  [relationshipNamespace, "http://purl.oclc.org/ooxml/officeDocument/relationships"],
  [sheetDrawingNamespace, "http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing"],
  [chartNamespace, "http://purl.oclc.org/ooxml/drawingml/chart"],
  [drawingNamespace, "http://purl.oclc.org/ooxml/drawingml/main"],
];

/** A text of ours as a strict workbook holds it. */
export function inDialect(text: string, strict: boolean): string {
  if (!strict) return text;
  return strictForms.reduce(
    (result, [transitional, strictForm]) => result.replaceAll(`"${transitional}`, `"${strictForm}`),
    text,
  );
}

/** Address of a relationship type, by its last segment. */
export function relationshipType(type: string): string {
  return `${relationshipNamespace}/${type}`;
}

const spreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const contentTypes = {
  worksheet: `${spreadsheetType}.worksheet+xml`,
  table: `${spreadsheetType}.table+xml`,
  styles: `${spreadsheetType}.styles+xml`,
  sharedStrings: `${spreadsheetType}.sharedStrings+xml`,
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  customXml: "application/xml",
  customXmlProperties: "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
} as const;
