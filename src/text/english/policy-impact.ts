/** Sentences of the tool `policy-impact`, and of the waterfalls of inventory. */
export const policyImpactTexts = {
  "policyImpact.title": "Policy impact",
  "policyImpact.purpose":
    "Show what the policies change in working capital, holding, ordering and stockout cost, by item and segment.",
  "policyImpact.error.value":
    "No item has a unit cost or price, so stock cannot be counted in money. Add a column with unit cost, map it under Check your data, and run again.",

  "workbook.sheet.policy-impact": "Policy impact",
  "workbook.sheet.policy-impact-segments": "Impact by segment",
  "workbook.sheet.policy-impact-items": "Impact by item",

  "policyImpact.source.planning-system": "the parameters of your planning system",
  "policyImpact.source.approved": "the approved parameters in force",
  "policyImpact.source.plan": "the last plan",
  "policyImpact.source.importance": "the targets by importance",
  "policyImpact.source.cost-of-service": "the targets by cost of service",
  "policyImpact.source.one-target": "one target of {target} for all",

  "policyImpact.headline.less":
    "Against {source}, the policies release {change} of working capital ({before} to {after}) and cost {cost} a year {direction}.",
  "policyImpact.headline.more":
    "Against {source}, the policies tie up {change} more working capital ({before} to {after}) and cost {cost} a year {direction}.",
  "policyImpact.headline.same":
    "Against {source}, the policies change neither stock nor cost: {before} of working capital.",
  "policyImpact.headline.none": "No item can be compared with {source}.",
  "policyImpact.cost.less": "less",
  "policyImpact.cost.more": "more",

  "policyImpact.finding.release":
    "{segment} releases {change} of working capital: {before} to {after} in {count} {count:item|items}.",
  "policyImpact.finding.release.now": "Order less until stock has run down to the new levels",
  "policyImpact.finding.tieUp":
    "{segment} ties up {change} more working capital: {before} to {after} in {count} {count:item|items}.",
  "policyImpact.finding.tieUp.now": "Ask finance for the cash before the levels are loaded",
  "policyImpact.finding.loses":
    "{segment} costs {change} a year more: {kind} cost rises from {before} to {after}.",
  "policyImpact.finding.loses.now": "Look at target, review and method of {segment} in Policies",
  "policyImpact.finding.saves":
    "{segment} saves {change} a year: {kind} cost falls from {before} to {after}.",
  "policyImpact.finding.saves.now": "Keep the policy of {segment}",
  "policyImpact.finding.items":
    "{count} {count:item costs|items cost} more a year under the policies, {cash} together.",
  "policyImpact.finding.items.now": "Read their rows in Impact by item",
  "policyImpact.finding.noReference":
    "No parameters in force are known: the policies are compared with {source}.",
  "policyImpact.finding.noReference.now":
    "Map safety stock or reorder point of your planning system, or run Recalibrate, and run again",
  "policyImpact.finding.quantity":
    "Order quantities in force are not known where your planning system names none: those of the policies stand on both sides.",
  "policyImpact.finding.quantity.now": "Read the change of ordering cost as that of the levels alone",
  "policyImpact.finding.rates": "Assumed for items without a rate of their own: {rates}.",
  "policyImpact.finding.rates.now": "Put your own rates into the options, or map their columns",
  "policyImpact.rate.holding": "holding {rate} of value a year",
  "policyImpact.rate.order": "{cost} an order",
  "policyImpact.rate.short": "{rate} of value for a unit short",
  "policyImpact.finding.made":
    "{count} {count:item is|items are} made to order: their customers wait, and no stockout is counted.",
  "policyImpact.finding.made.now": "Agree the lead time with their customers",
  "policyImpact.finding.dead":
    "{count} {count:item has|items have} had no demand for long: the policies stock nothing of them, and count no demand.",
  "policyImpact.finding.dead.now": "Decide what to do with their stock; Replenishment lists them",
  "policyImpact.finding.leftOut":
    "{count} {count:item is|items are} left out: {leadTime} without lead time or demand that can be planned, {parameters} without parameters before, {value} without a value.",
  "policyImpact.finding.leftOut.now": "Complete their rows in the item master, then run again",
  "policyImpact.finding.price": "Stock is counted at unit price, since no unit cost is known.",
  "policyImpact.finding.price.now": "Map unit cost: price counts margin as working capital",

  "policyImpact.column.rows": "Items at locations",
  "policyImpact.column.measure": "Measure",
  "policyImpact.measure.stock": "Working capital",
  "policyImpact.measure.holding": "Holding",
  "policyImpact.measure.ordering": "Ordering",
  "policyImpact.measure.stockout": "Stockout",
  "policyImpact.measure.total": "Cost a year",
  "policyImpact.kind.holding": "holding",
  "policyImpact.kind.ordering": "ordering",
  "policyImpact.kind.stockout": "stockout",
  "policyImpact.column.before": "Before",
  "policyImpact.column.after": "After",
  "policyImpact.column.change": "Change",
  "policyImpact.column.stockBefore": "Capital before",
  "policyImpact.column.stockAfter": "Capital after",
  "policyImpact.column.stockChange": "Change of capital",
  "policyImpact.column.holdingBefore": "Holding before",
  "policyImpact.column.holdingAfter": "Holding after",
  "policyImpact.column.orderingBefore": "Ordering before",
  "policyImpact.column.orderingAfter": "Ordering after",
  "policyImpact.column.stockoutBefore": "Stockout before",
  "policyImpact.column.stockoutAfter": "Stockout after",
  "policyImpact.column.totalBefore": "Total before",
  "policyImpact.column.totalAfter": "Total after",
  "policyImpact.column.totalChange": "Change of cost",
  "policyImpact.column.methodBefore": "Method before",
  "policyImpact.column.methodAfter": "Method after",
  "policyImpact.column.levelBefore": "Reorder level before",
  "policyImpact.column.levelAfter": "Reorder level after",
  "policyImpact.column.quantityBefore": "Order quantity before",
  "policyImpact.column.quantityAfter": "Order quantity after",
  "policyImpact.column.averageBefore": "Average stock before",
  "policyImpact.column.averageAfter": "Average stock after",
  "policyImpact.column.ordersBefore": "Orders a year before",
  "policyImpact.column.ordersAfter": "Orders a year after",
  "policyImpact.column.shortCycleBefore": "Short a cycle before",
  "policyImpact.column.shortCycleAfter": "Short a cycle after",
  "policyImpact.column.shortYearBefore": "Short a year before",
  "policyImpact.column.shortYearAfter": "Short a year after",
  "policyImpact.column.demand": "Demand a year",
  "policyImpact.column.occasions": "Periods with demand a year",
  "policyImpact.column.protection": "Demand over L + R",
  "policyImpact.column.unitValue": "Value of a unit",
  "policyImpact.column.holdingRate": "Holding a unit a year",
  "policyImpact.column.orderCost": "Cost of an order",
  "policyImpact.column.shortCost": "Cost of a unit short",
  "policyImpact.group.capital": "Working capital",
  "policyImpact.group.holding": "Holding a year",
  "policyImpact.group.ordering": "Ordering a year",
  "policyImpact.group.stockout": "Stockout a year",
  "policyImpact.group.total": "Cost a year",
  "policyImpact.group.basis": "Basis",
  "policyImpact.group.before": "Before",
  "policyImpact.group.after": "After",

  "policyImpact.chart.capital": "Working capital {before} to {after}, by segment ({unit})",
  "policyImpact.chart.capitalAlt":
    "A waterfall from the working capital before over the change of each segment to the working capital after.",
  "policyImpact.chart.cost": "Cost {before} to {after} a year, by kind ({unit})",
  "policyImpact.chart.costAlt":
    "A waterfall from the cost before over the change of holding, ordering and stockout cost to the cost after.",
  "policyImpact.legend":
    "Before: {source}. After: the policies now. Charts: grey totals, orange more, blue less.",
  "policyImpact.legendSegments": "Before: {source}. After: the policies now.",
  "policyImpact.total": "All",
  "policyImpact.note":
    "Working capital = average stock x value of a unit. Stockout cost = units short a year x cost of a unit short.",

  "waterfall.column.step": "Step",
  "waterfall.column.part": "Part",
  "waterfall.column.order": "Order",
  "waterfall.column.change": "Change",
  "waterfall.column.start": "Starts at",
  "waterfall.column.base": "Below",
  "waterfall.column.total": "Total",
  "waterfall.column.more": "More",
  "waterfall.column.less": "Less",
} as const;
