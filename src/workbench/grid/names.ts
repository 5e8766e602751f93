import {
  IDefinedNamesService,
  RemoveDefinedNameMutation,
  SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
  SetDefinedNameMutation,
  type IDefinedNamesServiceParam,
} from "@univerjs/preset-sheets-core";
import { parseSheetReference } from "../../xlsx";
import type { NameRecord } from "../host/store/records";
import { formulaFromGrid, formulaToGrid } from "./formula-text";
import type { GridAccess } from "./grid-access";
import type { RecordList } from "./record-list";

/** The grid writes references bare and formulas with "=". */
function contentToGrid(formula: string): string {
  const content = formulaToGrid(formula.slice(1));
  return parseSheetReference(content) ? content : `=${content}`;
}

const toRecord = (item: IDefinedNamesServiceParam): NameRecord => ({
  id: item.id,
  name: item.name,
  ...(item.localSheetId !== undefined &&
    item.localSheetId !== SCOPE_WORKBOOK_VALUE_DEFINED_NAME && { sheetId: item.localSheetId }),
  formula: `=${formulaFromGrid(item.formulaOrRefString.replace(/^=/, ""))}`,
  visible: item.hidden !== true,
  comment: item.comment ?? "",
});

/** Defined names, which the grid holds whole and moves along with their cells. */
export class GridNames implements RecordList<"name"> {
  private readonly service: IDefinedNamesService;

  constructor(private readonly access: GridAccess) {
    this.service = access.grid.injector.get(IDefinedNamesService);
  }

  all(): readonly NameRecord[] {
    return Object.values(this.service.getDefinedNameMap(this.access.unitId) ?? {}).map(toRecord);
  }

  put({ id, name, sheetId, formula, visible, comment }: NameRecord): void {
    this.access.run(SetDefinedNameMutation.id, {
      id,
      name,
      formulaOrRefString: contentToGrid(formula),
      comment,
      hidden: !visible,
      localSheetId: sheetId ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
    });
  }

  remove(id: string): void {
    const known = this.service.getValueById(this.access.unitId, id);
    if (known) this.access.run(RemoveDefinedNameMutation.id, { ...known });
  }

  removeOfSheet(sheetId: string): void {
    for (const record of this.all()) if (record.sheetId === sheetId) this.remove(record.id);
  }
}
