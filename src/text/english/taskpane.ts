/** Sentences of the task pane. Voice: plain, specific, second person, present tense, sentence case. */
export const paneTexts = {
  "pane.error.dataGone": "The data was put away when the work was stopped. Choose the table again.",
} as const;
