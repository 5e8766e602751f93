import {
  columnAddress,
  resolveFormula,
  UnresolvedReference,
  type TablePlace,
} from "../../../src/workbook/references";

const items: TablePlace = {
  name: "scmItems",
  sheet: "Items (Stratify)",
  firstRow: 7,
  lastRow: 506,
  columns: new Map([
    ["item", { header: "Item", number: 1 }],
    ["value", { header: "Value\n(EUR)", number: 4 }],
  ]),
};
const find = (id: string) => (id === "items" ? items : undefined);

import { structuredReference } from "../../../src/xlsx";

describe("references by report id", () => {
  test("a whole column becomes a structured reference by its header, unit on the second line", () => {
    expect(resolveFormula("SUM({items.value})", find)).toBe(
      `SUM(${structuredReference("scmItems", "Value\n(EUR)", "column")})`,
    );
  });

  test("this row's cell is written with [#This Row], never @", () => {
    expect(resolveFormula("{.value}/2", find, items)).toBe("scmItems[[#This Row],[Value\n(EUR)]]/2");
  });

  test("a defined name gets our prefix", () => {
    expect(resolveFormula("{name:today}-1", find)).toBe("scmToday-1");
  });

  test("array constants are left alone", () => {
    expect(resolveFormula("SUM({1,2;3.5,4})", find)).toBe("SUM({1,2;3.5,4})");
  });

  test("charts and lists get the address, the sheet's name quoted", () => {
    expect(columnAddress("items.value", find)).toBe("'Items (Stratify)'!$D$7:$D$506");
  });

  test("an unknown column is an error that names it", () => {
    expect(() => resolveFormula("{items.cost}", find)).toThrow(UnresolvedReference);
    expect(() => resolveFormula("{items.cost}", find)).toThrow("{items.cost}");
    expect(() => resolveFormula("{.cost}", find, items)).toThrow("{scmItems.cost}");
  });
});
