/** Sentences of the tool `safety-stock`. */
export const safetyStockTexts = {
  "safetyStock.title": "Safety stock",
  "safetyStock.purpose":
    "Set the safety stock of every item for its segment's service target, and see on your own history whether such stock keeps the promise.",
  "workbook.sheet.safety-stock": "Safety stock",
  "workbook.sheet.safety-stock-segments": "Safety stock by segment",
  "workbook.sheet.safety-stock-items": "Safety stock by item",

  "safetyStock.step": "Checking promises on the past",
  "safetyStock.headline":
    "Safety stock of {amount}; calibrated levels kept their promise in {kept} of {checked} {checked:segment|segments} that the past can tell.",
  "safetyStock.headline.unchecked":
    "Safety stock of {amount}; the history is too short to check its promises.",

  "safetyStock.group.past": "Calibrated levels in the past",
  "safetyStock.group.held": "Held",
  "safetyStock.group.basis": "What it rests on",
  "safetyStock.group.ways": "Safety stock by method",
  "safetyStock.group.result": "Safety stock",
  "safetyStock.column.gap": "Over promise",
  "safetyStock.unit.points": "points",
  "safetyStock.column.normal": "Normal formula",
  "safetyStock.column.pattern": "By pattern",
  "safetyStock.column.calibrated": "Calibrated",
  "safetyStock.column.empirical": "By own past",
  "safetyStock.column.value": "Value",

  "safetyStock.chart.title":
    "{segment} is {points} points below its promise: achieved less promised service by segment (points)",
  "safetyStock.chart.kept":
    "Every segment reached its promise: achieved less promised service by segment (points)",
  "safetyStock.chart.none": "The history is too short to check promises",
  "safetyStock.chart.alt":
    "Columns by segment: achieved cycle service of the past less the promised one, in points.",
  "safetyStock.legend.segments":
    "Achieved: share of protection intervals of the past whose demand stayed within the level set before.",
  "safetyStock.legend.items":
    "Safety stock: units above the mean demand of lead time and review. It may be negative. The promise is for the segment, not for a single item.",
  "safetyStock.note":
    "Each level was set with what was known at the time. Standard error: how far chance moves the achieved share. Normal formula: z x sigma x root of lead time and review.",

  "safetyStock.finding.missed":
    "{count} {count:segment has|segments have} missed {count:its|their} promise ({segments}): {worst} reached {achieved} of {promised}.",
  "safetyStock.finding.missed.now": "Raise the target, or look for a change in demand",
  "safetyStock.finding.noPromise":
    "For {count} {count:segment|segments} ({segments}) the past is too short or has shifted, so the stock is an estimate.",
  "safetyStock.finding.noPromise.now": "Look again after the next periods",
  "safetyStock.finding.costs":
    "Holding what the promise needs takes {amount} more safety stock ({share}) than z x sigma x root of time.",
  "safetyStock.finding.saves":
    "Holding what the promise needs takes {amount} less safety stock ({share}) than z x sigma x root of time.",
  "safetyStock.finding.cost.now": "Compare by segment before you load it",
} as const;
