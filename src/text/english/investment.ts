/** Sentences of the tool `investment`. */
export const investmentTexts = {
  "investment.title": "Inventory investment",
  "investment.purpose":
    "Find the service targets by segment that need the least stock for a service, or serve most for a budget, on your own history.",
  "workbook.sheet.investment": "Investment",
  "workbook.sheet.investment-targets": "Investment targets",
  "workbook.sheet.investment-frontier": "Investment frontier",

  "investment.headline": "The best mix of targets holds {stock} and serves {service} of demand from stock.",
  "investment.headline.saves":
    "The best mix of targets holds {stock} and serves {service} of demand from stock; at equal service that is {share} less stock than today's targets.",
  "investment.headline.none": "No item that holds stock had demand in the part of the past that is checked.",
  "investment.none": "none",

  "investment.plan.today": "Today's targets",
  "investment.plan.best": "Best mix",
  "investment.group.point": "Point",
  "investment.group.targets": "Targets",
  "investment.column.stock": "Stock",
  "investment.column.served": "Served",
  "investment.column.fill": "Fill rate",
  "investment.column.point": "Mix",
  "investment.column.segment": "{segment}",
  "investment.chart.title": "Share of demand served from stock (%) against stock ({unit})",
  "investment.chart.alt":
    "Line of the best mixes by stock and service, with points for today's targets and both presets.",
  "investment.legend.targets":
    "Stock and fill rate by replay of the later part of the past, which the mix was not learnt from.",
  "investment.legend.frontier":
    "Stock and fill rate by replay of the part of the past that the mixes were learnt from.",
  "investment.note":
    "Levels of each period rest on the periods before it alone. The fill rate weighs demand by unit value. Write the targets into Policies by the option, or type them there.",

  "investment.finding.saves.today":
    "Today's fill rate of {service} needs {share} less stock with the best mix of targets: {amount}.",
  "investment.finding.saves.importance":
    "The importance preset's fill rate of {service} needs {share} less stock with the best mix of targets: {amount}.",
  "investment.finding.saves.cost-of-service":
    "The cost-of-service preset's fill rate of {service} needs {share} less stock with the best mix of targets: {amount}.",
  "investment.finding.same.today": "No mix of targets needs less stock for today's fill rate of {service}.",
  "investment.finding.same.importance":
    "No mix of targets needs less stock for the importance preset's fill rate of {service}.",
  "investment.finding.same.cost-of-service":
    "No mix of targets needs less stock for the cost-of-service preset's fill rate of {service}.",
  "investment.now.saves": "Compare the targets by segment and take them over",
  "investment.now.same": "Keep the targets",
  "investment.finding.changes": "The best mix raises targets of {raised} and lowers those of {lowered}.",
  "investment.now.write": "Run again with Write the targets into Policies",
  "investment.now.written": "The targets stand in Policies; run segment again",
  "investment.finding.drift":
    "The mix served {learnt} where it was learnt, but {checked} in the later part: demand has changed.",
  "investment.now.drift": "Run again after the next periods",
} as const;
