/** What several tools of inventory say. */
export const stockTexts = {
  "stock.step.targets": "Replaying every service target through the past",
  "stock.error.short":
    "The history has {periods} periods. Targets are learnt on one part of the past and checked on another: 18 periods are the least.",
  "stock.error.noMeasure":
    "In this past no single target serves as much as today's targets do, or none needs stock, so nothing can be held against it.",
  "stock.error.nothingStocked": "No item holds stock: all are made to order, or have had no demand for long.",
  "stock.error.calendar":
    "The periods have no length in days, so review intervals cannot be counted in them. Give the periods dates, such as 2026-01, and run again.",
  "stock.error.leadTime":
    "No item has a lead time, so nothing says how long its stock must last. Add a column with lead times, map it under Check your data, and run again.",

  "stock.unit.time": "{unit}",
  "stock.group.item": "Item",
  "stock.group.yours": "Yours",
  "stock.column.promised": "Promised",
  "stock.column.achieved": "Achieved",
  "stock.column.achievedItem": "Achieved by item",
  "stock.column.error": "Standard error",
  "stock.column.withDemand": "Achieved where demand came",
  "stock.column.windows": "Windows checked",
  "stock.column.verdict": "Promise",
  "stock.column.promise": "Promise of its segment",
  "stock.column.forecastSd": "Forecast error SD",
  "stock.column.diagnosis": "To know",

  "stock.verdict.missed": "missed",
  "stock.state.promised": "kept",
  "stock.state.no-demand": "no demand, no promise",
  "stock.state.no-lead-time": "no lead time",
  "stock.state.no-target": "no target",
  "stock.state.over-achieved": "kept without stock",
  "stock.state.few-windows": "too few windows to tell",
  "stock.state.few-blocks": "short past, an estimate",
  "stock.state.shifted": "demand has shifted lately",

  "stock.diagnosis.no-lead-time": "no lead time",
  "stock.diagnosis.dead": "no demand for long",
  "stock.diagnosis.beyond-numbers": "demand too scattered to compute",
  "stock.diagnosis.short-history": "history too short for the target",
  "stock.diagnosis.negative": "negative: mean demand serves more than asked",
  "stock.diagnosis.overshoot": "the last unit overshoots the target",

  "stock.finding.no-lead-time":
    "{rows} {count:has|have} no lead time that is a number from 0, and so no safety stock: {examples}.",
  "stock.now.no-lead-time": "Enter their lead times and run again",
  "stock.finding.zero-lead-time":
    "{rows} {count:has|have} a lead time of 0, so {count:its|their} stock lasts to the next review alone: {examples}.",
  "stock.now.zero-lead-time": "Enter the lead times, unless the goods come at once",
  "stock.finding.no-cost":
    "{rows} {count:has|have} no unit cost above 0, and {count:counts|count} for nothing in money: {examples}.",
  "stock.now.no-cost": "Enter the unit costs and run again",
  "stock.finding.no-price":
    "{rows} {count:has|have} no unit price above 0, and {count:counts|count} for nothing in money: {examples}.",
  "stock.now.no-price": "Enter the unit prices and run again",
  "stock.finding.dead": "{rows} {count:has|have} had no demand for long.",
  "stock.now.dead": "Still needed? Let stock run down, or make to order",
  "stock.finding.beyond-numbers":
    "{rows} {count:has|have} demand too small, too large or too scattered for a formula.",
  "stock.now.beyond-numbers": "Set the stock by hand in Overrides",
  "stock.finding.short-history":
    "The history of {rows} is too short to tell whether {count:its|their} target is met.",
  "stock.now.short-history": "Take the figure as an estimate; judge the segment",
  "stock.finding.negative":
    "{rows} {count:needs|need} no safety stock: the mean demand alone serves more than asked.",
  "stock.now.negative": "Nothing; keep the negative figure in the reorder point",
  "stock.finding.overshoot":
    "{rows} {count:serves|serve} far more than asked, since a unit less would serve too little.",
  "stock.now.overshoot": "Where units are dear, ask whether a unit less will do",
  "stock.example": "{name}",
  "stock.examples.more": "{count} more",
  "stock.column.rows": "Items at locations",
  "stock.rows.items": "{count} {count:item|items}",
  "stock.rows.locations": "{count} {count:item at a location|items at locations}",
} as const;
