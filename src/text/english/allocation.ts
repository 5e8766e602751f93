/** Sentences of the tool `allocation`. */
export const allocationTexts = {
  "allocation.title": "Allocation",
  "allocation.purpose":
    "Divide a short supply among the customers or segments that you enter, by rank, fair share or weight, with guaranteed minima and whole packs.",

  "workbook.sheet.allocation": "Allocation",
  "workbook.sheet.allocation-customers": "Allocation by customer",
  "workbook.sheet.allocation-requests": "Allocation requests",
  "workbook.sheet.allocation-supply": "Allocation supply",

  "allocation.headline":
    "{short} of {requested} requested units stay unserved, in {count} {count:request|requests} of {products} short {products:product|products}.",
  "allocation.headline.enough": "The supply covers all {count} {count:request|requests}: {requested} units.",
  "allocation.headline.nobody":
    "None of {count} {count:request|requests} can be served: the supply is not known, or the rows cannot be read.",
  "allocation.headline.empty":
    "No request to divide a supply among: fill in the sheet Allocation requests and run again.",

  "allocation.finding.short":
    "{customer} gets {share} of what was asked for: {short} units short in {count} {count:request|requests}.",
  "allocation.finding.short.now": "Tell the customer, or raise the supply",
  "allocation.finding.others":
    "{count} other {count:customer is|customers are} short by {short} units together.",
  "allocation.finding.guarantee":
    "The guaranteed minima of {product} add up to {minimum} units, but {supply} are there: the minima are divided by the rule.",
  "allocation.finding.guarantee.now": "Lower a minimum, or raise the supply",
  "allocation.finding.supply":
    "The supply of {count} {count:product|products} is not known ({products}), so {requests} {requests:request gets|requests get} nothing.",
  "allocation.finding.supply.now": "Enter Your supply in Allocation supply and run again",
  "allocation.finding.invalid":
    "{count} {count:request|requests} cannot be read and get nothing: {examples}.",
  "allocation.finding.invalid.now": "Correct the rows and run again",
  "allocation.finding.own":
    "Entries for {count} {count:product|products} cannot be read, so what your data say counts: {examples}.",
  "allocation.finding.own.now": "Correct or empty the cells, then run again",
  "allocation.finding.tiers":
    "{count} {count:request without a rank takes|requests without a rank take} that of the customer's tier: {tiers}, in this order.",
  "allocation.finding.tiers.now": "Enter ranks where your order is another",
  "allocation.finding.left": "{units} units of short products make no whole pack that anybody asked for.",
  "allocation.finding.left.now": "Serve them as single units, or keep them",
  "allocation.finding.empty.now": "Enter product, customer and requested units",

  "allocation.invalid.product": "row {number}: no product",
  "allocation.invalid.requested": "row {number}: requested is no number from 0",
  "allocation.invalid.priority": "row {number}: rank, weight or minimum is no number from 0",

  "allocation.invalid.own": "{column} of {product} is no number from 0",

  "allocation.status.served": "served",
  "allocation.status.short": "short",
  "allocation.status.none": "nothing",
  "allocation.status.unknown": "supply unknown",
  "allocation.status.invalid": "not valid",

  "allocation.column.number": "Request",
  "allocation.column.product": "Product",
  "allocation.column.customer": "Customer or segment",
  "allocation.column.requested": "Requested",
  "allocation.column.priority": "Rank",
  "allocation.column.weight": "Weight",
  "allocation.column.minimum": "Guaranteed minimum",
  "allocation.column.allocated": "Allocated",
  "allocation.column.short": "Short",
  "allocation.column.served": "Served",
  "allocation.column.value": "Value short",
  "allocation.column.price": "Value per unit",
  "allocation.column.onHand": "On hand",
  "allocation.column.onOrder": "On order",
  "allocation.column.yourSupply": "Your supply",
  "allocation.column.yourPack": "Your pack",
  "allocation.column.pack": "Pack of the item",
  "allocation.column.supply": "Supply",
  "allocation.column.left": "Left",
  "allocation.column.requests": "Requests",
  "allocation.group.request": "Request, yours to fill",
  "allocation.group.result": "Result",
  "allocation.group.stock": "From your data",
  "allocation.group.yours": "Yours to change",
  "allocation.chart.title": "Requested and allocated by customer (units)",
  "allocation.chart.none": "Nothing is requested yet: fill in Allocation requests",
  "allocation.chart.alt": "Columns by customer or segment: units requested and units allocated.",
  "allocation.requests.note":
    "One row a request, such as product P1, customer North, 120 units, rank 1. Rank 1 comes first; equal ranks share fairly; without a rank one comes last.",
  "allocation.requests.note-minimum":
    "The minimum is served before any rank. Weights count by the rule weighted only. Ranks without an entry follow the customer's tier where your data has one.",
  "allocation.supply.note":
    "Supply is on hand plus on order, unless you enter your own. A pack that you enter goes before the item's own.",
  "allocation.supply.finding": "{count} {count:product|products} requested; {short} {short:is|are} short.",
} as const;
