/** Sentences of the tool `policies`. */
export const policiesToolTexts = {
  "policiesTool.title": "Replenishment policies",
  "policiesTool.purpose":
    "Turn each segment's policy into the parameters that a planning system loads, and say what to order today.",
  "workbook.sheet.replenishment": "Replenishment",
  "workbook.sheet.replenishment-plan": "Replenishment plan",
  "workbook.sheet.order-proposal": "Order proposal",

  "policiesTool.headline":
    "Order {rows} today for {amount}; most urgent is {item}, which lasts {days} {days:day|days}.",
  "policiesTool.headline.nothing": "Nothing to order today; the parameters hold {amount} on average.",
  "policiesTool.headline.noStock":
    "Parameters of {rows} hold {amount} on average. Map stock on hand to see what to order.",

  "policiesTool.group.load": "To load",
  "policiesTool.group.supply": "Supply",
  "policiesTool.group.today": "Today",
  "policiesTool.group.effect": "Effect",
  "policiesTool.group.service": "Cycle service",
  "policiesTool.group.why": "Why",
  "policiesTool.column.reorderPoint": "Order at or below",
  "policiesTool.column.orderUpTo": "Order up to",
  "policiesTool.column.minimumOrder": "MOQ",
  "policiesTool.column.pack": "Pack",
  "policiesTool.column.limits": "Bent by",
  "policiesTool.column.onOrder": "On order",
  "policiesTool.column.backorders": "Backorders",
  "policiesTool.column.position": "Position",
  "policiesTool.column.cover": "Lasts",
  "policiesTool.column.needed": "Needed",
  "policiesTool.column.order": "Order today",
  "policiesTool.column.decided": "Decided",
  "policiesTool.column.averageValue": "Average stock",
  "policiesTool.limit.minimum-order": "MOQ",
  "policiesTool.limit.shelf-life": "shelf life",
  "policiesTool.limit.override": "override",
  "policiesTool.limit.dead": "no demand for long",
  "policiesTool.legend.plan":
    "Position: on hand + on order - backorders. (r,Q) orders Q, or several; (R,S) and base stock order below the level.",
  "policiesTool.legend.proposal":
    "Least cover first. Decided and Note are yours; the list is made anew on each run.",
  "policiesTool.note":
    "Methods and targets stand in Policies, by segment. Change them there and run again. Items without demand for long are not stocked.",

  "policiesTool.finding.order": "{rows} {count:is|are} at or below the level to order: {amount}.",
  "policiesTool.now.order": "Check the proposal and release it",
  "policiesTool.finding.short":
    "{rows} {count:is|are} out of stock or owed to customers; {amount} would fill the gap.",
  "policiesTool.now.short": "Expedite what is on order",
  "policiesTool.finding.no-lead-time":
    "{rows} {count:has|have} no lead time that is a number from 0, and so no parameters: {examples}.",
  "policiesTool.now.no-lead-time": "Enter their lead times and run again",
  "policiesTool.finding.no-stock": "{rows} {count:has|have} no stock figure, so nothing is proposed.",
  "policiesTool.now.no-stock": "Add the stock on hand and run again",
  "policiesTool.finding.minimum-order":
    "The MOQ of {rows} is more than twice what one order needs; it ties up {amount}.",
  "policiesTool.now.minimum-order": "Ask the supplier for a smaller MOQ",
  "policiesTool.finding.shelf-life": "Shelf life holds down the stock of {rows}; the target may be missed.",
  "policiesTool.now.shelf-life": "Order more often, or accept lower service",
  "policiesTool.finding.dead-stock":
    "{rows} without demand for long still {count:lies|lie} in stock: {amount}.",
  "policiesTool.now.dead-stock": "Sell off, return or scrap",
  "policiesTool.finding.excess": "{rows} {count:has|have} {amount} more than the policy would ever order.",
  "policiesTool.now.excess": "Stop open orders and let it run down",
  "policiesTool.finding.to-order": "{rows} {count:is|are} made to order and not stocked.",
  "policiesTool.now.to-order": "Promise customers the lead time",
} as const;
