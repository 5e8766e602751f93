import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { loadWorkbook, saveWorkbook } from "../../../../src/workbench/files";
import { MemoryStore } from "../../../../src/workbench/host";
import { fullWorkbook } from "../../xlsx/full-workbook";

/** A store with what a file holds. */
export function loaded(bytes: Uint8Array): MemoryStore {
  const store = new MemoryStore();
  loadWorkbook(bytes, store);
  return store;
}

/** What a store holds after it was saved and opened again. */
export function reopened(original: Uint8Array | null, store: MemoryStore): MemoryStore {
  const { bytes, notSaved } = saveWorkbook(original, store);
  expect(notSaved).toEqual([]);
  return loaded(bytes);
}

/** The parts of a file as texts. */
export const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part, true)]));

export function sheetIdOf(store: MemoryStore, name: string): string {
  const found = store.sheets().find((sheet) => sheet.name === name);
  if (!found) throw new RangeError(`no sheet ${name}`);
  return found.id;
}

const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Parts that the workbench knows nothing of, by their names. */
export const unknownParts: Readonly<Record<string, string>> = {
  "xl/comments1.xml": "<comments><authors><author>A</author></authors></comments>",
  "xl/media/image1.png": "not really a picture",
  "xl/pivotTables/pivotTable1.xml": "<pivotTableDefinition/>",
  "customXml/item7.xml": '<other xmlns="urn:other:1">kept</other>',
};

/** The full workbook with parts, rules and drawings of kinds that the workbench does not know. */
export function workbookWithUnknownParts(): Uint8Array {
  const parts = unzipSync(fullWorkbook().toBytes());
  const edit = (name: string, change: (text: string) => string): void => {
    const before = strFromU8(parts[name] ?? new Uint8Array());
    const after = change(before);
    if (after === before) throw new RangeError(`${name} is not as expected`);
    parts[name] = strToU8(after);
  };
  const relate = (rels: string, id: string, type: string, target: string): void =>
    edit(rels, (text) =>
      text.replace(
        "</Relationships>",
        `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${target}"/></Relationships>`,
      ),
    );
  for (const [name, text] of Object.entries(unknownParts)) parts[name] = strToU8(text, true);
  relate("xl/worksheets/_rels/sheet1.xml.rels", "rIdC", "comments", "../comments1.xml");
  relate("xl/worksheets/_rels/sheet1.xml.rels", "rIdP", "pivotTable", "../pivotTables/pivotTable1.xml");
  relate("xl/drawings/_rels/drawing1.xml.rels", "rIdI", "image", "../media/image1.png");
  relate("xl/_rels/workbook.xml.rels", "rIdX", "customXml", "../customXml/item7.xml");
  edit("xl/drawings/drawing1.xml", (text) => text.replace("</xdr:wsDr>", `${picture}</xdr:wsDr>`));
  edit("xl/worksheets/sheet1.xml", (text) =>
    text
      .replace("<dataValidations", `${dataBar}<dataValidations`)
      .replace(
        /<dataValidations count="(\d+)">/,
        (tag) => tag.replace(/\d+/, (n) => String(Number(n) + 1)) + timeRule,
      ),
  );
  // A chart of two kinds.
  edit("xl/charts/chart1.xml", (text) => text.replace("<c:catAx>", "<c:lineChart></c:lineChart><c:catAx>"));
  return zipSync(parts);
}

export const picture =
  '<xdr:oneCellAnchor><xdr:from><xdr:col>9</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="1" cy="1"/><xdr:pic/><xdr:clientData/></xdr:oneCellAnchor>';
export const dataBar =
  '<conditionalFormatting sqref="B7:B18"><cfRule type="dataBar" priority="9"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>';
export const timeRule =
  '<dataValidation type="time" sqref="H1"><formula1>0.5</formula1><formula2>0.75</formula2></dataValidation>';
