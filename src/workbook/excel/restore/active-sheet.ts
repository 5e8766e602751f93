import { rank, type Restorer } from "./restorer";

/** Brings the sheet back in sight that was before. */
export async function captureActiveSheet(context: Excel.RequestContext): Promise<Restorer> {
  const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
  await context.sync();
  const { name } = sheet;
  return {
    place: `sheet ${name} in sight`,
    rank: rank.settings,
    restore: ({ context: later }) => {
      later.workbook.worksheets.getItem(name).activate();
      return Promise.resolve();
    },
  };
}
