/** Sentences of the tool `overrides`. Voice: plain, specific, present tense; a fact with a figure. */
export const forecastOverrideTexts = {
  "forecast-override.title": "Forecast overrides",
  "forecast-override.purpose":
    "Judge the changes that people ask of the forecast: who must approve them, which count, and what they were worth.",
  "forecast-override.step": "Judge the overrides of {count} {count:item|items}",

  "forecast-override.column.number": "Override",
  "forecast-override.column.from": "From",
  "forecast-override.column.to": "To",
  "forecast-override.column.quantity": "New forecast",
  "forecast-override.column.share": "or part of forecast",
  "forecast-override.column.requested-by": "Requested by",
  "forecast-override.column.requested-on": "Requested on",
  "forecast-override.column.decision": "Decision",
  "forecast-override.column.decided-by": "Decided by",
  "forecast-override.column.expires": "Expires on",
  "forecast-override.column.statistical": "Statistical forecast",
  "forecast-override.column.overridden": "With override",
  "forecast-override.column.units": "Change",
  "forecast-override.column.size-share": "Change of forecast",
  "forecast-override.column.money": "Change in money",
  "forecast-override.column.approver": "Approver",
  "forecast-override.column.why": "Why not valid",
  "forecast-override.column.value-added": "Value added",
  "forecast-override.column.periods": "Periods measured",
  "forecast-override.column.unit-value": "Value per unit",
  "forecast-override.column.deciders": "Names that may decide",
  "forecast-override.column.approved-for": "Approved for",
  "forecast-override.column.demand": "Demand measured",
  "forecast-override.column.statistical-error": "Error of statistics",
  "forecast-override.column.override-error": "Error with override",
  "forecast-override.column.requester": "Requester",
  "forecast-override.column.audited": "Status in the audit",
  "forecast-override.column.rule": "Rule",
  "forecast-override.column.up-to-share": "Up to part of forecast",
  "forecast-override.column.up-to-money": "Up to money",
  "forecast-override.column.name": "Name",
  "forecast-override.column.overrides": "Overrides",
  "forecast-override.column.wape-statistical": "WAPE of statistics",
  "forecast-override.column.wape-override": "WAPE with override",
  "forecast-override.group.request": "Request",
  "forecast-override.group.effect": "What it changes",
  "forecast-override.group.worth": "Afterwards",
  "forecast-override.group.basis": "Basis of the formulas",
  "forecast-override.group.limit": "Largest change",
  "forecast-override.group.who": "Who approves",
  "forecast-override.group.measured": "Measured",
  "forecast-override.unit.points": "points of WAPE",

  "forecast-override.role.planner": "Demand planner",
  "forecast-override.role.manager": "Sales manager",
  "forecast-override.role.executive": "S&OP executive",
  "forecast-override.not-named": "(not named)",
  "forecast-override.status.waiting": "waiting for {approver}",

  "forecast-override.why.no-number": "no number under Override: copy one from a free row",
  "forecast-override.why.number-twice": "a second row has this number",
  "forecast-override.why.no-item": "no item",
  "forecast-override.why.item": "the item is not in the data",
  "forecast-override.why.no-from": "no period under From",
  "forecast-override.why.period": '"{text}" names no period: enter a label or a date',
  "forecast-override.why.order": "To lies before From",
  "forecast-override.why.no-change": "no change: enter a new forecast or a part of it",
  "forecast-override.why.both": "two changes: enter a new forecast or a part of it, not both",
  "forecast-override.why.quantity": '"{text}" is no quantity of 0 or more',
  "forecast-override.why.share": '"{text}" is no part of the forecast from 0 % to {most}',
  "forecast-override.why.requested-on": "no date under Requested on: it tells what was known",
  "forecast-override.why.requested-later": "requested on {date}, after this run",
  "forecast-override.why.decision": '"{text}" is no decision: enter approve or reject',
  "forecast-override.why.expires": '"{text}" under Expires on is no date',
  "forecast-override.why.over": "its periods were over when it was requested, {date}",
  "forecast-override.why.too-far":
    "it reaches more than {most} {most:period|periods} beyond what was known when it was requested",
  "forecast-override.why.no-approver":
    "no rule in Override approvers allows a change of this size in {segment}",
  "forecast-override.why.changed":
    "changed after the approval: empty Decision, run, then approve what stands now",
  "forecast-override.why.overlaps": "its periods meet those of {number}, which is approved",

  "forecast-override.headline":
    "{approved} of {all} {all:override is|overrides are} in the plan, a change of {units} units in the coming periods; {open} {open:waits|wait} for approval.",
  "forecast-override.headline.none":
    "No override is requested: enter the first on the sheet Forecast overrides.",
  "forecast-override.finding.none-now": "Enter item, periods, change and who asks, then run again",
  "forecast-override.finding.open":
    "{count} {count:override waits|overrides wait} for approval, a change of {units} units: {who}.",
  "forecast-override.finding.open.now": "Enter Decision and Decided by on Forecast overrides",
  "forecast-override.finding.who": "{approver} {count}",
  "forecast-override.finding.in-plan":
    "{count} approved {count:override changes|overrides change} the coming periods by {units} units on {items} {items:item|items}.",
  "forecast-override.finding.in-plan.now": "Run the forecast to have them in the plan",
  "forecast-override.finding.not-valid":
    "{count} {count:override does not count because it is|overrides do not count because they are} not valid; the first, {number}: {why}.",
  "forecast-override.finding.not-valid.now": "Correct the rows, then run again",
  "forecast-override.finding.expired":
    "{count} {count:override has expired and counts|overrides have expired and count} no more.",
  "forecast-override.finding.expired.now": "Extend Expires on and approve anew, or leave them",
  "forecast-override.finding.worse":
    "{count} {count:override that was|overrides that were} approved made the forecast worse: WAPE {after} instead of {before} over {periods} {periods:period|periods}.",
  "forecast-override.finding.worse.now": "Ask for better reasons where Value added is below 0",
  "forecast-override.finding.better":
    "{count} {count:override that was|overrides that were} approved made the forecast better: WAPE {after} instead of {before} over {periods} {periods:period|periods}.",
  "forecast-override.finding.better.now": "Keep asking those whose Value added is above 0",
  "forecast-override.finding.requester":
    "The {count} {count:override|overrides} of {who} made the forecast worse by {points} points of WAPE.",
  "forecast-override.finding.requester.now": "Talk over the misses before the next request",
  "forecast-override.finding.own":
    "{count} {count:override was|overrides were} approved by whoever requested {count:it|them}.",
  "forecast-override.finding.own.now": "Have a second person approve, or name approvers",
  "forecast-override.finding.proposed":
    "The {count} rules of Override approvers are a proposal: the limits of class A are the lowest, and no name is given.",
  "forecast-override.finding.proposed.now": "Set limits and names in Override approvers",
  "forecast-override.finding.unread":
    "{count} {count:row|rows} of Override approvers cannot be read and {count:does|do} not count; the first is row {row} of the table.",
  "forecast-override.finding.unread.now":
    "Enter a segment (AX), a letter or *, limits of 0 or more, and an approver",

  "forecast-override.title.status": "Where the overrides stand",
  "forecast-override.title.segment": "Value added by segment",
  "forecast-override.title.requester": "Value added by requester",
  "forecast-override.worth.none": "No approved override has become history yet, so none can be measured.",
  "forecast-override.legend.report":
    "Requests and decisions: Forecast overrides. Limits and names: Override approvers.",
  "forecast-override.legend.value": "Formulas over Forecast overrides.",
  "forecast-override.chart.none": "No approved override has become history yet (value added, points of WAPE)",
  "forecast-override.chart.better":
    "Overrides in {segment} made the forecast better by {points} points (value added, points of WAPE)",
  "forecast-override.chart.worse":
    "Overrides in {segment} made the forecast worse by {points} points (value added, points of WAPE)",
  "forecast-override.chart.alt": "Columns by segment: value added by approved overrides, points of WAPE.",

  "forecast-override.requests.legend":
    "Blue: yours to edit. Status follows what you decide; all else follows on the next run.",
  "forecast-override.requests.note-change":
    "New forecast: units in each period of the span. Part of forecast: 100 % leaves it, 120 % adds a fifth. Enter one of the two.",
  "forecast-override.requests.note-periods":
    "From and To: a label as the history has it, the next such as {label}, or a date within the period. To may be empty for one period.",
  "forecast-override.requests.note-approval":
    "An approval holds for item, periods, change and expiry as they stood; it needs a name, and one of Override approvers where that names somebody.",
  "forecast-override.value.note":
    "Value added: WAPE of the statistics of the day of the request less WAPE with the override.",
  "forecast-override.approvers.finding":
    "{count} {count:rule says|rules say} who approves a change of the forecast, {named} of them by name.",
  "forecast-override.approvers.note-scope":
    "Rules of the segment (AX) count; without any, those of its letter (A); without any, those for all (*).",
  "forecast-override.approvers.note-size":
    "The first whose two limits hold the change names the approver; an empty limit allows any.",
  "forecast-override.approvers.note-name":
    "Where a name is given only that person decides, or one named for larger changes of the same segment.",
  "forecast-override.approvers.note-start":
    "Proposed: A 5 % and 20 %, B 10 % and 50 %, C 25 % and any; money 0.05 % and 0.5 % of a year's demand.",

  "forecast-override.number": "{number}",
  "forecast-override.audit.field": "forecast override {number}",
} as const;
