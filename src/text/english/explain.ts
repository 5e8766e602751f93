/** Sentences that say where the class of an item comes from. */
export const explainTexts = {
  "explain.error.unknownItem": "{item} is not among the items of this run. Choose a row of an item.",
  "explain.error.noItem":
    "Row {row} of {sheet} holds no item of this run. Select a row of Items, or of your demand.",

  "explain.verdict.override": "{segment} by override: {reason}.",
  "explain.verdict.overridePlain": "{segment} by override, without a reason.",
  "explain.verdict.noDemand": "{segment} because it had no demand in {span}.",
  "explain.verdict.season": "{letter} because of its season. Without it: {other}.",
  "explain.verdict.trend": "{letter} because of its trend. Without it: {other}.",
  "explain.verdict.season and trend": "{letter} because of season and trend. Without them: {other}.",
  "explain.verdict.kept": "{final} is in force; the rules now recommend {recommended}.",
  "explain.verdict.plain": "{abc} at rank {rank} of {items}, {xyz} at a {measure} of {ratio}.",
  "explain.verdict.short":
    "{abc} at rank {rank} of {items}; one period of record is too short for a {measure}.",

  "explain.rule.override": "Rule: the override that {approver} approved holds, whatever the cuts say.",
  "explain.rule.overrideUntil":
    "Rule: the override that {approver} approved holds until {date}, whatever the cuts say.",
  "explain.rule.overrideOther":
    "Rule: an override is in force that names no class, so the class follows the other rules.",
  "explain.rule.first": "Rule: the cuts. No class was in force before.",
  "explain.rule.agreed": "Rule: the cuts, which agree with the class in force.",
  "explain.rule.kept": "Rule: the class in force stays until the recommended one is accepted.",
  "explain.rule.replaced": "Rule: the cuts. Your data named {current} before.",

  "explain.peak": "peak {peak} units a {period}",

  "explain.value": "{letter}: value",
  "explain.demand": "{letter}: demand",
  "explain.rank": "rank {rank} of {items}",
  "explain.amount.money": "{currency}\u00a0{amount}",
  "explain.amount.units": "{amount} units",
  "explain.value.product": "{units} units × {unitValue} = {amount}. {share}",
  "explain.value.revenue": "Revenue over {span}: {amount}. {share}",
  "explain.value.units": "Demand over {span}: {amount}. {share}",
  "explain.value.noUnitValue": "No {basis} is known, so its value counts as 0. {share}",
  "explain.basis.cost": "unit cost",
  "explain.basis.price": "unit price",
  "explain.share.before": "Items ahead of it hold {share} of {measure}; {cuts}.",
  "explain.share.with": "Together with the items ahead it holds {share} of {measure}; {cuts}.",
  "explain.share.zero": "Items without {measure} are {letter}.",
  "explain.cuts.one": "the {letter} cut is {cut}",
  "explain.cuts.two": "the {letter} cut is {cut}, the {other} cut {otherCut}",
  "explain.falls.less": "Falls to {letter} only if its {measure} drops by {change} (to {amount}).",
  "explain.rises.more": "Rises to {letter} if its {measure} grows by {change} (to {amount}).",
  "explain.falls.more": "Falls to {letter} if its {measure} grows by {change} (to {amount}).",
  "explain.rises.less": "Rises to {letter} if its {measure} drops by {change} (to {amount}).",
  "explain.rises.fromZero": "Rises to {letter} from {amount}.",

  "explain.variability": "{letter}: variability",
  "explain.cut": "cut {cut}",
  "explain.cutsBoth": "cuts {first} and {second}",
  "explain.ratio.cv": "CV",
  "explain.ratio.cv-population": "CV",
  "explain.ratio.deseasonalized": "CV without season",
  "explain.ratio.forecast-error": "forecast error CV",
  "explain.formula.cv": "CV = SD ÷ mean = {sd} ÷ {mean} = {ratio}, {span}, zeros included.",
  "explain.formula.cv-population":
    "CV = SD of the population ÷ mean = {sd} ÷ {mean} = {ratio}, {span}, zeros included.",
  "explain.formula.deseasonalized":
    "CV = SD without the season of {season} ÷ mean = {sd} ÷ {mean} = {ratio}, {span}.",
  "explain.formula.forecast-error":
    "Error of a back-tested forecast ÷ mean demand = {ratio}, tested on the later half of {span}.",
  "explain.formula.noDemand": "No demand in {span}, so there is no {measure}: {letter}.",
  "explain.formula.noLateDemand":
    "No demand in the later half of {span}, so there is no {measure}: {letter}.",
  "explain.formula.short": "One period of record is too short for a {measure}: {letter}.",
  "explain.distance.above": "{distance} above the cut to {letter}.",
  "explain.distance.below": "{distance} below the cut to {letter}.",
  "explain.distance.on": "On the cut to {letter}.",
  "explain.otherwise.season": "Without its season ({measure} {ratio}): {segment}.",
  "explain.otherwise.trend": "Without its trend ({measure} {ratio}): {segment}.",
  "explain.otherwise.season and trend": "Without season and trend ({measure} {ratio}): {segment}.",

  "explain.alike": "{count} {count:item changes|items change} class without season and trend.",

  "explain.read.demand": "Demand",
  "explain.read.revenue": "Revenue",
  "explain.read.unitCost": "Unit cost",
  "explain.read.unitPrice": "Unit price",
  "explain.read.currentClass": "Class before",
  "explain.read.override": "Override",
  "explain.read.cuts": "Cuts",
  "explain.read.address": "{sheet}!{address}",
} as const;
