/** Sentences of the tool `granularity`. Voice: plain, specific, present tense; a fact with a figure. */
export const granularityTexts = {
  "workbook.sheet.granularity": "Granularity",
  "workbook.sheet.granularity-levels": "Granularity levels",

  "granularity.title": "Level to forecast at",
  "granularity.purpose":
    "Back-test forecasts by item, region, channel, location and customer, make them add up, and recommend a level for each segment.",
  "granularity.step.test": "Test {level} over {count} {count:item|items}",

  "granularity.level.item": "item",
  "granularity.level.region": "item x region",
  "granularity.level.channel": "item x channel",
  "granularity.level.location": "item x location",
  "granularity.level.customer": "item x customer",
  "granularity.part.region": "region",
  "granularity.part.channel": "channel",
  "granularity.part.location": "location",
  "granularity.part.customer": "customer",
  "granularity.way.top-down": "top-down",
  "granularity.way.bottom-up": "bottom-up",
  "granularity.way.middle-out": "middle-out by {group}",
  "granularity.way.min-trace": "MinT",
  "granularity.need.item": "item",
  "granularity.need.both": "item and parts",
  "granularity.need.locations": "locations",

  "granularity.headline":
    "{gaining} of {tested} segments forecast better below the item: {segment} gains most, {gain} less error at {need} with {level} by {way}.",
  "granularity.headline.item":
    "No level below the item lowers the error by {margin} in any of {tested} segments: forecast by item.",
  "granularity.headline.unreliable":
    "None of the levels tested can be relied on in any segment: forecast by item.",
  "granularity.headline.untested": "No level below the item can be tested on these data: forecast by item.",

  "granularity.why.item": "Item: {level} by {way} comes closest, with {change}; {margin} less is needed.",
  "granularity.why.few":
    "Item: {level} by {way} has {change}, but is better for only {better} of the items that differ.",
  "granularity.why.worse":
    "Item: {level} by {way} has {change} at what decides, but raises the item's own error by {raise}.",
  "granularity.why.chosen":
    "Below the item: {level} by {way} has {change} at {need}, better for {better} of the items that differ.",
  "granularity.why.none": "Item: no level below it can be relied on. {reasons}.",
  "granularity.why.untested": "Item: no level below it could be tested.",
  "granularity.why.empty": "No item is in this segment.",
  "granularity.change.less": "{share} less error",
  "granularity.change.more": "{share} more error",
  "granularity.decides.item": "the item",
  "granularity.decides.both": "item and parts",
  "granularity.decides.locations": "the locations",
  "granularity.reason": "{level}: {reliability}",
  "granularity.reasons": "{reasons}",

  "granularity.reliability.reliable": "reliable",
  "granularity.reliability.no items": "no items",
  "granularity.reliability.not explained": "not explained",
  "granularity.reliability.too short": "too short",
  "granularity.reliability.few items": "few items",
  "granularity.reliability.thin": "thin series",

  "granularity.finding.chosen":
    "{segments}: forecasts at {level}, reconciled by {way}, have {change} at {need} than item forecasts split top-down.",
  "granularity.finding.chosen.now": "Forecast these segments at {level}; reconcile by {way}",
  "granularity.finding.item":
    "{segments}: no level below the item lowers the error by {margin} or more. Simpler is as good.",
  "granularity.finding.item.now": "Forecast these by item; split top-down where parts are needed",
  "granularity.finding.unreliable":
    "In {count} of {all} segments ({segments}) {level} cannot be relied on: {reasons}.",
  "granularity.finding.unreliable.now": "Forecast these by item until the series are longer or denser",
  "granularity.finding.unreliable.thin": "{count} with thin series",
  "granularity.finding.unreliable.not explained": "{count} whose orders explain less than {least} of demand",
  "granularity.finding.unreliable.few items": "{count} with fewer than {fewest} items tested",
  "granularity.finding.unreliable.too short": "{count} with histories below {periods} periods",
  "granularity.finding.target":
    "{segments}: service target of {target} or more from central stock. The error of the item alone decides.",
  "granularity.finding.target.now": "Set safety stock from the error of the item's forecast",
  "granularity.finding.missing": "No {part} is known of any sale: {level} is not tested.",
  "granularity.finding.missing.noLocation": "Demand is not mapped by location: {level} is not tested.",
  "granularity.finding.missing.sales": "Map orders or customers with item, {part}, date and quantity",
  "granularity.finding.missing.location":
    "Map the location of each demand row, and the level item and location",
  "granularity.finding.undated":
    "Sales by {part} have no date that a period of the history holds: {level} is not tested.",
  "granularity.finding.undated.now": "Map the date of each order row, and a history whose periods have dates",
  "granularity.finding.single": "All demand is of one {part}: {level} is the item itself.",
  "granularity.finding.single.now": "Nothing to do",
  "granularity.finding.short":
    "Sales with a {part} cover {periods} of {all} periods; {needed} are needed: {level} is not tested.",
  "granularity.finding.short.now": "Map orders of {needed} periods or more",
  "granularity.finding.unexplained":
    "Sales with a {part} explain {share} of the demand in {periods} periods, and of no item between {least} and {most}: {level} is not tested.",
  "granularity.finding.unexplained.now": "Map all orders behind the demand, in the same unit",
  "granularity.finding.outside":
    "{outside} order rows lie outside the history's periods, and {undated} have no date.",
  "granularity.finding.outside.now": "Map the date by which demand is counted",

  "granularity.column.why": "Why",
  "granularity.column.forecastAt": "Forecast at",
  "granularity.column.reconcile": "Reconcile by",
  "granularity.column.itemError": "Item error by item",
  "granularity.column.thereError": "Item error, best level",
  "granularity.column.itemGain": "Gain at item",
  "granularity.column.partGain": "Gain at parts",
  "granularity.column.decides": "Decides",
  "granularity.column.key": "Segment, level, way",
  "granularity.column.level": "Level",
  "granularity.column.way": "Reconciled by",
  "granularity.column.tested": "Items tested",
  "granularity.column.series": "Series",
  "granularity.column.explained": "Demand explained",
  "granularity.column.demandPeriods": "Periods with demand",
  "granularity.column.dense": "Units in dense series",
  "granularity.column.reliability": "Reliability",
  "granularity.column.itemScaled": "RMSSE",
  "granularity.column.base": "RMSSE top-down",
  "granularity.column.itemWape": "WAPE",
  "granularity.column.itemBias": "Bias",
  "granularity.column.better": "Items better",
  "granularity.column.partScaled": "RMSSE of parts",
  "granularity.column.partBase": "RMSSE of parts, top-down",
  "granularity.column.partWape": "WAPE of parts",
  "granularity.group.what": "What is tested",
  "granularity.group.data": "Data",
  "granularity.group.item": "At the item",
  "granularity.group.parts": "At the parts",
  "granularity.group.recommendation": "Recommendation",
  "granularity.group.error": "Error, best level against item",
  "granularity.unit.rmsse": "RMSSE",
  "granularity.unit.perSeries": "per series",
  "granularity.segments": "Segments",
  "granularity.chart.item": "Gain at item",
  "granularity.chart.parts": "Gain at parts",
  "granularity.chart":
    "{segment} gains most below the item: {gain} less error at {need} (RMSSE, best level against item)",
  "granularity.chart.none": "No segment gains {margin} below the item (RMSSE, best level against item)",
  "granularity.chart.alt":
    "Columns by segment: share by which the best level below the item lowers the error of the item and of its parts.",
  "granularity.legend":
    "Gain: share by which the error is lower than that of item forecasts split top-down. Change the target in Policies.",
  "granularity.note.protocol":
    "Back-test: up to {origins} origins, {horizon} periods ahead, each from {known} periods or more. SES where a series is smooth or erratic, else SBA at 0.1.",
  "granularity.note.rule":
    "A finer level is recommended where it lowers the error that decides by {margin} for half of the items or more, without raising the item's by as much.",
  "granularity.note.need":
    "What decides: the locations where stock is held by location; the item where central stock has a target of {target} or more; else the mean of item and parts.",
  "granularity.levels.finding":
    "{levels} {levels:level|levels} below the item tested over {series} series: {level} by {way} has the lowest item error against top-down in {count} of {all} segments.",
  "granularity.levels.findingNone": "No level below the item could be tested.",
  "granularity.levels.legend":
    "Errors over the back-test. Top-down is the forecast by item, split. Dense: demand in {demands} periods or more.",
} as const;
