/** Sentences of the tool `exceptions`. */
export const exceptionsTexts = {
  "exceptions.title": "Exceptions",
  "exceptions.purpose":
    "List the items whose demand or forecast is out of the ordinary by their segment's thresholds, ranked by what is at stake, without normal noise.",

  "workbook.sheet.exceptions": "Exceptions",
  "workbook.sheet.exception-list": "Exception list",
  "workbook.sheet.exception-rules": "Exception rules",

  "exceptions.headline":
    "{count} {count:exception needs|exceptions need} a look, with {stake} at stake; {noise} more {noise:change was|changes were} large but normal for {noise:its item|their items}.",
  "exceptions.headline.none":
    "No exception among {compared} {compared:item|items}; {noise} {noise:change was|changes were} large but normal for {noise:its item|their items}.",
  "exceptions.headline.short": "No item has enough history to tell an exception from noise.",
  "exceptions.units": "{amount} units",

  "exceptions.kind.above": "demand above forecast",
  "exceptions.kind.below": "demand below forecast",
  "exceptions.kind.bias-low": "forecast too low for long",
  "exceptions.kind.bias-high": "forecast too high for long",
  "exceptions.kind.silent": "no demand for long",

  "exceptions.what.above": "{found} units in {latest}, {expected} were forecast",
  "exceptions.what.below": "{found} units in {latest}, {expected} were forecast",
  "exceptions.what.bias-low": "{found} units in {window} {unit}, {expected} were forecast",
  "exceptions.what.bias-high": "{found} units in {window} {unit}, {expected} were forecast",
  "exceptions.what.silent": "no demand for {found} {unit}, usually every {expected}",

  "exceptions.now.above": "Check supply; a one-time order, or a new level?",
  "exceptions.now.below": "Check open orders; lost customer, or a gap?",
  "exceptions.now.bias-low": "Raise the forecast, or use a faster method",
  "exceptions.now.bias-high": "Lower the forecast before stock builds up",
  "exceptions.now.silent": "Still needed? Run down stock or take it out",

  "exceptions.finding.above":
    "{count} {count:item had|items had} more demand in {latest} than forecast, beyond {count:its|their} usual noise.",
  "exceptions.finding.below":
    "{count} {count:item had|items had} less demand in {latest} than forecast, beyond {count:its|their} usual noise.",
  "exceptions.finding.bias-low":
    "{count} {count:item is|items are} forecast too low for too long to be chance.",
  "exceptions.finding.bias-high":
    "{count} {count:item is|items are} forecast too high for too long to be chance.",
  "exceptions.finding.silent":
    "{count} {count:item has|items have} had no demand for longer than {count:its|their} usual gaps explain.",
  "exceptions.finding.noise":
    "{count} {count:change was|changes were} beyond the threshold of size, but normal for {count:its item|their items}: not listed.",
  "exceptions.finding.noise.now": "Nothing to do; raise the chance in Exception rules to see more",

  "exceptions.column.rank": "Rank",
  "exceptions.column.exception": "Exception",
  "exceptions.column.kind": "What",
  "exceptions.column.details": "Details",
  "exceptions.column.chanceOf": "Chance of it by noise",
  "exceptions.column.stake": "At stake",
  "exceptions.column.stakeUnits": "At stake",
  "exceptions.column.now": "What now",
  "exceptions.column.state": "State",
  "exceptions.column.chance": "Chance at most",
  "exceptions.column.change": "Change at least",
  "exceptions.column.leastStake": "At stake at least",
  "exceptions.column.listed": "Exceptions listed",
  "exceptions.column.count": "Exceptions",
  "exceptions.group.what": "Exception",
  "exceptions.group.why": "Why it is listed",
  "exceptions.group.yours": "Yours to fill",
  "exceptions.group.segment": "Segment",
  "exceptions.group.thresholds": "Thresholds, yours to edit",
  "exceptions.group.result": "Result",
  "exceptions.chart.title": "Exceptions by segment (count)",
  "exceptions.chart.alt": "Columns by segment: the number of exceptions listed.",
  "exceptions.rules.finding":
    "Listed is what is large enough for its segment and hardly chance; {share} of the list may still be chance.",
  "exceptions.legend":
    "Ranked by what is at stake. Details compare the latest {unit}, {latest}, or the window of {window}.",
  "exceptions.note":
    "Chance: how likely so large a deviation is, given how wrong the item's forecasts usually are.",
  "exceptions.error.rule":
    "Exception rules, segment {segment}: a threshold is out of range. Chance is from 0 to 100 %, change and stake are 0 or more. Correct the row and run again.",
} as const;
