/** Sentences of the tool `multi-echelon`. */
export const multiEchelonTexts = {
  "echelon.title": "Multi-echelon",
  "echelon.purpose":
    "Place safety stock in the network of stages that you enter, so that customers are served as their segments ask at the least holding cost.",

  "workbook.sheet.multi-echelon": "Multi-echelon",
  "workbook.sheet.echelon-segments": "Multi-echelon by segment",
  "workbook.sheet.network-stages": "Network stages",
  "workbook.sheet.network-links": "Network links",

  "echelon.headline":
    "Stock placed over {count} {count:stage|stages} costs {placed} a year, {saving} less than {single} with every stage for itself.",
  "echelon.headline.none":
    "Stock placed over {count} {count:stage|stages} costs {placed} a year: no placement is cheaper than every stage for itself.",
  "echelon.headline.empty":
    "No network yet: enter stages in Network stages and who supplies whom in Network links, then run again.",
  "echelon.finding.saving":
    "{saving} a year are saved: {free} of {count} {count:stage|stages} {free:needs|need} no safety stock.",
  "echelon.finding.saving.now": "Hold stock where Network stages says; agree on the service times",
  "echelon.finding.none": "No placement is cheaper than every stage for itself: {placed} a year.",
  "echelon.finding.none.now": "Keep stock at every stage",
  "echelon.finding.bound":
    "The placement may cost up to {share} more than the least: the network is too large to search.",
  "echelon.finding.bound.now": "Nothing to do, or place parts of the network by themselves",
  "echelon.finding.invalid": "{count} {count:row|rows} cannot be read and are left out: {examples}.",
  "echelon.finding.invalid.now": "Correct the rows and run again",
  "echelon.finding.empty.now":
    "Lead times and locations are not enough: say what each stage adds and whom it supplies",

  "echelon.invalid.stage": "stage {stage}: {column} is missing or no number from 0",
  "echelon.invalid.link": "link {number}: from or to is empty, or units is no number above 0",
  "echelon.invalid.target": "stage {stage}: service target is not between 0 and 100 %",

  "echelon.error.no-stages": "Network stages holds no stage that can be read. Correct it and run again.",
  "echelon.error.duplicate-stage": "Network stages names {stage} twice. Keep one row and run again.",
  "echelon.error.missing-z":
    "Network stages, {stage}: demand needs a service target. Enter one and run again.",
  "echelon.error.no-outlet":
    "Network stages, {stage}: it has no demand and supplies no stage. Enter its demand, or a link from it.",
  "echelon.error.unknown-from":
    "Network links, row {number}: {stage} is none of the stages. Correct it and run again.",
  "echelon.error.unknown-to":
    "Network links, row {number}: {other} is none of the stages. Correct it and run again.",
  "echelon.error.unreadable":
    "Network stages, {fault}; row {number} of Network links needs it. Correct the stage and run again.",
  "echelon.error.self-link": "Network links, row {number}: {stage} supplies itself. Remove the row.",
  "echelon.error.duplicate-link":
    "Network links, row {number}: {stage} to {other} stands above already. Keep one row.",
  "echelon.error.cycle": "Network links, row {number}: part of the cycle {path}. Remove one of its links.",
  "echelon.error.size":
    "The lead times have too many different fractions of a {unit} to be computed. Round them in Network stages.",

  "echelon.column.stage": "Stage",
  "echelon.column.leadTime": "Lead time",
  "echelon.column.costAdded": "Cost added",
  "echelon.column.maxServiceOut": "Longest quote",
  "echelon.column.demandMean": "Own demand",
  "echelon.column.demandSd": "Own demand SD",
  "echelon.column.target": "Service target",
  "echelon.column.number": "Link",
  "echelon.column.from": "From stage",
  "echelon.column.to": "To stage",
  "echelon.column.units": "Units per unit",
  "echelon.column.serviceIn": "Waits",
  "echelon.column.serviceOut": "Quotes",
  "echelon.column.net": "Covers",
  "echelon.column.safetyStock": "Safety stock",
  "echelon.column.unitCost": "Cumulated cost",
  "echelon.column.cost": "Holding cost",
  "echelon.column.single": "Cost on its own",
  "echelon.column.saving": "Saving",
  "echelon.column.stages": "Stages",
  "echelon.column.free": "Without stock",
  "echelon.group.stage": "Stage, yours to fill",
  "echelon.group.result": "Placement",
  "echelon.group.cost": "Cost a year",
  "echelon.group.basis": "What it rests on",
  "echelon.noItem": "no item",
  "echelon.chart.title": "Holding cost by segment, placed and every stage for itself (money a year)",
  "echelon.chart.none": "No network yet: fill in Network stages and Network links",
  "echelon.chart.alt":
    "Columns by segment: yearly holding cost of the placement, and with every stage holding for itself.",
  "echelon.stages.note":
    "One row a stage, such as a part, an assembly or an item in a warehouse: PUMP, lead time 4, cost added 30. A code of your items takes what is empty from your data.",
  "echelon.stages.note-service":
    "Waits + lead time - quotes = covers. Longest quote, a service time: empty is 0 for stages with own demand, free for others.",
  "echelon.stages.note-other": "Stages that supply others have no demand of their own unless you enter it.",
  "echelon.segments.note":
    "Cost on its own: every stage holds stock for its own lead time, so that nobody waits. No item: stages that are no item of yours, such as parts.",
  "echelon.links.note": "One row a link, such as PART to PUMP, 2 units of PART in a PUMP; empty is 1.",
  "echelon.links.finding": "{count} {count:link|links} between {stages} {stages:stage|stages}.",
} as const;
