import { strToU8, zipSync } from "fflate";
import { XlsxError } from "../../../src/xlsx";

export const mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const strictNamespace = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const relationshipTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

interface PackageOptions {
  /** Content of `<worksheet>`, or the whole part when it starts with "<?xml" or "<x:". */
  readonly sheet?: string;
  readonly sharedStrings?: string;
  readonly styles?: string;
  /** Content between `<workbookPr>` and `<sheets>`, and after it. */
  readonly workbookPr?: string;
  readonly afterSheets?: string;
  readonly namespace?: string;
  readonly sheetTarget?: string;
  readonly sheetPart?: string;
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

export function relationship(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${relationshipTypes}/${type}" Target="${target}"/>`;
}

export function relationships(...all: string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.join("")}</Relationships>`;
}

/** The parts of a small workbook with one sheet "Data", written by hand so that the codec reads what it did not write. */
export function packageParts(options: PackageOptions): Record<string, Uint8Array> {
  const namespace = options.namespace ?? mainNamespace;
  const sheet = options.sheet ?? "<sheetData/>";
  const sheetPart = options.sheetPart ?? "xl/worksheets/sheet1.xml";
  const texts: Record<string, string | Uint8Array> = {
    "[Content_Types].xml":
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
      '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
      `<Override PartName="/${sheetPart}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`,
    "_rels/.rels": relationships(relationship("rId1", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<workbook xmlns="${namespace}" xmlns:r="${relationshipTypes}">${options.workbookPr ?? ""}<sheets><sheet name="Data" sheetId="1" r:id="rId1"/></sheets>${options.afterSheets ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      relationship("rId1", "worksheet", options.sheetTarget ?? "worksheets/sheet1.xml"),
      ...(options.sharedStrings === undefined
        ? []
        : [relationship("rId2", "sharedStrings", "sharedStrings.xml")]),
      ...(options.styles === undefined ? [] : [relationship("rId3", "styles", "styles.xml")]),
    ),
    [sheetPart]: /^<(\?xml|x:)/.test(sheet) ? sheet : `<worksheet xmlns="${namespace}">${sheet}</worksheet>`,
    ...(options.sharedStrings === undefined
      ? {}
      : { "xl/sharedStrings.xml": `<sst xmlns="${namespace}">${options.sharedStrings}</sst>` }),
    ...(options.styles === undefined
      ? {}
      : { "xl/styles.xml": `<styleSheet xmlns="${namespace}">${options.styles}</styleSheet>` }),
    ...options.parts,
  };
  return Object.fromEntries(
    Object.entries(texts).map(([name, content]) => [
      name,
      typeof content === "string" ? strToU8(content) : content,
    ]),
  );
}

export function packageBytes(options: PackageOptions): Uint8Array {
  return zipSync(packageParts(options));
}

/** Rows of a sheet: `<sheetData>` around them. */
export function sheetData(rows: string): string {
  return `<sheetData>${rows}</sheetData>`;
}

/** The failure of an action that has to fail. */
export function failure(action: () => unknown): XlsxError {
  try {
    action();
  } catch (error) {
    if (error instanceof XlsxError) return error;
    throw error;
  }
  throw new Error("nothing failed");
}
