/** Sentences of the tool `ownership`. */
export const ownershipTexts = {
  "ownership.title": "Inventory ownership",
  "ownership.purpose":
    "Turns, days of stock and obsolescence of every segment and unit, each with an owner and a target, and who owns what is out of line.",

  "workbook.sheet.inventory-ownership": "Inventory ownership",
  "workbook.sheet.owned-measures": "Owned measures",
  "workbook.sheet.inventory-owners": "Inventory owners",
  "workbook.sheet.ownership-items": "Ownership items",

  "ownership.all": "all",
  "ownership.no.family": "no family",
  "ownership.no.location": "no location",
  "ownership.no.supplier": "no supplier",
  "ownership.noOwner": "no owner",
  "ownership.unit.family": "Family",
  "ownership.unit.location": "Location",
  "ownership.unit.supplier": "Supplier",
  "ownership.unit.all": "Unit",

  "ownership.headline":
    "{risk} of {stock} of stock ({share}) is obsolete or in excess; {over} of {cells} {cells:cell is|cells are} over target and {open} {open:has|have} no owner.",
  "ownership.headline.none": "No item has stock on hand with a value, so there is nothing to own yet.",

  "ownership.finding.unowned":
    "{count} of {all} {all:cell|cells} with stock {count:has|have} no owner, so nobody answers for {stock}.",
  "ownership.finding.unowned.now": "Type an owner beside each, or by segment in Policies",
  "ownership.finding.over":
    "{owner} owns {count} {count:cell|cells} over target: {over} more than {count:its|their} days of stock allow.",
  "ownership.finding.overShare":
    "{owner} owns {count} {count:cell|cells} over target for obsolete and excess stock.",
  "ownership.finding.over.now": "Agree on what leaves stock by when, or on another target",
  "ownership.finding.obsolete":
    "{rows} {count:holds|hold} {stock} without demand for {days} {days:day|days}; provision {provision}.",
  "ownership.finding.obsolete.now": "Sell off, return or scrap; stop orders still open",
  "ownership.finding.excess":
    "{rows} {count:holds|hold} {stock} beyond {days} {days:day|days} of demand; provision {provision}.",
  "ownership.finding.excess.now": "Let it run down; check order quantities and open orders",
  "ownership.finding.unit": "No item has a {unit}, so each segment is one cell.",
  "ownership.finding.unit.now": "Map a column with it under Check your data, or choose another unit",
  "ownership.finding.noStock": "{rows} {count:has|have} no stock figure and {count:is|are} left out.",
  "ownership.finding.noStock.now": "Add stock on hand, 0 where there is none",
  "ownership.finding.noValue":
    "{rows} with stock {count:has|have} no {valuation}, so {count:its|their} stock counts nothing.",
  "ownership.finding.noValue.now": "Add the missing values and run again",

  "ownership.column.cell": "Segment | unit",
  "ownership.column.demand": "Demand a year",
  "ownership.column.demandValue": "Demand value a year",
  "ownership.column.obsolete": "Obsolete",
  "ownership.column.excess": "Excess",
  "ownership.column.share": "At risk",
  "ownership.column.provision": "Provision",
  "ownership.column.daysTarget": "Days at most",
  "ownership.column.shareTarget": "At risk at most",
  "ownership.column.policyOwner": "Owner in Policies",
  "ownership.column.policyDays": "Days by the policy",
  "ownership.column.responsible": "Responsible",
  "ownership.column.daysLimit": "Days target in force",
  "ownership.column.shareLimit": "Share target in force",
  "ownership.column.daysOver": "Days over",
  "ownership.column.shareOver": "Share over",
  "ownership.column.over": "Stock over",
  "ownership.column.cells": "Cells",
  "ownership.column.cellsOver": "Cells over target",
  "ownership.column.idle": "Since demand",
  "ownership.column.unitValue": "Unit value",
  "ownership.column.state": "State",
  "ownership.unit.points": "points",
  "ownership.group.cell": "Cell",
  "ownership.group.measures": "Measures",
  "ownership.group.risk": "Obsolescence",
  "ownership.group.yours": "Yours to fill",
  "ownership.group.result": "Against target",
  "ownership.group.basis": "Basis of the formulas",
  "ownership.group.owner": "Owner",
  "ownership.title.owners": "By owner",
  "ownership.title.segments": "By segment",

  "ownership.measures.finding":
    "{over} of {cells} {cells:cell is|cells are} over target, {amount} beyond the days allowed; {open} {open:has|have} no owner.",
  "ownership.owners.finding":
    "{owner} answers for {stock}, {share} of all stock; {open} {open:is|are} nobody's.",
  "ownership.owners.nobody": "No cell has an owner: nobody answers for {stock} of stock.",
  "ownership.owners.none": "No stock, so no owner answers for any.",
  "ownership.items.finding":
    "{count} of {rows} {all:holds|hold} stock that is obsolete or in excess, {amount} in all.",
  "ownership.chart.title": "{segment} holds most obsolete and excess stock, {amount} ({unit})",
  "ownership.chart.alt": "Columns by segment: obsolete stock, and excess stock above it.",
  "ownership.chart.owners": "{owner} has most stock over target, {amount} ({unit})",
  "ownership.chart.ownersAlt": "Columns by owner: stock beyond the days that the targets allow.",
  "ownership.legend":
    "Blue: yours to edit, kept on every run. Black: formulas over Ownership items. Empty owner or target: that of the policy.",
  "ownership.legend.lists": "Formulas over Owned measures and Ownership items.",
  "ownership.legend.items":
    "Obsolete: no demand for {idle} days. Excess: stock beyond {excess} days of mean demand. Valued at {valuation}.",
  "ownership.valuation.cost": "unit cost",
  "ownership.valuation.price": "unit price",
  "ownership.valuation.none": "1 a unit",
  "ownership.note":
    "Turns = demand a year / stock. Days = 365 / turns. Provision = {obsolete} of obsolete and {excess} of excess stock. A first target of days is what the average stock of the policy lasts.",
} as const;
