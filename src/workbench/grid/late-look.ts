/**
 * Whether an error of the page is Univer's alone: a moment after a sheet is removed, parts of it still look for that sheet and say
 * that it is gone. Nothing follows from it.
 */
export const isLateLook = (message: string): boolean =>
  /^cannot find current worksheet, sheetId: /.test(message);
