import { definedName, freeSheetName, listName, sheetMark, tableName } from "../../../src/workbook/names";

describe("names that the writer gives", () => {
  test("a table is named by its report id, never readable as a cell", () => {
    expect(tableName("items")).toBe("scmItems");
    expect(tableName("item-locations")).toBe("scmItemLocations");
  });

  test("names of the report, of lists and of marks are prefixed", () => {
    expect(definedName("today")).toBe("scmToday");
    expect(listName("items", "item")).toBe("scmListItemsItem");
    expect(sheetMark("nine-box")).toBe("scmSheet_nine_box");
  });

  test("a free sheet name stays as it is", () => {
    expect(freeSheetName("KPI", ["Demand"])).toBe("KPI");
  });

  test("a taken sheet name gets (Stratify), then a number; case does not count", () => {
    expect(freeSheetName("KPI", ["kpi"])).toBe("KPI (Stratify)");
    expect(freeSheetName("KPI", ["KPI", "KPI (stratify)"])).toBe("KPI (Stratify 2)");
    expect(freeSheetName("KPI", ["KPI", "KPI (Stratify)", "KPI (Stratify 2)"])).toBe("KPI (Stratify 3)");
  });

  test("the name with its suffix stays within the 31 characters that Excel allows", () => {
    const long = "A name of exactly 31 characters";
    expect(long).toHaveLength(31);
    expect(freeSheetName(long, [long])).toBe("A name of exactly 31 (Stratify)");
  });
});
