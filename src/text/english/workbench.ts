/** Sentences of the workbench, the stand-in for Excel. */
export const workbenchTexts = {
  "workbench.notSaved.password":
    "Not saved: the password that protects {sheet}. The sheet is protected without one.",
  "workbench.notSaved.chartSheet": "Not saved: what was changed on {sheet}. It is not a worksheet.",
  "workbench.notSaved.rule":
    "Not saved: a conditional format of the type {type} on {sheet}. Only formulas, comparisons and colour scales can be written.",
  "workbench.notSaved.validation": "Not saved: an entry rule on {sheet} that files do not know: {rule}.",
  "workbench.notSaved.chartType":
    "Not saved: the chart {chart} on {sheet}. Charts of the type {type} cannot be written.",
  "workbench.notSaved.chartLook": "Not saved: settings of the chart {chart} on {sheet}: {settings}.",
  "workbench.notSaved.page": "Not saved: print settings of {sheet}: {settings}.",
  "workbench.notSaved.setting": "Not saved: the setting {key}. Files have no place for it.",
} as const;
