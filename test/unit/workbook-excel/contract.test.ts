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
    const { workbook, store, host } = await openDemand();
    let row = 1;
    const select = async (isTold: () => boolean): Promise<void> => {
      row++;
      host.select("Demand", { top: row, left: 1, bottom: row, right: 1 });
      while (!isTold()) await new Promise((resolve) => setTimeout(resolve, 0));
    };
    return { port: workbook, state: () => Promise.resolve(store.content()), select };
  },
  async () => {
    const { workbook, store } = await openDemand();
    const [sheet] = store.sheets();
    store.updateSheet(sheet?.id ?? "", { hiddenRows: [2, 3, 900], hiddenColumns: [2, 700] });
    return workbook;
  },
);
