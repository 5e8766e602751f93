/** Sentences about season and trend, of the tool `segment`. */
export const seasonTexts = {
  "segment.step.seasons": "Tell seasonal from erratic items",
  "sheet.variability": "Variability",

  "group.misjudged": "Item",
  "group.plain": "As measured by plain CV",
  "group.without": "Without season and trend",
  "group.nature": "Nature of the demand",
  "column.plainCv": "Plain CV",
  "column.plainClass": "Class by plain CV",
  "column.seasonalStrength": "Seasonal strength",
  "column.adjustedCv": "CV without season and trend",
  "column.adjustedClass": "Class without season and trend",
  "column.cvDifference": "CV difference",
  "column.cause": "Cause",
  "column.demandPattern": "Demand pattern",

  "finding.seasonal":
    "{count} of {z} Z {z:item|items} {count:is|are} seasonal, not erratic. Without the season {count:it is|they are} X or Y.",
  "finding.seasonal.now": "Forecast with a seasonal method; set the class in Overrides",
  "finding.seasonalY":
    "{count} of {y} Y {y:item|items} {count:is|are} seasonal and otherwise steady. Without the season {count:it is|they are} X.",
  "finding.seasonalMeasured":
    "{count} {count:item is|items are} Z by plain CV and X or Y without the season.",
  "finding.trending":
    "{count} {count:item follows|items follow} a trend. Without it {count:its class is|their class is} better than plain CV says.",
  "finding.trending.now": "Forecast with a trend; look at them on Variability",
  "finding.noSeason":
    "None of {judged} {judged:item|items} with enough demand shows a season of {season} {unit}; plain CV stands.",
  "finding.noSeason.now": "None. Change the season in the options",
  "finding.seasonTooShort":
    "{periods} {unit} hold less than two seasons of {season}, so seasonal items cannot be told from erratic ones.",
  "finding.seasonTooShort.now": "Add history up to {needed} {unit}",
  "where.variability": "Variability",

  "variability.finding":
    "{count} {count:item has|items have} another class without season and trend: {seasonal} seasonal, {trending} trending only.",
  "variability.findingNone": "No item has another class without season and trend than plain CV gives it.",
  "variability.season": "Season: {season} {unit}.",
  "legend.variability":
    "{season} Strength: share of the variance around the trend that the season explains. Values of the run; only the difference is a formula.",
  "cause.season": "season",
  "cause.trend": "trend",
  "cause.season and trend": "season and trend",
} as const;
