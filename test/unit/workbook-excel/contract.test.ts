import { demandRows, describePort } from "../workbook/port-contract";
import { openWorkbook, type OpenWorkbook } from "./open-workbook";

const opened: OpenWorkbook[] = [];
afterEach(() => {
  for (const open of opened.splice(0)) open.close();
});

describePort("the open workbook in Excel", async () => {
  const open = await openWorkbook({ Demand: demandRows });
  opened.push(open);
  return { port: open.workbook, state: () => Promise.resolve(open.store.content()) };
});
