import { MemoryWorkbook } from "./memory-workbook";
import { demandRows, describePort } from "./port-contract";

describePort("a workbook of plain maps", () => {
  const port = new MemoryWorkbook();
  port.addSheet("Demand", demandRows);
  const select = (): Promise<void> => Promise.resolve(port.select());
  return Promise.resolve({ port, state: () => Promise.resolve(port.dump()), select });
});
