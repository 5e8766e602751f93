/** Sentences of batch. Voice: plain, specific, present tense; a fact with a figure; an error says what, where, what now. */
export const batchTexts = {} as const;
