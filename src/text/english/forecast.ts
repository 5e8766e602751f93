/** Sentences of the tool `forecast`, and the names of forecasting methods. */
export const forecastTexts = {
  "method.naive": "naive",
  "method.seasonal-naive": "seasonal naive",
  "method.drift": "drift",
  "method.mean": "mean",
  "method.moving-average": "moving average",
  "method.ses": "SES",
  "method.holt": "Holt",
  "method.damped": "damped trend",
  "method.holt-winters": "Holt-Winters",
  "method.holt-winters-multiplicative": "Holt-Winters multiplicative",
  "method.ets": "ETS",
  "method.theta": "Theta",
  "method.croston": "Croston",
  "method.sba": "SBA",
  "method.sbj": "SBJ",
  "method.tsb": "TSB",
  "method.adida": "ADIDA",
  "method.imapa": "IMAPA",
  "method.optimised-theta": "optimised Theta",
  "method.median-of-three": "median of three",
  "method.ets-additive": "additive ETS",
  "method.combination": "weighted combination",
  "method.ses-0.05": "SES 0.05",
  "method.ses-0.1": "SES 0.1",
  "method.ses-0.15": "SES 0.15",
  "method.ses-0.2": "SES 0.2",
  "method.ses-0.3": "SES 0.3",
  "method.ses-0.4": "SES 0.4",
  "method.ses-0.5": "SES 0.5",
  "method.ses-0.6": "SES 0.6",

  "records.step": "Repeat the forecasts of {count} {count:item|items} from what was known then",

  "forecast.member": "{method} {share}",

  "forecast.title": "Forecast",
  "forecast.purpose":
    "Forecast every item by the methods of its segment's menu, weighted by a back-test, with a range and the error beside naive's.",
  "forecast.step": "Forecast {count} {count:item|items}",

  "workbook.sheet.forecast-summary": "Forecast summary",
  "workbook.sheet.forecast-segments": "Forecast by segment",
  "workbook.sheet.forecast": "Forecast",
  "workbook.sheet.forecast-range": "Forecast range",

  "forecast.headline":
    "The next {horizon} {unit} {horizon:comes|come} to {coming} units, {change} {direction} the last {horizon}; in the back-test the error is {error} of demand, {points} {points:point|points} {compare} naive's.",
  "forecast.headline.untested":
    "The next {horizon} {unit} {horizon:comes|come} to {coming} units; no history is long enough to test a forecast on.",
  "forecast.headline.noDemand": "No item has demand in this history, so every forecast is 0.",
  "forecast.direction.more": "more than",
  "forecast.direction.less": "less than",
  "forecast.compare.below": "below",
  "forecast.compare.above": "above",

  "forecast.finding.worse":
    "{segment}: in the back-test the methods of the menu err by {error} of demand, naive by {naive}.",
  "forecast.finding.worse.now": "Change the segment's menu in Policies, or write auto",
  "forecast.finding.naive":
    "{count} {count:item is|items are} forecast no better than by naive in the back-test.",
  "forecast.finding.naive.now":
    "Look at these items: level changes, orders in lots, or a menu that does not fit",
  "forecast.finding.unknown": "{segment}: the menu names {words}, which is no method.",
  "forecast.finding.unknown.now": "Correct it in Policies; methods: {methods}",
  "forecast.finding.short":
    "{count} {count:item has|items have} too short a history to test a forecast on; the menu's methods count in equal parts.",
  "forecast.finding.short.now": "Review these forecasts, or use the tool New products",
  "forecast.finding.season":
    "A season of {season} needs {needed} {unit}, but the history has {periods}: seasonal smoothing is left out.",
  "forecast.finding.season.now": "Add older history, or give a shorter season",
  "forecast.finding.falls":
    "{count} {count:item is|items are} forecast at less than half of the last {horizon} {unit}.",
  "forecast.finding.falls.now": "Check stock and open orders before they are too many",
  "forecast.finding.rises":
    "{count} {count:item is|items are} forecast at more than double the last {horizon} {unit}.",
  "forecast.finding.rises.now": "Check supply, and whether the growth is real",
  "forecast.finding.better":
    "The chosen methods beat naive for {count} of {tested} items; the error falls by {points} {points:point|points}.",
  "forecast.finding.better.now": "Measure it period by period with the tool Accuracy",
  "forecast.finding.overrides":
    "{count} approved {count:override changes|overrides change} the plan of {items} {items:item|items}: {units} units {direction}.",
  "forecast.finding.overrides.now": "Measure what they add with the tool Overrides once the periods are over",
  "forecast.overrides.up": "more",
  "forecast.overrides.down": "less",
  "forecast.finding.weeks":
    "Periods of four and five weeks were found (4-4-5): demand is forecast per week and put back to each period's weeks.",
  "forecast.finding.weeks.now": "Nothing to do",

  "forecast.column.period": "Period",
  "forecast.column.demand": "Demand",
  "forecast.column.forecast": "Forecast",
  "forecast.column.forecastMethod": "Method",
  "forecast.column.methods": "Methods and weights",
  "forecast.column.uses": "Items that use it",
  "forecast.column.weight": "Mean weight there",
  "forecast.column.menu": "Forecast menu",
  "forecast.column.next": "{period}",
  "forecast.column.lower": "{period} lower",
  "forecast.column.upper": "{period} upper",
  "forecast.column.total": "Next {horizon} {unit}",
  "forecast.column.before": "Last {horizon} {unit}",
  "forecast.column.change": "Change",
  "forecast.column.statistical": "Without overrides",
  "forecast.column.overrides": "Overrides",
  "forecast.column.value": "Value of them",
  "forecast.column.better": "Better than naive by",
  "forecast.column.error": "Error (WAPE)",
  "forecast.column.naiveError": "Naive's error",
  "forecast.column.added": "Forecast value added (points)",
  "forecast.column.bias": "Bias, + is over-forecast",
  "forecast.column.tested": "Items tested",
  "forecast.column.beats": "Items that beat naive",
  "forecast.group.item": "Item",
  "forecast.group.segment": "Segment",
  "forecast.group.method": "How",
  "forecast.group.coming": "Forecast ({unit} per {period})",
  "forecast.group.sum": "Sum",
  "forecast.group.test": "Back-test",
  "forecast.group.range": "Range that holds {level} of demands ({unit} per {period})",
  "forecast.title.segments": "By segment",
  "forecast.title.methods": "Methods used",
  "forecast.chart.total":
    "The next {horizon} {unit} {horizon:comes|come} to {coming} units (units per {period})",
  "forecast.chart.totalAlt":
    "Line of the demand of all items by period, and after it the line of their forecast.",
  "forecast.chart.error": "Error beside naive's (% of demand)",
  "forecast.chart.errorAlt": "Columns by segment: the back-test's error of the chosen methods, and of naive.",
  "forecast.legend":
    "Error (WAPE) = sum of absolute errors / sum of demand, over up to {origins} earlier forecasts.",
  "forecast.legendItems":
    "Better than naive by = 1 - RMSSE of the method / RMSSE of naive, in the back-test. Empty: too short to test.",
  "forecast.legendRange":
    "Bounds come from each method's own errors. Empty: too few periods to tell. Bounds of single periods do not add up to those of a sum.",
  "forecast.note":
    "The test that weighted the methods flatters them a little; the tool Accuracy measures without looking ahead.",
} as const;
