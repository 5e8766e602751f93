import { quotedSheetName } from "../address";
import { decodeTextCodes, encodeTextCodes } from "../text-codes";
import { token, XmlCursor } from "../xml/cursor";
import { XmlEdits } from "../xml/edits";
import { escapeXml } from "../xml/entities";
import { parseXml } from "../xml/tree";
import type { Draft } from "./draft";

/** Texts, in which nothing is a reference; quoted sheets; plain ones that are not part of another workbook's reference. */
const pieces = /"(?:[^"]|"")*"|'((?:[^']|'')*)'!|(?<![\]\w#.:])([\p{L}_][\p{L}\p{N}_.]*)!/gu;

/**
 * A formula in which references to a sheet name another one.
 * @param to the new name; null for a sheet that is gone, whose references become #REF!
 */
export function withSheetRenamed(formula: string, from: string, to: string | null): string {
  if (!formula.includes("!")) return formula;
  const wanted = from.toLowerCase();
  const prefix = to === null ? "#REF!" : `${quotedSheetName(to)}!`;
  return formula.replace(pieces, (piece: string, quoted: string | undefined, plain: string | undefined) => {
    const name = plain ?? quoted?.replaceAll("''", "'");
    return name?.toLowerCase() === wanted ? prefix : piece;
  });
}

/** Elements whose text is a formula: of cells, names, rules, table columns, charts, extensions. */
const formulaElements = [
  "f",
  "formula",
  "formula1",
  "formula2",
  "definedName",
  "calculatedColumnFormula",
  "totalsRowFormula",
];

/** Lets all references of a workbook follow a sheet that has another name, or is gone. */
export function renameReferences(draft: Draft, from: string, to: string | null): void {
  const { part: workbookPart } = draft.workbook();
  for (const name of draft.parts.names()) {
    const isFormulaPart = name === workbookPart || /\/(worksheets|charts|tables)\/[^/]+\.xml$/i.test(name);
    const isPivotSource = /\/pivotCache\/[^/]+\.xml$/i.test(name);
    if (!isFormulaPart && !isPivotSource) continue;
    const text = draft.parts.get(name).text();
    // The name stands in the text as it is, but for what XML and formulas escape.
    if (!/['&]/.test(from) && !text.toLowerCase().includes(from.toLowerCase())) continue;
    const after = isPivotSource ? renamedSource(text, name, from, to) : renamedFormulas(text, name, from, to);
    if (after === text) continue;
    if (name === workbookPart) draft.setWorkbookXml(after);
    else draft.parts.set(name, after);
  }
}

function renamedFormulas(text: string, part: string, from: string, to: string | null): string {
  const cursor = new XmlCursor(text, part);
  const edits = new XmlEdits(text);
  for (let kind = cursor.next(); kind !== token.end; kind = cursor.next()) {
    if (kind !== token.open) continue;
    if (cursor.is("hyperlink")) {
      const at = cursor.findAttribute("location");
      const location = at < 0 ? "" : (cursor.attribute("location") ?? "");
      const renamed = withSheetRenamed(location, from, to);
      if (renamed !== location) edits.replace(cursor.valueStart(at), cursor.valueEnd(at), escapeXml(renamed));
    }
    if (!formulaElements.some((name) => cursor.is(name))) continue;
    const start = cursor.end;
    const formula = decodeTextCodes(cursor.readElementText());
    const renamed = withSheetRenamed(formula, from, to);
    if (renamed !== formula) edits.replace(start, cursor.start, escapeXml(encodeTextCodes(renamed)));
  }
  return edits.apply();
}

/** The cells behind a pivot table; a sheet that is gone leaves it with what it remembers. */
function renamedSource(text: string, part: string, from: string, to: string | null): string {
  if (to === null || !text.includes("worksheetSource")) return text;
  const edits = new XmlEdits(text);
  const visit = (element: ReturnType<typeof parseXml>): void => {
    if (
      element.local === "worksheetSource" &&
      element.attributes.get("sheet")?.toLowerCase() === from.toLowerCase()
    )
      edits.setAttributes(element, { sheet: to });
    element.children.forEach(visit);
  };
  visit(parseXml(text, part));
  return edits.apply();
}
