/** Sentences of workbook. Voice: plain, specific, present tense; a fact with a figure; an error says what, where, what now. */
export const workbookTexts = {} as const;
