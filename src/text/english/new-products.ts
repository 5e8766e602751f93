/** Sentences of the tool `new-products`. Voice: plain, specific, present tense; a fact with a figure. */
export const newProductTexts = {
  "new-product.title": "New products",
  "new-product.purpose":
    "Forecast items that are too new for statistics by how similar ones sold after their launch, until statistics do better.",
  "new-product.step": "Find analogues for {count} new {count:item|items}",

  "new-product.column.launch": "Launch",
  "new-product.column.age": "Periods since",
  "new-product.column.sold": "Sold so far",
  "new-product.column.analogues": "Most similar",
  "new-product.column.count": "Analogues",
  "new-product.column.similarity": "Similarity",
  "new-product.column.confidence": "Confidence",
  "new-product.column.state": "Forecast by",
  "new-product.column.level": "Level from",
  "new-product.column.curve-error": "Error of analogues",
  "new-product.column.statistics-error": "Error of statistics",
  "new-product.column.next": "Next period",
  "new-product.column.lower": "Lower",
  "new-product.column.upper": "Upper",
  "new-product.column.horizon": "All periods ahead",
  "new-product.column.your-total": "Your total when new",
  "new-product.column.your-analogues": "Your analogues",
  "new-product.column.forecast": "Forecast",
  "new-product.column.key": "Item and period",
  "new-product.column.period": "Period",
  "new-product.column.pair": "Item and analogue",
  "new-product.column.analogue": "Analogue",
  "new-product.column.family": "Family",
  "new-product.column.words": "Words",
  "new-product.column.price": "Price",
  "new-product.column.leadTime": "Lead time",
  "new-product.column.channel": "Channel",
  "new-product.column.since": "Periods since launch",
  "new-product.column.mean": "Mean",
  "new-product.column.slow": "Slowest tenth",
  "new-product.column.fast": "Fastest tenth",
  "new-product.group.launch": "Launch",
  "new-product.group.analogues": "Analogues",
  "new-product.group.forecast": "Forecast",
  "new-product.group.hand-over": "Hand-over",
  "new-product.group.yours": "Your own",
  "new-product.group.parts": "Similarity by part",
  "new-product.more": "{items} and {count} more",

  "new-product.headline":
    "{count} {count:item is|items are} new: {curve} forecast by analogues, {statistics} by statistics of {statistics:its|their} own.",
  "new-product.headline.none": "No item was launched within the last {periods} {unit}.",
  "new-product.finding.none.now": "Leave cells blank before a launch, or count items without demand as next",
  "new-product.finding.low":
    "{count} new {count:item has|items have} a forecast of low confidence, {units} units in the {periods} {periods:period|periods} ahead.",
  "new-product.finding.low.now": "Enter your total or your analogues in New product items",
  "new-product.finding.few":
    "The history shows {count} {count:launch|launches} with {periods} periods after it; {least} are needed for a curve, so items long on offer stand in.",
  "new-product.finding.few.now":
    "Take the level as a guess: without launches the forecast is the same for each period",
  "new-product.finding.handed":
    "{count} {count:item is|items are} handed over to statistics: they missed by less than analogues since launch.",
  "new-product.finding.handed.now": "Forecast them with their segment",
  "new-product.finding.kept":
    "{count} {count:item is|items are} old enough for statistics, but analogues still miss by less.",
  "new-product.finding.kept.now": "Leave them with their analogues",
  "new-product.finding.unknown":
    "{count} {count:entry|entries} under Your analogues cannot be used: {examples}.",
  "new-product.finding.unknown.now": "Enter items that have sold for longer, with a semicolon between",
  "new-product.finding.alone": "{count} new {count:item has|items have} no analogue with demand.",
  "new-product.finding.alone.now": "Enter your analogues in New product items",

  "new-product.chart":
    "Half of the demand of {periods} periods is sold after {half} (cumulated share, {count} launches)",
  "new-product.chart.none": "No launch to draw a curve from (cumulated share)",
  "new-product.chart.alt":
    "Lines by period since launch: mean cumulated share of demand, with the slowest and the fastest tenth of launches.",
  "new-product.legend": "Values of the run. The curve is the mean of shares of cumulated demand.",
  "new-product.items.legend": "Blue: yours to edit, used on the next run. Black: values of the run.",
  "new-product.items.note-total":
    "Your total: units expected in the {count} periods that an item counts as new. It goes before sales and analogues.",
  "new-product.items.note-analogues":
    "Your analogues: items as the data names them, with a semicolon between. They replace those that were found.",
  "new-product.items.note-range":
    "Lower and upper: demand lies within with a probability of 95 %. Fewer than three analogues tell no range.",
  "new-product.forecast.finding":
    "{units} units are forecast for {count} new {count:item|items} over {periods} {periods:period|periods}.",
  "new-product.analogues.finding":
    "{pairs} {pairs:pair|pairs} of a new item and an analogue, with a mean similarity of {similarity}.",
  "new-product.analogues.legend":
    "Similarity: mean of its parts by the weights of the options, over those known of both.",
} as const;
