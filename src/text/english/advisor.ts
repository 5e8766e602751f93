/** Sentences of the tool `model-advisor`. Voice: plain, specific, present tense; a fact with a figure. */
export const advisorTexts = {
  "workbook.sheet.advice": "Model advice",
  "workbook.sheet.advice-worth": "Segmentation by stock",
  "workbook.sheet.advice-profile": "Profile",
  "workbook.sheet.advice-cuts": "Suggested cuts",

  "advisor.title": "Model advisor",
  "advisor.purpose":
    "Profile the data, recommend a segmentation model with reasons in numbers, and suggest cuts beside those in force.",
  "advisor.step": "Profile {count} {count:item|items}",
  "advisor.name.criteria": "Multi-criteria",
  "advisor.subject.items": "items",
  "advisor.subject.customers": "customers",
  "advisor.subject.channels": "items by channel",

  "advisor.headline": "{model} fits best: {facts}.",
  "advisor.headline.noDemand": "No model can be advised: none of {items} {items:item|items} has demand.",
  "advisor.headline.none":
    "No model parts these {items} {items:item|items}: every one that can run has a fit of 0.",

  "advisor.facts.abc-xyz":
    "the top {top} of items carry {share} of {measure}, {regular} of {items} {items:item|items} have regular demand",
  "advisor.facts.abc-xyz-season":
    "the top {top} of items carry {share} of {measure}, {regular} of {items} {items:item|items} have regular demand, {seasonal} of {z} Z {z:item|items} {seasonal:is|are} seasonal",
  "advisor.facts.criteria":
    "{changed} of {items} {items:item|items} change class when {known} criteria count instead of volume alone",
  "advisor.facts.demand-pattern":
    "{count} of {items} {items:item|items} have intermittent or lumpy demand, where a CV mixes gaps with sizes",
  "advisor.facts.fsn": "{count} of {items} {items:item|items} had no demand for {months} months",
  "advisor.facts.ved":
    "{count} of {items} {items:item|items} {count:is|are} vital without being in class A by {measure}",
  "advisor.facts.hml":
    "{count} of {items} {items:item|items} {count:has|have} a high unit price without being in class A by {measure}",
  "advisor.facts.customer-tiers":
    "sales of {count} {count:customer|customers} have a Gini coefficient of {gini}",
  "advisor.facts.product-channel": "{share} of sales go through other channels than the largest of {count}",
  "advisor.largest": "the largest class, {class}, holds {share}",
  "advisor.weak.coverage": "it can judge {share} of the items",

  "advisor.why": "{facts}; {largest}.",
  "advisor.why.nothing": "It puts all rows into one class.",
  "advisor.whyNot": "Fit {fit} against {best} for {name}: {weak}.",
  "advisor.whyNot.subject": "It classes {classes}, and {manage} are to be managed; {facts}.",
  "advisor.short.fields": "No item has {fields}.",
  "advisor.short.periods": "No item with demand is recorded for {periods} periods.",
  "advisor.short.history": "{periods} recorded periods",
  "advisor.list": "{items}",
  "advisor.percent": "{share}",
  "advisor.cutPair": "{first} / {second}",

  "advisor.run.segment": "{tool}",
  "advisor.run.segmentSeason": "{tool}, variability: deseasonalized",
  "advisor.run.criteria": "{tool}",
  "advisor.run.model": "{tool}, model: {id}",

  "advisor.worth.one": "One target for all",
  "advisor.worth.today": "Today's classes, today's targets",
  "advisor.worth.current": "Today's classes, best targets",
  "advisor.worth.abc-xyz": "ABC-XYZ, cuts in force",
  "advisor.worth.abc": "ABC alone",
  "advisor.worth.xyz": "XYZ alone",
  "advisor.worth.suggested": "ABC-XYZ, {name}",
  "advisor.worth.earning": "ABC-XYZ, cuts that earn most",
  "advisor.worth.each": "A target for each item",
  "advisor.worth.cuts": "ABC at {abc}, XYZ at {xyz}",
  "advisor.worth.asOf.today": "today",
  "advisor.worth.asOf.then": "before the part",
  "advisor.worth.verdict.saves": "saves",
  "advisor.worth.verdict.costs": "costs",
  "advisor.worth.verdict.untold": "cannot be told",
  "advisor.worth.verdict.unreached": "out of reach",
  "advisor.worth.headline.saves":
    "At a fill rate of {service} today's classes, with the best target for each, need {share} (± {error}) less stock than one target for all: {amount}.",
  "advisor.worth.headline.costs":
    "At a fill rate of {service} today's classes, with the best target for each, need {share} (± {error}) more stock than one target for all: {amount}.",
  "advisor.worth.headline.untold":
    "Whether today's classes need less stock than one target for all cannot be told: the difference is {share} ± {error} at a fill rate of {service}.",
  "advisor.worth.headline.unreached":
    "Today's classes, with the targets that were best before, do not surely reach a fill rate of {service} on the later part of the past.",
  "advisor.worth.headline.not": "Segmentations are not judged by stock. {why}",
  "advisor.worth.headline.off": "Segmentations were not judged by stock: the option is off.",
  "advisor.worth.saves.classes": "Inventory investment finds the target of each segment",
  "advisor.worth.not.classes": "Segment for who decides what, do not count on less stock",
  "advisor.worth.not.now": "Models below are ranked without it",
  "advisor.worth.cutsEarn":
    "{cuts} earn most: at equal service {share} (± {error}) less stock than the cuts in force, {amount}.",
  "advisor.worth.cutsEarn.now": "Set them as cuts of segment",
  "advisor.worth.cutsLose":
    "No other cuts earn more for long: {cuts} needed least on the earlier part of the past, and {share} (± {error}) more than the cuts in force on the later.",
  "advisor.worth.cutsUntold":
    "No other cuts clearly earn more: {cuts} needed least stock on the earlier part of the past; on the later the difference to the cuts in force is {share} ± {error}.",
  "advisor.worth.cutsUnreached":
    "No other cuts earn more for long: {cuts} needed least on the earlier part of the past, and missed today's service on the later.",
  "advisor.worth.cutsBest": "No other cuts need less stock than those in force.",
  "advisor.worth.cutsBest.now": "Keep the cuts in force",
  "advisor.worth.each.kept":
    "A target for each item promised {learnt} less stock than one target for all, and kept {kept} (± {error}).",
  "advisor.worth.eachCosts":
    "A target for each item promised {learnt} less stock than one target for all, and needed {kept} (± {error}) more.",
  "advisor.worth.eachUnreached":
    "A target for each item promised {learnt} less stock than one target for all, and missed the fill rate of {service} on the later part of the past.",
  "advisor.worth.each.now": "Set targets of single items by Overrides, where it pays",
  "advisor.worth.eachNot.now": "Set targets by segment, not by item",
  "advisor.worth.sample":
    "{judged} of {all} rows were judged, every n-th by falling value; amounts are scaled up to all.",
  "advisor.worth.sample.now": "No action: it stands for the rest",
  "advisor.worth.column.segmentation": "Segmentation",
  "advisor.worth.column.groups": "Groups",
  "advisor.worth.column.asOf": "Classes as of",
  "advisor.worth.column.stock": "Stock at today's service",
  "advisor.worth.column.learnt": "Saving promised",
  "advisor.worth.column.saving": "Saving kept",
  "advisor.worth.column.error": "Standard error",
  "advisor.worth.column.verdict": "Verdict",
  "advisor.worth.group.segmentation": "Segmentation",
  "advisor.worth.group.saving": "Against one target for all",
  "advisor.worth.title": "Stock of each segmentation at the fill rate that today's targets gave",
  "advisor.worth.chart": "Stock saved against one target for all, at equal service",
  "advisor.worth.chartAlt":
    "A column for each segmentation: share of stock that it saves on the later part of the past",
  "advisor.worth.legend":
    "Latest {periods} {periods:period|periods} of the past; targets chosen on as many before. Methods and reviews as in Policies.",
  "advisor.worth.note":
    "Every service target is replayed through the past; levels know only what came before. Each group gets the target that serves most for its stock on the earlier part. Stock is compared on the later part at equal fill rate.",
  "advisor.worth.noteError":
    "Standard error: items drawn again 200 times. A saving of less than two standard errors cannot be told from chance. Classes as of today know the part that they are judged on.",

  "advisor.finding.season":
    "Plain CV puts {count} {count:item|items} into another class than without season and trend; {inZ} of {z} Z {z:item is|items are} seasonal, of {seasonal} seasonal in all.",
  "advisor.finding.season.now": "Set variability to deseasonalized; segment lists them on Variability",
  "advisor.finding.history":
    "{periods} periods are {cycles} cycles of {season}: no season can be told from fewer than 2.",
  "advisor.finding.history.now": "Add older periods",
  "advisor.finding.cuts": "{name} ({cuts}) moves {count} {count:item|items} with {share} of {measure}.",
  "advisor.finding.cutsMore":
    "{name} ({cuts}) moves {count} {count:item|items} with {share} of {measure}; average stock rises by {cash}.",
  "advisor.finding.cutsLess":
    "{name} ({cuts}) moves {count} {count:item|items} with {share} of {measure}; average stock falls by {cash}.",
  "advisor.finding.cuts.now": "Weigh it against the cuts in force, set it as a cut of segment",
  "advisor.finding.short": "{model} cannot run. {short}",
  "advisor.finding.short.now": "Add a column with it, map it under Check your data",

  "advisor.title.models": "Models, best first",
  "advisor.title.shares": "Shares",
  "advisor.title.measures": "Measures",
  "advisor.title.cuts": "Cuts in force and cuts that the data suggest",
  "advisor.group.cuts": "Cuts",
  "advisor.group.classes": "Items in each class",
  "advisor.group.moved": "What moves against the cuts in force",
  "advisor.unit.fit": "0 to 1",
  "advisor.column.rank": "Rank",
  "advisor.column.model": "Model",
  "advisor.column.fit": "Fit",
  "advisor.column.reason": "Reason",
  "advisor.column.short": "Short of",
  "advisor.column.run": "How to run it",
  "advisor.column.coverage": "Can judge",
  "advisor.column.separation": "Separates",
  "advisor.column.occasion": "Occasion",
  "advisor.column.measure": "Measure",
  "advisor.column.part": "Number",
  "advisor.column.whole": "Of",
  "advisor.column.share": "Share",
  "advisor.column.value": "Value",
  "advisor.column.how": "How it is computed",
  "advisor.column.rule": "Rule",
  "advisor.column.firstCut": "First cut",
  "advisor.column.secondCut": "Second cut",
  "advisor.column.first": "A or X",
  "advisor.column.second": "B or Y",
  "advisor.column.third": "C or Z",
  "advisor.column.stockMoved": "Average stock of them",
  "advisor.column.stockChange": "Change of stock",
  "advisor.column.moves": "Between which classes",

  "advisor.profile.finding":
    "The top {top} of items carry {share} of {measure}; {z} of {items} {items:item|items} are Z by plain CV, {lumpy} intermittent or lumpy.",
  "advisor.profile.findingNone":
    "None of {items} {items:item|items} has demand, so there is nothing to profile.",
  "advisor.profile.top": "Top {top} of items by {measure}",
  "advisor.profile.top.note": "What the {count} {count:item|items} of most value carry, of the value of all.",
  "advisor.profile.withDemand": "Items with demand",
  "advisor.profile.withDemand.note":
    "Any period above zero; the shares of classes and patterns are of these.",
  "advisor.profile.variability": "Variability {class}",
  "advisor.profile.variability.note":
    "Plain CV (sample deviation / mean, zeros included) against {first} and {second}.",
  "advisor.profile.pattern": "{pattern} demand",
  "advisor.profile.pattern.note":
    "Interval against 1.32, squared CV of sizes against 0.49 (Syntetos et al. 2005).",
  "advisor.profile.seasonal": "Seasonal, of those judged",
  "advisor.profile.trending": "Trending, of those judged",
  "advisor.profile.season.note": "Season of {season}; at most 1 % false. Judged: 2 seasons, 3 demands each.",
  "advisor.profile.seasonalZ": "Seasonal, of the Z items",
  "advisor.profile.seasonalZ.note": "Z by plain CV: the season, not error, makes them vary.",
  "advisor.profile.misjudged": "Misjudged by plain CV",
  "advisor.profile.misjudged.note": "Another class without season and trend; segment lists them.",
  "advisor.profile.longEnough": "Demand and {periods} periods",
  "advisor.profile.longEnough.note": "Recorded from launch to last record; fewer say nothing of variability.",
  "advisor.profile.field": "With {field}",
  "advisor.profile.field.note": "Items for which the data holds it.",
  "advisor.profile.names.note": "Items whose sales name one; {count} different {count:name|names}.",
  "advisor.profile.gini": "Gini coefficient of value",
  "advisor.profile.gini.note": "0 all items equal, near 1 one item has everything (Dixon et al. 1987).",
  "advisor.profile.medianCv": "Median CV",
  "advisor.profile.medianCv.note": "Plain CV of the middle item with demand.",
  "advisor.profile.cycles": "Cycles of history",
  "advisor.profile.cycles.note": "{periods} periods / {cycle} a cycle; a season takes 2.",
  "advisor.profile.cycles.none": "The periods have no calendar; enter a season.",

  "advisor.cuts.abc-now": "ABC in force",
  "advisor.cuts.abc-curve": "ABC by curve",
  "advisor.cuts.abc-gap": "ABC by gaps",
  "advisor.cuts.xyz-now": "XYZ in force",
  "advisor.cuts.xyz-breaks": "XYZ by natural breaks",
  "advisor.cuts.xyz-gap": "XYZ by gaps",
  "advisor.cuts.finding":
    "{name} ({cuts}) would move the most: {count} {count:item|items} with {share} of {measure}.",
  "advisor.cuts.findingSame":
    "{count} {count:suggestion agrees|suggestions agree} with the cuts in force: no item moves.",
  "advisor.cuts.findingNone": "The data suggest no cuts: value and variability are equal for all items.",

  "advisor.chart.classes": "{name} puts {then} items in A, the cuts in force {now} (items by class)",
  "advisor.chart.classesNow": "The cuts in force put {now} items in A (items by class)",
  "advisor.chart.classesAlt": "Stacked columns by set of cuts: items in the first, second and third class.",

  "advisor.legend": "Fit is a formula over the three shares of its row, which are values of the run.",
  "advisor.legendProfile": "Shares are formulas over the numbers of their row, which are values of the run.",
  "advisor.legendCuts": "Values of the run. Average stock = safety stock + half an order.",
  "advisor.note.rule":
    "Fit = can judge x (separates + occasion) / 2. Separates: (1 - share of the largest class) x k / (k - 1) for k classes. Occasion: how much of the data shows what the model is made for.",
  "advisor.note.order":
    "Models that class what is to be managed come first, by fit. Fit compares models on this data; it is no probability. Rules of your own are not judged.",
  "advisor.note.season":
    "ABC-XYZ is advised without season where plain CV misjudges {share} of the items or more.",
  "advisor.note.cuts":
    "Stock: by the policies in force for the class before and after, without overrides. A cut that a method does not find stays as in force; a method that finds none is left out.",
  "advisor.note.methods":
    "Curve: nearest point to all value for no effort (Ultsch and Lötsch 2015). Gaps: largest fall of value, largest gap of CV. Natural breaks: least squares within classes (Fisher 1958, Jenks 1967).",
} as const;
