/** Sentences of the tool `smoothing`. */
export const smoothingTexts = {
  "smoothing.title": "Stability against responsiveness",
  "smoothing.purpose":
    "Show by segment what a faster forecast gains in accuracy and costs in changes of plan, and choose a smoothing constant.",

  "workbook.sheet.smoothing": "Smoothing",
  "workbook.sheet.smoothing-segments": "Smoothing by segment",
  "workbook.sheet.smoothing-frontier": "Smoothing frontier",

  "smoothing.headline":
    "With the constants chosen, forecasts change by {churn} of demand per {period} instead of {bestChurn} at the lowest error; {count} of {segments} {segments:segment|segments} can be steadier than that.",
  "smoothing.headline.none": "No item has enough history to compare smoothing constants.",

  "smoothing.finding.steadier":
    "{segment}: SES {constant} changes forecasts by {churn} of demand per {period}, {less} less than SES {best}, for {error} more error.",
  "smoothing.finding.steadier.now": "Write SES {constant} into the menu of {segment} in Policies",
  "smoothing.finding.written":
    "{count} {count:menu|menus} of Policies {count:gets|get} a smoothing constant.",
  "smoothing.finding.written.now": "Run Forecast to see what changes",
  "smoothing.finding.noPolicies": "Policies are not in this workbook yet, so no constant was written.",
  "smoothing.finding.noPolicies.now": "Run Segment once, then this tool again",

  "smoothing.column.constant": "Constant",
  "smoothing.column.error": "Error (mean RMSSE)",
  "smoothing.column.churn": "Change of forecast",
  "smoothing.column.chosen": "Chosen constant",
  "smoothing.column.bestConstant": "Constant of lowest error",
  "smoothing.column.bestError": "Its error",
  "smoothing.column.bestChurn": "Its change of forecast",
  "smoothing.column.moreError": "Error given up",
  "smoothing.column.lessChurn": "Change saved",
  "smoothing.column.menuNow": "Menu now",
  "smoothing.column.menuThen": "Menu with it",
  "smoothing.column.point": "Segment and constant",
  "smoothing.column.mark": "Choice",
  "smoothing.mark.chosen": "chosen",
  "smoothing.mark.best": "lowest error",
  "smoothing.group.segment": "Segment",
  "smoothing.group.chosen": "Chosen",
  "smoothing.group.best": "Lowest error",
  "smoothing.group.trade": "Trade",
  "smoothing.group.policy": "Policy",
  "smoothing.group.point": "Point",
  "smoothing.unit.demand": "% of demand",
  "smoothing.chart.title": "All items: error (mean RMSSE) against change of forecast (% of demand)",
  "smoothing.chart.alt":
    "A line of the error over the change of forecast, from the slowest constant to the fastest.",
  "smoothing.legend":
    "Forecasts by SES with a fixed constant, made {lag} {unit} before, over the last {window} {periods}.",
  "smoothing.note":
    "Change of forecast = sum of |forecast - forecast one period earlier| / sum of demand: what a supplier or a plant sees of it.",
} as const;
