/** Sentences of workbook. Voice: plain, specific, present tense; a fact with a figure; an error says what, where, what now. */
export const workbookTexts = {
  "workbook.sheet.findings": "Findings",
  "workbook.sheet.nine-box": "Nine-box",
  "workbook.sheet.items": "Items",
  "workbook.sheet.item-locations": "Item locations",
  "workbook.sheet.variability": "Variability",
  "workbook.sheet.class-changes": "Class changes",
  "workbook.sheet.segments": "Segments",
  "workbook.sheet.policies": "Policies",
  "workbook.sheet.overrides": "Overrides",
  "workbook.sheet.kpi": "KPI",
  "workbook.sheet.readiness": "Readiness",
  "workbook.sheet.review": "Review",
  "workbook.sheet.review-cuts": "Review cuts",
  "workbook.sheet.review-items": "Review items",
  "workbook.sheet.review-votes": "Review votes",
  "workbook.sheet.class-audit": "Class audit",
  "workbook.sheet.class-migration": "Class migration",
  "workbook.sheet.class-due": "Class audits due",
  "workbook.sheet.class-due-items": "Class items due",
  "workbook.sheet.class-history": "Class history",
  "workbook.sheet.override-report": "Override report",
  "workbook.sheet.forecast-overrides": "Forecast overrides",
  "workbook.sheet.override-value": "Override value",
  "workbook.sheet.override-approvers": "Override approvers",
  "workbook.sheet.new-products": "New products",
  "workbook.sheet.new-product-items": "New product items",
  "workbook.sheet.new-product-forecast": "New product forecast",
  "workbook.sheet.new-product-analogues": "Analogues",
  "workbook.sheet.audit": "Audit",

  "workbook.basis.run": "run {when}, {user}",
  "workbook.legend.inputs": "Blue: yours to edit. Black: calculated.",
  "workbook.footer": "{sheet} · data as of {day}",
  "workbook.choice.title": "Check this entry",
  "workbook.choice.list": "Choose one of the values in the list.",
  "workbook.choice.number": "Enter a number from {minimum} to {maximum}.",
  "workbook.choice.date": "Enter a date from {minimum} on.",

  "workbook.findings.number": "#",
  "workbook.findings.level": "Level",
  "workbook.findings.finding": "Finding",
  "workbook.findings.items": "Items",
  "workbook.findings.money": "Money",
  "workbook.findings.where": "Where",
  "workbook.findings.whatNow": "What now",
  "workbook.level.act": "Act",
  "workbook.level.check": "Check",
  "workbook.level.note": "Note",

  "workbook.audit.finding":
    "{rows} {rows:entry|entries}, the last by {user}. Each row carries a hash of itself and the row before it.",
  "workbook.audit.basis": "Rows are only ever added; the name is as its user gave it",
  "workbook.audit.when": "When",
  "workbook.audit.who": "Who",
  "workbook.audit.what": "What",
  "workbook.audit.subject": "Item or segment",
  "workbook.audit.field": "Field",
  "workbook.audit.old": "Old",
  "workbook.audit.new": "New",
  "workbook.audit.reason": "Reason",
  "workbook.audit.hash": "Hash",

  "workbook.written": "Written: {sheets} {sheets:sheet|sheets}, {cells} {cells:cell|cells}.",
  "workbook.nameTaken": "You have a sheet named {name}. It stays as it is; ours is {ours}.",
  "workbook.protected":
    "The sheet {sheet} is protected. Nothing was written. Unprotect {sheet} (Review, Unprotect Sheet), then try again.",
  "workbook.changedMeanwhile":
    "Someone changed {cell} while we were writing. Their value stays; your run was put back. Run again to include it.",
  "workbook.inTheWay":
    "{cell} holds {found}, where the table {table} has to grow. Nothing was written. Move that cell, then run again.",
  "workbook.tableMissing":
    "The sheet {sheet} no longer holds the table {table}. Nothing was written. Give the table its name back (Table Design, Table Name), or delete the sheet {sheet}, then run again.",
  "workbook.tableMoved":
    "The table {table} stands on the sheet {found} instead of {sheet}. Nothing was written. Move it back, or delete it, then run again.",
  "workbook.tableNameTaken":
    "Your table {table} on the sheet {sheet} has a name that Stratify needs. Nothing was written. Give your table another name (Table Design, Table Name), then run again.",
  "workbook.keyMissing":
    'The table {table} on the sheet {sheet} has no column "{column}" any more. Nothing was written. Give the column its header back, or delete the sheet {sheet}, then run again.',
  "workbook.columnMissing":
    'The table {table} on the sheet {sheet} has no column "{column}" any more. Nothing was written. Give the column its header back, or delete the sheet {sheet}, then run again.',
  "workbook.columnLeftOut":
    'The table {table} on the sheet {sheet} has no column "{column}"; it is left out. To get it, delete the sheet {sheet}, then run again.',
  "workbook.columnEmptied":
    'The table {table} on the sheet {sheet} keeps its column "{column}" without figures: this run has none for it. Delete the column if you do not need it.',
  "workbook.tableEmptied":
    "The table {table} on the sheet {sheet} is empty: this run has no figures for it. Delete it if you do not need it.",
  "workbook.blockEmptied":
    'The block "{block}" on the sheet {sheet} is empty: this run has no figures for it. Delete it if you do not need it.',
  "workbook.blockLeftOut":
    'The block "{block}" is left out of the sheet {sheet}: its place is not free. To get it, delete the sheet {sheet}, then run again.',
  "workbook.sheetLeft":
    "The sheet {sheet} is as the run of {when} left it: this run has no figures for it. Delete it if you do not need it.",
  "workbook.entry.noTable":
    "This workbook holds no table {table} yet. Nothing was written. Write a segmentation first, then try again.",
  "workbook.entry.noColumn":
    'The table {table} on the sheet {sheet} has no column "{column}" any more. Nothing was written. Give the column its header back, or leave its field empty.',
  "workbook.entry.full":
    "All rows of the table {table} on the sheet {sheet} are filled. Nothing was written. Select its last cell, press Tab to get another row, then try again.",
  "workbook.entry.moved":
    "{cell} no longer says {key}. Nothing was written. Go back, then open the override again.",
  "workbook.notAsWritten":
    "{cell} does not hold what was written: {expected} was written, {found} was read. The workbook was put back as it was. Try again, or run on a copy.",
  "workbook.failed": "Writing failed: {reason} Nothing was written. The workbook is as it was.",
  "workbook.undoFailed": "The write is taken back in part only. {reason} Press Undo write again.",
  "workbook.undoneUnaudited":
    "The write is taken back, but the audit does not say so yet: {reason} Press Undo write again to add it.",
  "workbook.restoreFailed":
    "Writing failed: {reason} Putting the workbook back failed as well, in {places}. Close the file without saving, and open it again.",
  "workbook.file.notAWorkbook": "{file} is not a workbook. Choose an .xlsx or a .csv file.",
  "workbook.file.passwordProtected":
    "{file} is protected by a password. Remove the password in Excel (File, Info, Protect Workbook), then try again.",
  "workbook.file.oldExcelFormat":
    "{file} is in the old .xls format. Open it in Excel, save it as .xlsx, then try again.",
  "workbook.file.broken":
    "{file} is damaged: {detail}. Open it in Excel, let Excel repair it, save it, then try again.",
  "workbook.file.tooLarge": "{file} is too large to open: {detail}. Split it, or leave out sheets.",
  "workbook.show.noSheet":
    "There is no sheet {sheet} any more. It was renamed or deleted. Run again to read the workbook as it is now.",
  "workbook.show.noCells": "{sheet} has no cells {address}. Run again to read the workbook as it is now.",
  "workbook.show.hidden":
    "The sheet {sheet} is hidden, so Excel cannot go there. Unhide it (right-click a sheet tab, Unhide), then try again.",
  "workbook.show.veryHidden":
    "The sheet {sheet} is hidden by a macro, so Excel cannot go there and does not list it under Unhide. Whoever made the workbook can show it.",
  "workbook.show.noTable": "There is no table {table} any more. Run again to write it.",
  "workbook.show.noColumn":
    'The table {table} has no column "{column}" any more. Give the column its header back, or run again.',
  "workbook.show.noRows":
    'No row of the table {table} has {values} in "{column}". Run again to bring it up to date.',
  "workbook.select.noCells":
    "No cells are selected: a chart, a shape or a chart sheet is. Click a cell of your data, then try again.",
  "workbook.select.areas":
    "{count} separate blocks are selected. Select one block with its headers in the first row, then try again.",
  "workbook.select.blank":
    "The selected cells of {sheet} are blank. Select your data with its headers in the first row, then try again.",
  "workbook.select.alone":
    "The cells around {cell} of {sheet} are blank. Select your data with its headers in the first row, then try again.",
  "workbook.select.oneRow":
    "{address} of {sheet} is one row. Select the headers with the rows under them, then try again.",
  "workbook.select.oneColumn":
    "{address} of {sheet} is one column. Select the items' column with the figures beside it, then try again.",
  "workbook.select.merged":
    "{cells} of {sheet} is merged, and row {row} has to hold one header for each column. Select from the row below it, or unmerge the cells (Home, Merge & Center), then try again.",
  "workbook.select.ours":
    "{sheet} is a sheet that Stratify writes. Select cells of your own data, then try again.",
} as const;
