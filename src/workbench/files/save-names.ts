import { quotedSheetName, areaAddress, type DefinedName } from "../../xlsx";
import type { NameRecord } from "../host/store/records";
import type { SheetStore } from "../host/store/sheet-store";
import { pageReferences, reserved } from "./load-names";
import { isSame, type Change, type Saving, type SheetPair } from "./saving";

/** Defined names that are not those of the file: given, changed or taken away. */
export function nameChanges(saving: Saving): readonly Change[] {
  const [now, was] = [namesOf(saving.now, saving.formula), namesOf(saving.was, (formula) => formula)];
  const changes: Change[] = [];
  for (const [key, { name, sheet }] of was) {
    if (!now.has(key)) changes.push({ kind: "remove-name", name, ...(sheet !== undefined && { sheet }) });
  }
  for (const [key, name] of now) {
    if (!isSame(name, was.get(key))) changes.push({ kind: "set-name", name });
  }
  return changes;
}

function namesOf(store: SheetStore, follow: Saving["formula"]): Map<string, DefinedName> {
  const sheets = new Map(store.sheets().map(({ id, name }) => [id, name]));
  const entry = ({ name, sheetId, formula, visible, comment }: NameRecord): [string, DefinedName] => {
    const sheet = sheetId === undefined ? undefined : sheets.get(sheetId);
    const defined = {
      name,
      formula: follow(formula.replace(/^=/, "")),
      ...(sheet !== undefined && { sheet }),
      ...(!visible && { hidden: true }),
      ...(comment !== "" && { comment }),
    };
    return [`${sheet ?? ""}!${name.toLowerCase()}`, defined];
  };
  return new Map(store.records("name").map(entry));
}

/** What of a sheet is printed, and which rows stand on every page. */
export function pageNameChanges({ file }: Saving, { name, now, was }: SheetPair): readonly Change[] {
  const changes: Change[] = [];
  const prefix = `${quotedSheetName(name)}!`;
  const set = (own: string, references: readonly string[]): void => {
    const formula = references.map((reference) => prefix + reference).join(",");
    const full = `${reserved}${own}`;
    changes.push(
      references.length === 0
        ? { kind: "remove-name", name: full, sheet: name }
        : { kind: "set-name", name: { name: full, sheet: name, formula } },
    );
  };
  const { printArea, titleRows } = now.page;
  if (!isSame(printArea, was.page.printArea))
    set("Print_Area", printArea ? [areaAddress(printArea, true)] : []);
  if (!isSame(titleRows, was.page.titleRows)) {
    const before = file
      .definedNames()
      .find((other) => other.name === `${reserved}Print_Titles` && other.sheet === name);
    // Columns that stand on every page stay.
    const columns = pageReferences(before?.formula ?? "")
      .filter((reference) => /^[A-Z]+:[A-Z]+$/i.test(reference))
      .map((reference) => reference.replace(/[A-Z]+/gi, "$$$&"));
    set("Print_Titles", [...columns, ...(titleRows ? [`$${titleRows[0]}:$${titleRows[1]}`] : [])]);
  }
  return changes;
}
