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
    "{count} {count:cell|cells} of {all} with stock {count:has|have} no owner, and nobody answers for {stock}.",
  "ownership.finding.unowned.now": "Type an owner beside each, or by segment in Policies",
  "ownership.finding.over":
    "{owner} owns {count} {count:cell|cells} over target: {over} more than {count:its|their} days of stock allow.",
  "ownership.finding.overShare":
    "{owner} owns {count} {count:cell|cells} over target for obsolete and excess stock.",
  "ownership.finding.over.now": "Agree on what leaves stock by when, or on another target",
  "ownership.finding.obsolete":
    "{count} {count:item holds|items hold} {stock} without demand for {days} {days:day|days}; provision {provision}.",
  "ownership.finding.obsolete.now": "Sell off, return or scrap; stop orders still open",
  "ownership.finding.excess":
    "{count} {count:item holds|items hold} {stock} beyond {days} {days:day|days} of demand; provision {provision}.",
  "ownership.finding.excess.now": "Let it run down; check order quantities and open orders",
  "ownership.finding.unit": "No item has a {unit}, so each segment is one cell.",
  "ownership.finding.unit.now": "Map a column with it under Check your data, or choose another unit",
  "ownership.finding.noStock":
    "{count} {count:item has|items have} no stock figure and {count:is|are} left out.",
  "ownership.finding.noStock.now": "Add stock on hand, 0 where there is none",
  "ownership.finding.noValue":
    "{count} {count:item|items} with stock {count:has|have} no {valuation}, so their stock counts nothing.",
  "ownership.finding.noValue.now": "Add the missing values and run again",

  "ownership.column.cell": "Segment | unit",
  "ownership.column.demand": "Demand a year",
  "ownership.column.demandValue": "Demand value a year",
  "ownership.column.obsolete": "Obsolete",
  "ownership.column.excess": "Excess",
  "ownership.column.share": "Obsolete and excess",
  "ownership.column.provision": "Provision",
  "ownership.column.daysTarget": "Target days at most",
  "ownership.column.shareTarget": "Target share at most",
  "ownership.column.policyOwner": "Owner in Policies",
  "ownership.column.policyDays": "Days by the policy",
  "ownership.column.responsible": "Responsible",
  "ownership.column.daysLimit": "Days target in force",
  "ownership.column.shareLimit": "Share target in force",
  "ownership.column.daysOver": "Days over target",
  "ownership.column.shareOver": "Share over target",
  "ownership.column.over": "Over target",
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
  "ownership.nobody": "Nobody",
  "ownership.owners.none": "No stock, so no owner answers for any.",
  "ownership.items.finding":
    "{count} of {all} {all:item holds|items hold} stock that is obsolete or in excess, {amount} in all.",
  "ownership.chart.title": "Obsolete and excess stock by segment ({unit})",
  "ownership.chart.alt": "Columns by segment: obsolete stock, and excess stock above it.",
  "ownership.chart.owners": "Stock over the target of days by owner ({unit})",
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
