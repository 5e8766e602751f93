/** Sentences of the tool `classification-audit`. Voice: plain, specific, present tense; a fact with a figure. */
export const classAuditTexts = {
  "audit.title": "Audit of classifications",
  "audit.purpose":
    "Keep the classes from run to run, show what moved between two days, and say whose audit is due and why.",
  "audit.step": "Compare the classes of {count} {count:item|items} with those kept",

  "audit.column.record": "Record",
  "audit.column.date": "Date",
  "audit.column.number": "Item number",
  "audit.column.value": "Value then",
  "audit.column.step": "Step",
  "audit.column.measure": "Measure",
  "audit.column.bin": "Tenth",
  "audit.column.edge": "Up to",
  "audit.column.which": "Day",
  "audit.column.choice": "Your choice",
  "audit.column.inUse": "In use",
  "audit.column.before": "Class from",
  "audit.column.after": "Class to",
  "audit.column.move": "Move",
  "audit.column.shareBoth": "Share",
  "audit.column.added": "New",
  "audit.column.gone": "Gone",
  "audit.column.stable": "Kept class",
  "audit.column.drift": "Class drift",
  "audit.column.psiValue": "Shift of value",
  "audit.column.psiVariability": "Shift of CV",
  "audit.column.rows": "Rows kept",
  "audit.column.interval": "Audit every",
  "audit.column.lastAudit": "Last audit",
  "audit.column.next": "Next audit",
  "audit.column.trigger": "Trigger",
  "audit.column.kind": "Kind",
  "audit.column.scope": "Scope",
  "audit.column.done": "Audited",
  "audit.column.measured": "Measured",
  "audit.column.limit": "Limit",
  "audit.column.since": "Due since",
  "audit.column.reasons": "Why",
  "audit.column.shareFrom": "Share from",
  "audit.column.shareTo": "Share to",
  "audit.column.part": "Adds to the index",
  "audit.unit.months": "months",

  "audit.measure.value": "value",
  "audit.measure.variability": "variability",
  "audit.trigger.drift": "Class drift",
  "audit.status.inDays": "in {days} {days:day|days}",
  "audit.reason.date": "audit of {segment} was due {date}",
  "audit.reason.trigger": "trigger: {trigger}",
  "audit.reason.drift": "the rules say {recommended}, {segment} is in force",

  "audit.title.dates": "Compare",
  "audit.title.moves": "What moved",
  "audit.title.items": "Items by class from (down) and to (across)",
  "audit.title.value": "{measure} by class from (down) and to (across) ({unit})",
  "audit.title.runs": "Kept runs, each against the one before",
  "audit.title.due": "Audit by segment",
  "audit.title.computed": "Triggers from the data",
  "audit.title.triggers": "Your triggers",

  "audit.headline":
    "{share} of items kept their class from {from} to {to}; {due} {due:item is|items are} due for an audit.",
  "audit.headline.first":
    "First snapshot: the classes of {count} {count:item|items} are kept from today; {due} {due:item is|items are} due for an audit.",
  "audit.headline.none":
    "No item was there both on {from} and on {to}; {due} {due:item is|items are} due for an audit.",
  "audit.finding.first": "The classes of {count} {count:item|items} are kept for the first time.",
  "audit.finding.first.now": "Run again on another day to see what moves",
  "audit.finding.full":
    "The class history holds {rows} rows and takes {most}; the classes of today are not kept.",
  "audit.finding.full.now": "Save a copy of the workbook, delete the sheet Class history, run again",
  "audit.finding.moved": "{count} of {both} items ({share}) changed class from {from} to {to}.",
  "audit.finding.moved.now": "Look where they went in Class migration",
  "audit.finding.driftOver":
    "{count} {count:item has|items have} another class by the rules than in force: {share}, above the limit of {limit}.",
  "audit.finding.driftWithin":
    "{count} {count:item has|items have} another class by the rules than in force: {share}, within the limit of {limit}.",
  "audit.finding.drift.now": "Audit them, then accept the recommended classes",
  "audit.finding.none": "None",
  "audit.finding.stability":
    "The spread of {measure} over the items has shifted from {from} to {to}: index {index}, limit {limit}.",
  "audit.finding.stability.now": "Check whether the cuts still fit",
  "audit.finding.due":
    "{count} {count:segment is|segments are} due for an audit: {segments}, {items} {items:item|items}.",
  "audit.finding.due.now": "Audit, then enter the date under Last audit",
  "audit.finding.trigger": "{trigger}, {date}, calls for an audit of {count} {count:item|items}.",
  "audit.finding.trigger.now": "Audit, then enter the date under Audited",

  "audit.chart.value": "Value: shift {index} (share of items by tenth of value)",
  "audit.chart.variability": "CV: shift {index} (share of items by tenth of CV)",
  "audit.chart.alt": "Columns by tenth of {measure}: share of items on {from} beside {to}.",
  "audit.chart.from": "From",
  "audit.chart.to": "To",

  "audit.legend": "{days} {days:day is|days are} kept. The days compared are chosen in Class migration.",
  "audit.note.bins":
    "Tenths hold a tenth of the items each on the first kept day. Value: per period, over the mean of all items.",
  "audit.migration.finding":
    "{count} of {both} {both:item|items} changed class from {from} to {to}, with {share} of {measure}.",
  "audit.migration.legend": "Formulas over Class history; value is that of the last run.",
  "audit.migration.legendValues":
    "Classes are values of the run, since formulas over so long a history would be slow; run again after a change of days.",
  "audit.note.dates":
    "Choose two kept days, or leave empty for the latest two. Everything on this sheet follows.",
  "audit.note.datesValues": "Choose two kept days, or leave empty for the latest two, then run again.",
  "audit.note.matrix":
    "new: not there on the first day. gone: no longer in the data. Share: of the items that were there on both days.",
  "audit.history.finding":
    "{rows} {rows:row|rows} tell the classes of {items} {items:item|items} on {days} {days:day|days}.",
  "audit.history.legend": "Only changes are kept, up to {most} rows.",
  "audit.due.finding":
    "{count} {count:item is|items are} due for an audit; the first date of a segment is {next}.",
  "audit.due.findingNone": "No item is there to audit.",
  "audit.dueItems.finding": "{count} {count:item is|items are} due for an audit, with {share} of {measure}.",
  "audit.dueItems.legend": "Largest value first.",
  "audit.dueItems.legendCut": "The {shown} items of the largest value, of {all}.",
  "audit.note.due":
    "Next audit: last audit, or the first kept run, plus the interval. Enter the date once a segment is audited.",
  "audit.note.drift": "Class drift: share of items whose class by the rules differs from the class in force.",
  "audit.note.stability":
    "Value and CV: population stability index between the two days. Below 0.1 stable, to 0.25 worth a look, above a changed range.",
  "audit.note.scope":
    "Scope: all, a segment (AX), a letter (A, Z) or a product family; empty means all. A trigger is open from its date until it is audited.",
} as const;
