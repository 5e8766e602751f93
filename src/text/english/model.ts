/** Sentences of model. Voice: plain, specific, present tense; a fact with a figure; an error says what, where, what now. */
export const modelTexts = {
  "model.place.one": "{cell}",
  "model.place.more": "{cell} and {more} more",

  "model.unit.day": "{count} {count:day|days}",
  "model.unit.week": "{count} {count:week|weeks}",
  "model.unit.month": "{count} {count:month|months}",
  "model.unit.quarter": "{count} {count:quarter|quarters}",
  "model.unit.year": "{count} {count:year|years}",
  "model.unit.period": "{count} {count:period|periods}",

  "model.plural.day": "days",
  "model.plural.week": "weeks",
  "model.plural.month": "months",
  "model.plural.quarter": "quarters",
  "model.plural.year": "years",
  "model.plural.period": "periods",

  "model.oddity.zero-demand": "{count} {count:item has|items have} no demand in {span}: {key} in {place}.",
  "model.oddity.negative":
    "{count} {count:cell is|cells are} below zero (returns), in {items} {items:item|items}: {place}.",
  "model.oddity.new":
    "{count} {count:item is|items are} new, with at most {span} of history: {key} in {place}.",
  "model.oddity.too-short":
    "{count} {count:item has|items have} less than {span} of history: {key} in {place}.",
  "model.oddity.duplicate":
    "{count} {count:item appears|items appear} in more than one row: {key} in {place}.",
  "model.oddity.duplicate.location":
    "{count} {count:item appears|items appear} more than once at a location: {key} in {place}.",
  "model.oddity.duplicate.attributes":
    "{count} {count:item has|items have} rows in {sheet} that differ: {key}, column {column}, in {place}.",
  "model.oddity.case-only":
    "{count} {count:key differs|keys differ} from another only in case: {key} and {other}, in {place}.",
  "model.oddity.text-in-numbers": '{count} {count:cell holds|cells hold} text: "{text}" in {place}.',
  "model.oddity.partial-last-period": "{period} is incomplete ({days} of {total} days).",
  "model.oddity.future-periods": "{count} {count:period has|periods have} not begun yet: from {period} on.",
  "model.oddity.blank-key": "{count} {count:row has|rows have} no item: {place}.",
  "model.oddity.superseded":
    "{count} {count:item has|items have} a successor: {key} is followed by {other}, in {place}.",
  "model.oddity.superseded.cycle":
    "{count} {count:item follows|items follow} themselves in a circle of successors: {key} in {place}.",
  "model.oddity.superseded.missing":
    "{count} {count:successor is|successors are} not among the items: {other} for {key}, in {place}.",
  "model.oddity.inner-blanks":
    "{count} {count:cell|cells} between demands {count:is|are} blank, in {items} {items:item|items}: {place}.",
  "model.oddity.trailing-blanks": "{items} {items:item ends|items end} with blank cells ({count}): {place}.",
  "model.oddity.unknown-item":
    "{count} {count:item|items} in {sheet} {count:has|have} no row in {demand}: {key} in {place}.",
  "model.oddity.unknown-item.attributes":
    "{count} {count:item|items} with demand {count:is|are} not in {sheet}: {key} in {place}.",
  "model.oddity.mixed-currency": "Money is in {currencies}, and no table of rates is mapped: {place}.",
  "model.oddity.mixed-unit":
    "{count} {count:item has|items have} more than one unit, and no conversion is mapped: {key} in {units}, {place}.",
  "model.oddity.cleansed":
    '{count} {count:period|periods} of {items} {items:item|items} {count:is|are} a peak by the rule "{rule}": {key} in {period}.',
  "model.oddity.error-cell": "{count} {count:cell holds|cells hold} an error: {error} in {place}.",

  "model.treatment.text-in-numbers": "Read {read} as {read:number|numbers}, skip {skipped}",
  "model.treatment.text-skipped": "Skip {count}",
  "model.treatment.keep": "Keep and flag",
  "model.treatment.leave-out": "Leave out",
  "model.treatment.count-as-zero": "Count as zero",
  "model.treatment.net-with-earlier": "Set against earlier demand",
  "model.treatment.add": "Add together",
  "model.treatment.add-items": "Add with zero demand",
  "model.treatment.first": "Take the first row",
  "model.treatment.last": "Take the last row",
  "model.treatment.first-filled": "Take the first value",
  "model.treatment.keep-apart": "Keep apart",
  "model.treatment.read": "Read the number",
  "model.treatment.skip": "Skip",
  "model.treatment.pass-on": "Pass history on",
  "model.treatment.zero": "Count as zero",
  "model.treatment.not-recorded": "Not recorded",
  "model.treatment.count-in-units": "Count value in units",
  "model.treatment.use-cleansed": "Use cleansed history",
  "model.treatment.use-raw": "Use raw history",
  "model.treatment.blank": "Read as blank",
  "model.treatment.without-attributes": "Keep without cost and lead time",

  "model.remark.area":
    "Only {area} is read. {cell}, right beside it, is filled too: select the cells again to take it in.",
  "model.remark.hidden-rows":
    "{count} {count:row|rows} of {sheet} {count:is|are} hidden. {count:It counts|They count} like the others; delete what is not to count.",
  "model.remark.hidden-columns":
    "{count} {count:column|columns} of {sheet} {count:is|are} hidden. {count:It is|They are} read like the others.",
  "model.remark.merged":
    "{place} {count:is|are} merged: only {count:the first cell|the first cell of each} is read, the others count as blank. Unmerge them (Home, Merge & Center) and fill each cell to count them.",
  "model.remark.date":
    "Dates are taken from {sheet}, column {column}. {others} also {count:holds dates|hold dates}.",
  "model.remark.date-order.day-first":
    "{text} in {sheet}, column {column}, is read day first. No date in the column tells which is meant.",
  "model.remark.date-order.month-first":
    "{text} in {sheet}, column {column}, is read month first. No date in the column tells which is meant.",
  "model.remark.thousands":
    '"{text}" in {sheet} is read as {number}. No other cell tells whether its mark is decimal.',
  "model.remark.customers": "{sheet} has no item column. Its customers ({column}) are segmented instead.",
  "model.remark.no-date":
    "{sheet} has no date or period. All rows count as one period: ABC holds, XYZ has no meaning.",
  "model.remark.total-row": 'Row {row} of {sheet} holds totals ("{text}"). Left out.',
  "model.remark.period-gaps": "{count} {count:period has|periods have} no column between {first} and {last}.",
  "model.remark.undated": "{count} {count:row has|rows have} no date that can be read: {place}. Left out.",
  "model.remark.lead-time-period":
    "Times in {sheet}, column {column}, have no unit. They are read as {unit}.",
  "model.remark.lead-time-unknown":
    "Times in {sheet}, column {column}, are in {unit}, and the length of a period is not known. They are left out.",
  "model.remark.lead-time-rows":
    "Lead time and its spread are the mean and standard deviation of {count} {count:row|rows} in {sheet}.",
  "model.remark.value-missing":
    "{count} {count:item has|items have} demand but no {basis}. {count:Its|Their} value counts as 0.",
  "model.remark.basis.cost": "unit cost",
  "model.remark.basis.price": "unit price",
  "model.remark.converted": "Money in {currencies} is converted to {currency} by the rates in {sheet}.",
  "model.remark.units-converted": "{count} {count:row is|rows are} converted to base units by {sheet}.",
  "model.remark.holding-rate":
    "Holding rates in {sheet}, column {column}, are read as shares of unit cost a year, the first as {rate}.",

  "model.remark.sales-text":
    "{count} {count:cell|cells} of {sheet} {count:holds|hold} text or an error where numbers are expected. What begins with a number is read; the rest counts as blank.",
  "model.remark.sales-unknown":
    "{count} {count:row|rows} of {sheet} {count:names an item|name items} without demand. {count:It counts|They count} for the customer, not for an item.",
  "model.remark.sales-currency":
    "Money in {sheet} is in another currency than the demand, or in several. It is left out; quantities are read.",

  "model.error.no-source":
    "The workbook holds no cells to read. Nothing was computed. Put your demand on a sheet, then try again.",
  "model.error.no-demand":
    "No demand found. Looked for an item column with at least 6 period columns beside it, or columns for item, date and quantity. Seen: {seen}. Name the columns in the mapping.",
  "model.error.seen": "{sheet} ({columns})",
  "model.error.seen-short": "{sheet} ({count} period columns, {first} to {last}; 6 are needed)",
  "model.error.seen-text": "{sheet} (columns of text only)",
  "model.error.seen-rows": "{sheet} (a header in row {row} and no rows under it)",
  "model.error.seen-and": "{before}; {next}",
  "model.error.seen-empty": "{sheet} (empty)",
  "model.error.demand-sheet":
    'There is no sheet or table "{name}". The workbook has {names}. Choose one of these.',
  "model.error.sheet":
    'The mapping names "{name}" for {role}, and the workbook has no such sheet or table. It has {names}. The nearest is "{nearest}".',
  "model.error.column":
    'The mapping names column "{name}" for {role}, and {sheet} has no such column in row {row}. It has {names}. The nearest is "{nearest}".',
  "model.error.rows":
    "{sheet} has headers in row {row} and no rows under them. Add rows, or choose another sheet.",
  "model.error.all-text":
    'Column "{column}" has no numbers in rows {first} to {last} of {sheet}. Choose another column.',
  "model.error.no-keys":
    'Column "{column}" of {sheet} is empty in rows {first} to {last}. Choose the column that names the items.',
  "model.error.periods":
    'Columns "{first}" to "{last}" of {sheet} do not form one growing run of periods. Choose the first and the last period\'s column.',
  "model.error.short-run":
    'Columns "{first}" to "{last}" of {sheet} are {count} {count:period|periods}. At least 6 are needed.',
  "model.error.no-dates":
    'Column "{column}" has no dates or periods in rows {first} to {last} of {sheet}: {cell} holds "{text}". Choose another column.',
  "model.error.too-large":
    "{items} items in {periods} periods are too many for one run. Choose longer periods, such as months.",
  "model.error.mapping": "The mapping is not valid at {path}: {problem}",
  "model.error.target":
    '{cell} holds "{text}". Enter a service target above 0 % and below 100 %, such as 95 %.',
  "model.error.target-empty":
    "{cell} is empty. Enter a service target such as 95 %, or delete the row to get the preset's back.",
  "model.error.weight": '{cell} holds "{text}". Enter a weight of 0 or more.',
  "model.error.days": '{cell} holds "{text}". Enter 0 or more days.',
  "model.error.days-empty": "{cell} is empty. Enter days: 0 where stock is looked at all the time.",
  "model.error.date": '{cell} holds "{text}". Enter a date.',
  "model.error.number": '{cell} holds "{text}". Enter a number.',
  "model.error.all-left-out":
    "All {count} items are left out by the treatments in force. Change a treatment.",

  "model.role.demand": "demand",
  "model.role.items": "items",
  "model.role.stock": "stock",
  "model.role.customers": "customers",
  "model.role.orders": "orders",
  "model.role.policies": "policies",
  "model.role.overrides": "overrides",
  "model.role.rates": "rates",
  "model.role.unitConversions": "unit conversions",
} as const;
