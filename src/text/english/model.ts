/** Sentences of model. Voice: plain, specific, present tense; a fact with a figure; an error says what, where, what now. */
export const modelTexts = {} as const;
