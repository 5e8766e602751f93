/** Sentences of the tool `value-of-a-day`. */
export const dayValueTexts = {
  "dayValue.title": "Value of a day",
  "dayValue.purpose":
    "What a day less lead time, a day less between reviews, or a smaller minimum order releases and saves, by item and supplier.",

  "workbook.sheet.day-value": "Value of a day",
  "workbook.sheet.day-value-suppliers": "Day value by supplier",
  "workbook.sheet.day-value-items": "Day value by item",

  "dayValue.allItems": "all items",
  "dayValue.noSupplier": "no supplier",
  "dayValue.aDay": "A day",
  "dayValue.aDayWithin": "a day",
  "dayValue.days": "{days} days",
  "dayValue.toTenth": "Minimum orders a tenth smaller",
  "dayValue.toPack": "Minimum orders of one pack",

  "dayValue.headline":
    "{span} less lead time {days:releases|release} {amount} of {stock} average stock, {most} of it at {supplier}.",
  "dayValue.headline.all": "{span} less lead time {days:releases|release} {amount} of {stock} average stock.",
  "dayValue.headline.none":
    "Less lead time releases no stock: no item holds any by its policy, or whole units keep the levels where they are.",

  "dayValue.finding.supplier":
    "{span} off the lead time of {supplier} {days:releases|release} {amount} and {days:saves|save} {year} a year.",
  "dayValue.finding.supplierUnits":
    "{span} off the lead time of {supplier} {days:releases|release} {amount}.",
  "dayValue.finding.supplier.now": "Ask the supplier what it takes; pay up to the yearly saving",
  "dayValue.finding.review":
    "{span} less between reviews of segment {segment} {days:releases|release} {amount} and {days:saves|save} {year} a year, orders included.",
  "dayValue.finding.reviewUnits":
    "{span} less between reviews of segment {segment} {days:releases|release} {amount}.",
  "dayValue.finding.reviewCosts":
    "{span} less between reviews of segment {segment} {days:releases|release} {amount}, but the added orders cost {year} a year more than is saved.",
  "dayValue.finding.review.now": "Shorten the review in Policies where the work allows it",
  "dayValue.finding.minimum":
    "{change} at {supplier} release {amount} and save {year} a year, orders included.",
  "dayValue.finding.minimumUnits": "{change} at {supplier} release {amount}.",
  "dayValue.finding.minimum.now": "Ask for it when terms are negotiated",
  "dayValue.finding.costs":
    "{change} at {supplier} release {amount}, but the added orders cost {year} a year more than is saved.",
  "dayValue.finding.costs.now": "Lower the cost of an order first, or leave it",
  "dayValue.finding.whole":
    "{rows} {count:sells|sell} so slowly that no whole unit is saved: goods only lie here instead of on the way.",
  "dayValue.finding.whole.now": "Judge such items by their supplier's sum, or by more days",
  "dayValue.finding.short":
    "{rows} {count:has a lead time|have lead times} of less than {span}, which cannot be cut by as much.",
  "dayValue.finding.short.now": "Nothing to do; check the unit of lead times if this is unexpected",
  "dayValue.finding.noLead":
    "{rows} {count:has|have} demand but no lead time, or demand that no formula carries, and {count:is|are} left out.",
  "dayValue.finding.noLead.now": "Add the lead times and run again",
  "dayValue.finding.noVendor": "No supplier is mapped, so all items count as one.",
  "dayValue.finding.noVendor.now": "Map a column with suppliers under Check your data",
  "dayValue.finding.noValue": "No item has a cost or a price, so savings are counted in units.",
  "dayValue.finding.someValue":
    "{rows} {count:has|have} no {valuation}, so what {count:it releases|they release} counts nothing.",
  "dayValue.finding.noValue.now": "Add unit costs and run again",
  "dayValue.finding.rates":
    "Savings a year rest on a holding rate of {rate} a year and {order} an order where the data name none.",
  "dayValue.finding.rates.now": "Set both in the options, or map their columns",

  "dayValue.column.supplier": "Supplier",
  "dayValue.column.rank": "Rank",
  "dayValue.column.leadDays": "Lead time",
  "dayValue.column.reviewDays": "Review",
  "dayValue.column.minimumOrder": "MOQ",
  "dayValue.column.pack": "Pack",
  "dayValue.column.stock": "Average stock",
  "dayValue.column.stockValue": "Average stock value",
  "dayValue.column.leadRelease": "Lead: released",
  "dayValue.column.leadYear": "Lead: a year",
  "dayValue.column.reviewRelease": "Review: released",
  "dayValue.column.reviewYear": "Review: a year",
  "dayValue.column.minimumRelease": "MOQ: released",
  "dayValue.column.minimumYear": "MOQ: a year",
  "dayValue.column.unitValue": "Unit value",
  "dayValue.column.holding": "Holding a unit a year",
  "dayValue.column.orderCost": "Cost of an order",
  "dayValue.column.orders": "Orders a year",
  "dayValue.column.leadStock": "Stock at less lead time",
  "dayValue.column.leadOrders": "Orders at less lead time",
  "dayValue.column.reviewStock": "Stock at less review",
  "dayValue.column.reviewOrders": "Orders at less review",
  "dayValue.column.minimumStock": "Stock at smaller MOQ",
  "dayValue.column.minimumOrders": "Orders at smaller MOQ",
  "dayValue.column.normal": "Safety stock less, by the normal formula",
  "dayValue.column.deviation": "SD of demand or forecast",
  "dayValue.column.leadPeriods": "Lead time in periods",
  "dayValue.column.reviewPeriods": "Review in periods",
  "dayValue.column.released": "Released",
  "dayValue.unit.time": "{unit}",
  "dayValue.column.toKnow": "To know",
  "dayValue.toKnow.whole": "no whole unit less",
  "dayValue.toKnow.short": "lead time too short",
  "dayValue.group.lead": "{span} less lead time",
  "dayValue.group.review": "{span} less review",
  "dayValue.group.minimum": "{change}",
  "dayValue.group.now": "In force",
  "dayValue.group.basis": "Basis of the formulas",
  "dayValue.group.normal": "By hand",
  "dayValue.group.supplier": "Supplier",
  "dayValue.title.suppliers": "By supplier",
  "dayValue.title.segments": "By segment",

  "dayValue.suppliers.finding":
    "{count} of {all} {all:supplier|suppliers} {count:accounts|account} for 80 % of the {amount} that {span} less lead time {days:releases|release}.",
  "dayValue.suppliers.one": "{span} less lead time at {supplier} {days:releases|release} {amount}.",
  "dayValue.suppliers.none": "No supplier's lead time releases stock when it is cut by {span}.",
  "dayValue.items.finding":
    "{count} of {rows} {all:releases|release} stock by {span} less lead time; the first ten release {amount}.",
  "dayValue.chart.lead": "{span} less lead time: {name} releases most, {amount} ({unit})",
  "dayValue.chart.levers": "Review and minimum order: {name} releases most ({unit})",
  "dayValue.chart.alt": "Columns by supplier or segment: average stock that less lead time releases.",
  "dayValue.chart.leversAlt":
    "Columns by segment: average stock that a shorter review, and a smaller minimum order, release.",
  "dayValue.legend":
    "Formulas over Day value by item. Released: average stock now less average stock then. Saved a year: its holding cost, less the cost of added orders.",
  "dayValue.legend.items":
    "Ranked by what less lead time releases. Stock then is the run's own, by the same rules with the changed input; the rest are formulas. Valued at {valuation}.",
  "dayValue.valuation.cost": "unit cost",
  "dayValue.valuation.price": "unit price",
  "dayValue.valuation.none": "1 a unit",
} as const;
