/** Sentences of the tool `accuracy`. */
export const accuracyTexts = {
  "accuracy.title": "Accuracy",
  "accuracy.purpose":
    "Measure by segment and period how good forecasts would have been, beside naive, and whether any is out of control.",

  "workbook.sheet.accuracy": "Accuracy",
  "workbook.sheet.accuracy-segments": "Accuracy by segment",
  "workbook.sheet.accuracy-periods": "Accuracy by period",
  "workbook.sheet.accuracy-items": "Accuracy by item",

  "accuracy.headline":
    "Over the last {window} {unit} the forecasts err by {error} of demand, {points} {points:point|points} {compare} naive's, with a bias of {bias}; {outside} of {measured} items are out of control.",
  "accuracy.headline.none": "No item has enough history to repeat a forecast and measure it.",

  "accuracy.finding.noValue":
    "{segment}: forecasting adds nothing: the error is {error} of demand, naive's is {naive}.",
  "accuracy.finding.noValue.now": "Use naive or moving average there, or change the menu in Policies",
  "accuracy.finding.bias":
    "{segment}: forecasts are {size} too {direction}, and the tracking signal is out of its limits.",
  "accuracy.finding.bias.now": "Look for a level that changed, or for overrides that lean one way",
  "accuracy.direction.high": "high",
  "accuracy.direction.low": "low",
  "accuracy.finding.outside":
    "{count} {count:item has a tracking signal|items have tracking signals} out of the limits: errors of one sign for too long.",
  "accuracy.finding.outside.now": "Start with those of the highest value in Accuracy by item",
  "accuracy.finding.worst": "{segment} has the largest error: {error} of demand, {share} of all error.",
  "accuracy.finding.worst.now": "Better data or another policy pays most here",
  "accuracy.finding.unmeasured":
    "{count} {count:item is|items are} too young or without a recorded period in the window, and not measured.",
  "accuracy.finding.unmeasured.now": "Nothing to do until they have history",
  "accuracy.finding.mase":
    "MASE is left out for {count} intermittent {count:item|items}: forecasting 0 often has the lowest there.",
  "accuracy.finding.mase.now": "Judge them by RMSSE, bias and periods in stock together",
  "accuracy.finding.stock":
    "For {service} achieved service the errors of these forecasts call for stock of {stock}, {difference} {compare} than naive's.",
  "accuracy.finding.stockEqual":
    "For {service} achieved service the errors of these forecasts call for stock of {stock}, as naive's do.",
  "accuracy.finding.stock.now":
    "Compare forecasts by it beside RMSSE; it was found with hindsight and is no stock to order",
  "accuracy.compare.more": "more",
  "accuracy.compare.less": "less",
  "accuracy.finding.stockDespiteError":
    "{segments}: forecasts err less than naive by RMSSE, but need more stock for {service} achieved service.",
  "accuracy.finding.stockDespiteError.now":
    "Look at bias and at the items with the largest stock needed in Accuracy by item",
  "accuracy.finding.stockLeftOut":
    "{count} measured {count:item is|items are} left out of the stock needed: {reasons}.",
  "accuracy.leftOut.scale": "{count} without a change of demand before the window",
  "accuracy.leftOut.short": "{count} with fewer measured periods than lead time and review take",
  "accuracy.leftOut.value": "{count} without a unit value",
  "accuracy.finding.stockLeftOut.now": "They are left out of naive's stock too, so that the two compare",
  "accuracy.finding.stockLeftOut.measure": "Measure more periods where lead times are long",

  "accuracy.column.tracking": "Tracking signal",
  "accuracy.column.limit": "Its limit, + or -",
  "accuracy.column.outside": "Items out of control",
  "accuracy.column.control": "Control",
  "accuracy.column.measured": "Items measured",
  "accuracy.column.rmsse": "RMSSE",
  "accuracy.column.naiveRmsse": "Naive's RMSSE",
  "accuracy.column.mase": "MASE, smooth items",
  "accuracy.column.maseItem": "MASE",
  "accuracy.column.periodsInStock": "Periods in stock",
  "accuracy.column.demand": "Demand",
  "accuracy.column.forecast": "Forecast",
  "accuracy.column.absoluteError": "Sum of absolute errors",
  "accuracy.column.naiveAbsoluteError": "Naive's",
  "accuracy.column.rowKey": "Segment and period",
  "accuracy.column.runPeriods": "Lead time, review",
  "accuracy.column.runs": "Runs of lead time and review",
  "accuracy.column.stockNeeded": "Stock needed for {service} achieved service",
  "accuracy.column.naiveStock": "Naive needs",
  "accuracy.column.stockChange": "More than naive",
  "accuracy.control.in": "in control",
  "accuracy.control.out": "out of control",
  "accuracy.all": "All",
  "accuracy.group.sums": "Sums",
  "accuracy.group.error": "Error",
  "accuracy.group.scaled": "Scaled by naive before",
  "accuracy.group.control": "Control",
  "accuracy.group.stock": "Stock at the same service ({unit})",
  "accuracy.valuation.cost": "at unit cost",
  "accuracy.valuation.price": "at unit price",
  "accuracy.valuation.none": "in units",
  "accuracy.chart.period": "Error by period (% of demand)",
  "accuracy.chart.periodAlt":
    "Lines by period: the forecasts' error in percent of demand, and that of naive.",
  "accuracy.chart.added": "Forecast value added by segment (points of error less than naive's)",
  "accuracy.chart.addedAlt": "Columns by segment: naive's error less the forecasts'.",
  "accuracy.legend":
    "Each period forecast {lag} {unit} before, from what was known then. Bias and periods in stock: positive is over-forecast.",
  "accuracy.legendItems":
    "Tracking signal = cumulated error / mean absolute error; outside its limit with a chance of 5 % when unbiased.",
  "accuracy.note":
    "RMSSE and MASE: 1 is as good as naive was one period ahead before the window. MASE alone says nothing of intermittent demand.",
  "accuracy.noteStock":
    "Stock needed, {valuation}: what is left on average after lead time and review, had each begun with its forecast + a safety factor x the item's own spread; the factor is the smallest that covers {service} of the segment's runs, found with hindsight. It compares forecasts and is no stock to order. Blank: fewer than {fewest} runs.",
} as const;
