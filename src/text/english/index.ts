import { modelTexts } from "./model";
import { segmentTexts } from "./segment";
import { workbookTexts } from "./workbook";
import { batchTexts } from "./batch";
import { paneTexts } from "./taskpane";

/** Every sentence a user reads, by id. One file per part of the product. */
export const english = {
  ...modelTexts,
  ...segmentTexts,
  ...workbookTexts,
  ...batchTexts,
  ...paneTexts,
} as const;

export type MessageId = keyof typeof english;
