import { demandRows, describePort } from "../workbook/port-contract";
import { openWorkbook, type OpenWorkbook } from "./open-workbook";

const opened: OpenWorkbook[] = [];
afterEach(() => {
  for (const open of opened.splice(0)) open.close();
});

const openDemand = async (): Promise<OpenWorkbook> => {
  const open = await openWorkbook({ Demand: demandRows });
  opened.push(open);
  return open;
};

describePort(
  "the open workbook in Excel",
  async () => {
    const { workbook, store } = await openDemand();
    return { port: workbook, state: () => Promise.resolve(store.content()) };
  },
  async () => {
    const { workbook, store } = await openDemand();
    const [sheet] = store.sheets();
    store.updateSheet(sheet?.id ?? "", { hiddenRows: [2, 3, 900], hiddenColumns: [2, 700] });
    return workbook;
  },
);
