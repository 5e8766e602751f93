const sentences: Readonly<Record<string, string>> = {
  AccessDenied: "Excel refused the change: a sheet or the workbook is protected or read only.",
  InvalidOperationInCellEditMode: "A cell is being edited. Press Enter or Esc, then try again.",
  RequestPayloadSizeLimitExceeded: "The change is larger than Excel takes at once.",
};

/** An error of Excel as a sentence that a user can act on. */
export const sentenceFor = (code: string, message: string): string => sentences[code] ?? message;
