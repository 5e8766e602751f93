/** Sentences of the tool `model`. Voice: plain, specific, present tense; a fact with a figure. */
export const modelToolTexts = {
  "workbook.sheet.model": "Model",
  "workbook.sheet.model-classes": "Model classes",
  "workbook.sheet.model-rows": "Model rows",

  "model-tool.title": "Segment by another model",
  "model-tool.purpose":
    "Class items, customers or channels by FSN, VED, HML, demand pattern, tiers or rules of your own.",
  "model-tool.step": "Class by {model}",

  "model-tool.name.abc-xyz": "ABC-XYZ",
  "model-tool.name.demand-pattern": "Demand pattern",
  "model-tool.name.fsn": "FSN",
  "model-tool.name.ved": "VED",
  "model-tool.name.hml": "HML",
  "model-tool.name.customer-tiers": "Customer tiers",
  "model-tool.name.product-channel": "Product x channel",
  "model-tool.name.rules": "Rules of your own",

  "model-tool.about.abc-xyz":
    "ABC: share of value accumulated by falling value. XYZ: coefficient of variation of demand (Silver, Pyke and Thomas 2017; Scholz-Reiter et al. 2012).",
  "model-tool.about.demand-pattern":
    "Mean interval between demands against 1.32, squared CV of sizes against 0.49 (Syntetos, Boylan and Croston 2005).",
  "model-tool.about.fsn":
    "Fast: the items that carry most units a period. Non-moving: no demand for the time given. Slow: the rest.",
  "model-tool.about.ved":
    "Vital, essential, desirable: how much a stop of the item hurts, as your data says. U: not known.",
  "model-tool.about.hml":
    "High, medium, low: share of unit price accumulated by falling price. U: not known.",
  "model-tool.about.customer-tiers":
    "Share of sales after returns accumulated by falling sales of the customer.",
  "model-tool.about.product-channel":
    "Class of the item by its sales in all channels, crossed with the channel.",
  "model-tool.about.rules": "The first rule whose conditions all hold gives the class.",

  "model-tool.axis.value": "Value",
  "model-tool.axis.variability": "Variability",
  "model-tool.axis.velocity": "Velocity",
  "model-tool.axis.criticality": "Criticality",
  "model-tool.axis.price": "Unit price",
  "model-tool.axis.pattern": "Pattern",
  "model-tool.axis.tier": "Tier",
  "model-tool.axis.class": "Rule",
  "model-tool.axis.channel": "Channel",

  "model-tool.group.class": "Class",
  "model-tool.group.measure": "What it rests on",
  "model-tool.group.count": "Rows and value",
  "model-tool.segment": "Class",
  "model-tool.item-channel": "Item | channel",
  "model-tool.rows": "Rows",
  "model-tool.share-of-rows": "Share of rows",
  "model-tool.class-of": "Class by {axis}",
  "model-tool.label": "{name}",
  "model-tool.matrix.count": "Rows: {row} down, {column} across",
  "model-tool.matrix.value": "Value ({unit}): {row} down, {column} across",
  "model-tool.no-channel": "no channel",
  "model-tool.other-channels": "other channels",

  "model-tool.finding":
    "{model}: {rows} {rows:row|rows} in {classes} {classes:class|classes}; {top} carries {share} of value.",
  "model-tool.finding-empty":
    "{model}: {rows} {rows:row|rows} in {classes} {classes:class|classes}, without value.",
  "model-tool.finding.many": "{class} holds {items} of the rows and {value} of value.",
  "model-tool.finding.many.now": "Plan these with least effort",
  "model-tool.finding.top": "{class} carries {value} of value with {items} of the rows.",
  "model-tool.finding.top.now": "Plan these one by one",
  "model-tool.finding.idle": "{count} non-moving {count:item holds|items hold} {stock} of stock.",
  "model-tool.finding.idle.now": "Sell off or scrap, highest stock first",
  "model-tool.finding.unknown": "{count} {count:row has|rows have} no {axis} and {count:is|are} in class U.",
  "model-tool.finding.unknown.now": "Complete the column, then run again",
  "model-tool.where.classes": "Model classes",
  "model-tool.where.rows": "Model rows",
  "model-tool.legend": "Counts and sums are formulas over Model rows. Classes are values of the run.",
  "model-tool.sheet": "Segmentation by {model}",

  "model-tool.error.short": "{model} needs {fields}, and the data has none. Map it, or choose another model.",
  "model-tool.error.rules": "No rule is given. Enter at least one rule with a class and its conditions.",
} as const;
