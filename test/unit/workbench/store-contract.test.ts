import { MemoryStore } from "../../../src/workbench/host";
import { storeContract } from "../../browser/grid/contract";

describe("the workbook in memory", () => {
  test.each(storeContract)("keeps the contract of stores: $title", async ({ run }) => {
    await expect(Promise.resolve(run(new MemoryStore()))).resolves.toBeUndefined();
  });
});
