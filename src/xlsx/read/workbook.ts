import type { Parts } from "../container/parts";
import type { SheetVisibility } from "../content-types";
import { XlsxError, type DefinedName } from "../types";
import { attributeByLocal, child, childrenNamed, isTrue, parseXml } from "../xml/tree";
import { readRelationships, type Relationship } from "./relationships";

export interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly visibility: SheetVisibility;
  readonly relationshipId: string;
  /** Name of the sheet's part, or null when it is missing. */
  readonly part: string | null;
  /** False for chart, dialog and macro sheets, which have no cells. */
  readonly isWorksheet: boolean;
}

/** What workbook.xml says, apart from the sheets' content. */
export interface WorkbookFacts {
  readonly part: string;
  readonly sheets: readonly SheetEntry[];
  readonly definedNames: readonly DefinedName[];
  /** Number of the sheet in sight, from 0. */
  readonly activeSheet: number;
  /** Serial numbers count from 1 January 1904. */
  readonly uses1904Dates: boolean;
  /** ISO strict namespaces. */
  readonly strict: boolean;
  readonly relationships: readonly Relationship[];
}

const strictNamespace = "http://purl.oclc.org/ooxml/spreadsheetml/main";

/** @throws XlsxError "not-a-workbook" when the package holds no workbook that we know how to read */
export function findWorkbookPart(parts: Parts): string {
  const target = readRelationships(parts, "").find(({ type }) => type === "officeDocument")?.target;
  const part = [target, "xl/workbook.xml"].find((name) => name !== undefined && parts.has(name));
  if (part === undefined) throw new XlsxError("not-a-workbook", "no workbook in the archive");
  if (part.toLowerCase().endsWith(".bin"))
    throw new XlsxError("not-a-workbook", `${part}: a binary workbook (.xlsb)`);
  return part;
}

export function readWorkbook(parts: Parts): WorkbookFacts {
  const part = findWorkbookPart(parts);
  const root = parseXml(parts.get(part).text(), part);
  if (root.local !== "workbook") throw new XlsxError("not-a-workbook", `${part}: holds <${root.local}>`);
  const relationships = readRelationships(parts, part);
  const sheets = childrenNamed(child(root, "sheets"), "sheet").map((sheet): SheetEntry => {
    const relationshipId = attributeByLocal(sheet, "id") ?? "";
    const relationship = relationships.find(({ id }) => id === relationshipId);
    const visibility = (sheet.attributes.get("state") ?? "visible") as SheetVisibility;
    return {
      name: sheet.attributes.get("name") ?? "",
      hidden: visibility !== "visible",
      visibility,
      relationshipId,
      part: relationship?.target ?? null,
      isWorksheet: relationship?.type === "worksheet",
    };
  });
  const definedNames = childrenNamed(child(root, "definedNames"), "definedName").map(
    (element): DefinedName => {
      const sheet = sheets[Number(element.attributes.get("localSheetId") ?? -1)]?.name;
      const comment = element.attributes.get("comment");
      return {
        name: element.attributes.get("name") ?? "",
        formula: element.text,
        ...(sheet === undefined ? {} : { sheet }),
        ...(isTrue(element.attributes.get("hidden")) ? { hidden: true } : {}),
        ...(comment === undefined ? {} : { comment }),
      };
    },
  );
  const [view] = childrenNamed(child(root, "bookViews"), "workbookView");
  return {
    part,
    activeSheet: Number(view?.attributes.get("activeTab") ?? 0),
    sheets,
    definedNames,
    uses1904Dates: isTrue(child(root, "workbookPr")?.attributes.get("date1904")),
    strict: [...root.attributes.values()].includes(strictNamespace),
    relationships,
  };
}
