/** Names of the fields of the user's data, as they stand within a sentence, and what a tool says that lacks one. */
export const fieldTexts = {
  "field.demand": "demand",
  "field.calendar": "dated periods",
  "field.revenue": "revenue",
  "field.unitCost": "unit cost",
  "field.unitPrice": "unit price",
  "field.description": "description",
  "field.family": "product family",
  "field.leadTime": "lead time",
  "field.leadTimeSd": "lead-time spread",
  "field.fixedOrderCost": "cost of an order",
  "field.holdingCost": "holding cost",
  "field.minimumOrder": "minimum order quantity",
  "field.pack": "pack size",
  "field.lot": "lot size",
  "field.onHand": "stock on hand",
  "field.onOrder": "stock on order",
  "field.currentClass": "class in force",
  "field.location": "location",

  "needs.missing":
    "{tool} needs {fields}, and no item has it. Add a column with it, map it under Check your data, and run again.",
} as const;
