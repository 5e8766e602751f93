import { withSheetRenamed, type SheetContent, type SheetVisibility, type XlsxFile } from "../../xlsx";
import type { SheetRecord } from "../host/store/records";
import type { SheetStore } from "../host/store/sheet-store";
import type { Origin } from "./origin";
import type { Change } from "./saving";

/** A sheet with nothing on it. What a new sheet holds is then written as if it had been edited. */
const emptySheet: SheetContent = {
  styles: [],
  blocks: [],
  widths: new Map(),
  heights: new Map(),
  gridlines: true,
  tables: [],
  conditionalFormats: [],
  validations: [],
  charts: [],
  links: [],
};

const visibilities: Readonly<Record<SheetRecord["visibility"], SheetVisibility>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

interface Renaming {
  readonly from: string;
  readonly to: string | null;
}

export interface Structure {
  readonly changes: readonly Change[];
  readonly formula: (formula: string) => string;
}

/** What makes the sheets of a file those of a store: removed, renamed, added, in the order of the tabs, seen or hidden. */
export function structureOf(file: XlsxFile, store: SheetStore, origin: Origin | null): Structure {
  const former = file.sheetNames();
  const formerOf = (sheet: SheetRecord): string | null =>
    origin
      ? (origin.sheets.get(sheet.id) ?? null)
      : (former.find((name) => name.toLowerCase() === sheet.name.toLowerCase()) ?? null);
  const sheets = store.sheets().map((sheet) => ({ sheet, former: formerOf(sheet) }));
  const kept = new Set(sheets.map(({ former: name }) => name));
  const gone = former.filter((name) => !kept.has(name));
  const renamings: Renaming[] = [
    ...gone.map((name) => ({ from: name, to: null })),
    ...renamingsOf(
      sheets.flatMap(({ sheet, former: name }) => (name === null ? [] : [{ from: name, to: sheet.name }])),
    ),
  ];
  const order: string[] = former
    .filter((name) => kept.has(name))
    .map((name) => {
      const found = sheets.find(({ former: own }) => own === name);
      return found?.sheet.name ?? name;
    });
  const added = sheets.filter(({ former: name }) => name === null).map(({ sheet }) => sheet.name);
  order.push(...added);
  const wanted = sheets.map(({ sheet }) => sheet.name);
  const changes: Change[] = [
    ...renamings.map(({ from, to }): Change =>
      to === null ? { kind: "remove-sheet", sheet: from } : { kind: "rename-sheet", sheet: from, to },
    ),
    ...added.map((name): Change => ({ kind: "add-sheet", name, content: emptySheet })),
    ...(isSameOrder(order, wanted) ? [] : [{ kind: "order-sheets", sheets: wanted } as const]),
    ...sheets.flatMap(({ sheet, former: name }): Change[] => {
      const visibility = visibilities[sheet.visibility];
      const was = name === null ? "visible" : file.readLayout(name).visibility;
      return visibility === was ? [] : [{ kind: "set-visibility", sheet: sheet.name, visibility }];
    }),
  ];
  const present = new Set(store.sheets().map(({ name }) => name.toLowerCase()));
  const stale = renamings.filter(({ from }) => !present.has(from.toLowerCase()));
  return {
    changes,
    formula: (formula) => stale.reduce((result, { from, to }) => withSheetRenamed(result, from, to), formula),
  };
}

const isSameOrder = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((name, index) => name === other[index]);

/** Renamings one after the other; a name that another sheet still has is reached by way of a free one. */
function renamingsOf(wanted: readonly { readonly from: string; readonly to: string }[]): Renaming[] {
  const changed = wanted.filter(({ from, to }) => from !== to);
  const steps: Renaming[] = [];
  const later: Renaming[] = [];
  changed.forEach(({ from, to }, index) => {
    const isTaken = wanted.some(
      (other) => other.from !== from && other.from.toLowerCase() === to.toLowerCase(),
    );
    if (!isTaken) steps.push({ from, to });
    else {
      const free = `~${index}~`;
      steps.push({ from, to: free });
      later.push({ from: free, to });
    }
  });
  return [...steps, ...later];
}
