/** Sentences of the tool `recalibrate`. */
export const recalibrateTexts = {
  "recalibrate.title": "Recalibrate",
  "workbook.sheet.recalibration": "Recalibration",
  "workbook.sheet.parameter-changes": "Parameter changes",
  "workbook.sheet.parameters-in-force": "Parameters in force",
} as const;
