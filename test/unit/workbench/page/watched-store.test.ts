import { MemoryStore } from "../../../../src/workbench/host";
import { watchedStore } from "../../../../src/workbench/page/watched-store";

describe("a watched store", () => {
  it("tells of changes and not of reading, selecting and calculating", () => {
    const memory = new MemoryStore();
    const changed = jest.fn();
    const store = watchedStore(memory, changed);
    const [{ id } = { id: "" }] = store.sheets();
    store.cell(id, 1, 1);
    store.select({ sheetId: id, area: { top: 1, left: 1, bottom: 1, right: 1 } });
    void store.calculate();
    expect(changed).not.toHaveBeenCalled();
    store.setCell(id, 1, 1, "x", null);
    store.put("setting", { id: "s", value: 1 });
    store.addSheet("Two");
    expect(changed).toHaveBeenCalledTimes(3);
    expect(memory.cell(id, 1, 1).value).toBe("x");
    expect(store.name).toBe(memory.name);
  });
});
