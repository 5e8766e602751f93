/** Sentences of the tool `model`. Voice: plain, specific, present tense; a fact with a figure. */
export const modelToolTexts = {
  "workbook.sheet.model": "Model",
  "workbook.sheet.model-rules": "Model rules",
  "workbook.sheet.model-classes": "Model classes",
  "workbook.sheet.model-rows": "Model rows",

  "model-tool.title": "Segment by another model",
  "model-tool.purpose":
    "Class items, customers or channels by FSN, VED, HML, demand pattern, several criteria, tiers or rules of your own.",
  "model-tool.step": "Class by {model}",

  "model-tool.name.abc-xyz": "ABC-XYZ",
  "model-tool.name.demand-pattern": "Demand pattern",
  "model-tool.name.fsn": "FSN",
  "model-tool.name.ved": "VED",
  "model-tool.name.hml": "HML",
  "model-tool.name.customer-tiers": "Customer tiers",
  "model-tool.name.product-channel": "Product x channel",
  "model-tool.name.multi-criteria": "Multi-criteria",
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
    "Share of sales after returns, of margin or of profit after cost to serve, accumulated by falling amount of the customer. No gain: last tier.",
  "model-tool.about.product-channel":
    "Class of the item by its sales in all channels, crossed with the channel.",
  "model-tool.about.multi-criteria":
    "Weighted score of the criteria that the data carries, with the weights on the sheet Criteria weights. The tool Segment on several criteria writes that sheet, and shows the score's parts and what moves against volume.",
  "model-tool.about.rules":
    "The first rule on the sheet Model rules whose conditions all hold gives the class.",

  "model-tool.axis.value": "Value",
  "model-tool.axis.variability": "Variability",
  "model-tool.axis.velocity": "Velocity",
  "model-tool.axis.criticality": "Criticality",
  "model-tool.axis.price": "Unit price",
  "model-tool.axis.pattern": "Pattern",
  "model-tool.axis.score": "Score",
  "model-tool.axis.tier": "Tier",
  "model-tool.axis.class": "Rule",
  "model-tool.axis.channel": "Channel",

  "model-tool.field.value": "Value",
  "model-tool.field.shareOfValue": "Share of value",
  "model-tool.field.units": "Units",
  "model-tool.field.unitsPerPeriod": "Units a period",
  "model-tool.field.variability": "CV",
  "model-tool.field.idlePeriods": "Periods idle",
  "model-tool.field.unitPrice": "Unit price",
  "model-tool.field.unitCost": "Unit cost",
  "model-tool.field.leadTimePeriods": "Lead time",
  "model-tool.field.onHand": "On hand",
  "model-tool.field.abc": "ABC",
  "model-tool.field.xyz": "XYZ",
  "model-tool.field.fsn": "FSN",
  "model-tool.field.pattern": "Pattern",
  "model-tool.field.criticality": "Criticality",
  "model-tool.field.family": "Family",

  "model-tool.measure.margin": "Margin",
  "model-tool.measure.profit": "Profit",
  "model-tool.measure-word.margin": "margin",
  "model-tool.measure-word.profit": "profit after cost to serve",

  "model-tool.rule": "Rule",
  "model-tool.items-taken": "Items taken",
  "model-tool.value-taken": "Value taken",
  "model-tool.group.rule": "Rule",
  "model-tool.group.result": "Last run",
  "model-tool.group.numbers": "Numbers",
  "model-tool.group.words": "Classes and texts",
  "model-tool.rules.title": "Rules of your own",
  "model-tool.rules.finding":
    "{count} {count:rule|rules}, read from top to bottom; {empty} {empty:takes|take} no item.",
  "model-tool.rules.legend.start":
    "Blue: yours to edit. These rules are a start; change them, then run the model again.",
  "model-tool.rules.legend.sheet": "Blue: yours to edit. The next run reads this table.",
  "model-tool.rules.legend.options":
    "These rules are those of the run's options. Set the options to their defaults to type rules here.",
  "model-tool.rules.note":
    'A row is a rule: an item that meets every filled cell of it gets its class. The first row from the top that it meets counts. Rows of the same class are joined by "or". Each rule needs a name of its own in column Rule.',
  "model-tool.rules.note-conditions":
    'A cell holds > 0.5, >= 2 and < 5, <= 10 %, 7, V, V or E, <> Z. Put a text that holds "and" or "or" in quotation marks. Lead time and idle time are in periods of the history. What is not known meets no condition.',
  "model-tool.rules.note-else":
    "A row with a class and no condition takes every item that is left; without one, items that no rule takes are of the class in the option Otherwise.",

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
  "model-tool.finding.loss":
    "{count} {count:customer costs|customers cost} {loss} more than {count:it brings|they bring}, by {measure}.",
  "model-tool.finding.loss.now": "Renegotiate prices, order sizes or returns",
  "model-tool.finding.moved":
    "{count} of {all} {all:customer has|customers have} another tier by {measure} than by sales.",
  "model-tool.finding.moved.now": "Agree service levels by the tier that pays",
  "model-tool.finding.net-sales": "No unit cost is known, so net sales stand in for the margin.",
  "model-tool.finding.net-sales.now": "Map unit cost, then run again",
  "model-tool.finding.start":
    "{count} starting rules class the items; they are a template and not yours yet.",
  "model-tool.finding.start.now": "Edit the rules, then run again",
  "model-tool.finding.empty-rules": "{count} {count:rule takes|rules take} no item: {rules}.",
  "model-tool.finding.empty-rules.now": "Check their conditions, or that the data carries their fields",
  "model-tool.where.rules": "Model rules",
  "model-tool.where.classes": "Model classes",
  "model-tool.where.rows": "Model rows",
  "model-tool.note": "Counts and sums are formulas; classes are values of the run.",
  "model-tool.sheet": "Segmentation: {model}",

  "model-tool.error.short": "{model} needs {fields}, and the data has none. Map it, or choose another model.",
  "model-tool.error.rules":
    "The sheet Model rules holds no rule. Enter a row with a rule's name, its class and its conditions, or delete the sheet to start from the template.",
  "model-tool.error.rule": "{rule}: {wrong}",
  "model-tool.rule.place": "{sheet}, row {row} ({name})",
  "model-tool.rule.place-options": "Rule {rule} ({class}) of the options",
  "model-tool.rule.row": "row {row}",
  "model-tool.rule.in-field": "{field}: {wrong}",
  "model-tool.rule.no-class": "The rule has no class. Enter the class that its items get.",
  "model-tool.rule.twice": "The name {name} is already that of {other}. Give each rule a name of its own.",
  "model-tool.rule.long": 'The class "{class}" is longer than {most} characters. Shorten it.',
  "model-tool.rule.nothing": '"{text}" compares with nothing. Write a value behind the sign, such as > 0.5.',
  "model-tool.rule.order": '"{text}" orders texts, which have no order. Write V, V or E, or <> V.',
  "model-tool.rule.number":
    '"{text}" is not a number. Write one such as 0.5, 10 % or 1200, without a thousands separator.',
  "model-tool.rule.both":
    'Nothing is "{first}" and "{second}" at once. Write or between them, or put a text that holds "and" in quotation marks.',
  "model-tool.rule.unknown": 'No item can be "{text}" here. Write one of {classes}.',
  "model-tool.rule.error-cell":
    "The cell holds an error. Text that starts with = is a formula to Excel: write V in place of =V.",
} as const;
