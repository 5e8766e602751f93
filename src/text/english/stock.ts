/** What several tools of inventory say. */
export const stockTexts = {
  "stock.error.calendar":
    "The periods have no length in days, so review intervals cannot be counted in them. Give the periods dates, such as 2026-01, and run again.",
  "stock.error.leadTime":
    "No item has a lead time, so nothing says how long its stock must last. Add a column with lead times, map it under Check your data, and run again.",

  "stock.column.rows": "Items at locations",
  "stock.rows.items": "{count} {count:item|items}",
  "stock.rows.locations": "{count} {count:item at a location|items at locations}",
} as const;
