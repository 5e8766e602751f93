import { Parts } from "./container/parts";
import { PackageFile } from "./package-file";
import type { XlsxFile } from "./types";
import {
  contentTypes,
  mainNamespace,
  packageRelationshipNamespace,
  relationshipNamespace,
  relationshipType,
  xmlDeclaration,
} from "./write/dialect";
import { emptyStyles } from "./write/empty-styles";
import { emptyTheme } from "./write/empty-theme";

const rels = (content: string) =>
  `${xmlDeclaration}<Relationships xmlns="${packageRelationshipNamespace}">${content}</Relationships>`;

const emptyPackage: Readonly<Record<string, string>> = {
  "[Content_Types].xml":
    `${xmlDeclaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
    `<Override PartName="/xl/styles.xml" ContentType="${contentTypes.styles}"/>` +
    '<Override PartName="/xl/theme/theme1.xml" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>' +
    '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>' +
    '<Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>',
  "_rels/.rels": rels(
    `<Relationship Id="rId1" Type="${relationshipType("officeDocument")}" Target="xl/workbook.xml"/>` +
      `<Relationship Id="rId2" Type="${packageRelationshipNamespace}/metadata/core-properties" Target="docProps/core.xml"/>` +
      `<Relationship Id="rId3" Type="${relationshipType("extended-properties")}" Target="docProps/app.xml"/>`,
  ),
  "docProps/core.xml":
    `${xmlDeclaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Stratify</dc:creator></cp:coreProperties>',
  "docProps/app.xml":
    `${xmlDeclaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
    "<Application>Stratify</Application></Properties>",
  "xl/workbook.xml": `${xmlDeclaration}<workbook xmlns="${mainNamespace}" xmlns:r="${relationshipNamespace}"><workbookPr/><bookViews><workbookView/></bookViews><sheets/></workbook>`,
  "xl/_rels/workbook.xml.rels": rels(
    `<Relationship Id="rId1" Type="${relationshipType("styles")}" Target="styles.xml"/>` +
      `<Relationship Id="rId2" Type="${relationshipType("theme")}" Target="theme/theme1.xml"/>`,
  ),
  "xl/theme/theme1.xml": emptyTheme,
  "xl/styles.xml": emptyStyles,
};

/** A new workbook with body font Calibri 11 and no sheets yet: Excel opens it once it has one. */
export function newXlsx(): XlsxFile {
  const parts = Parts.of([]);
  for (const [name, text] of Object.entries(emptyPackage)) parts.set(name, text);
  return new PackageFile(parts);
}
