/** What `npm start -- --help` prints. */
export const workbenchHelp = `Usage: npm start

Opens the workbench in a browser: a spreadsheet beside the add-in as it is built, which runs on Microsoft's own
office.js. It stands in for Excel where there is none. Everything stays on this machine.

  PORT=4000 npm start       another port than 3000
  BROWSER=none npm start    print the address and open no browser; BROWSER=firefox opens that one
  npm start -- --help       this text

Builds the add-in into dist first where it is missing or older than its sources. Ctrl+C ends it.`;

/** What `npm run excel -- --help` prints. */
export const excelHelp = `Usage: npm run excel

Opens the add-in in desktop Excel on Windows or Mac: builds it where needed, serves it at https://localhost:3000/ with a
certificate that this machine trusts (it asks before it installs one), tells Excel where it is, and opens Excel.
Ctrl+C ends it and takes the add-in out of Excel again.

  npm run excel -- --help   this text

Without Excel on this machine: npm start opens the add-in in a browser; docs/excel.md says how to load it elsewhere.`;

/** Sentences of the workbench: of its two commands, then of its page. */
export const workbenchTexts = {
  "workbench.start.buildMissing": "Building the add-in into dist, which is not there yet.",
  "workbench.start.buildOlder": "Building the add-in again: {file} is newer than dist.",
  "workbench.start.page": "Putting the workbench's page together.",
  "workbench.start.portTaken":
    "Port {port} is taken, so the workbench is at {next}. PORT=4000 npm start names one.",
  "workbench.start.namedPortTaken":
    "Port {port}, which PORT names, is taken. Name another, or end the program that has it.",
  "workbench.start.allPortsTaken":
    "The ports from {first} to {last} are taken. Name a free one: PORT=4000 npm start.",
  "workbench.start.noPort": "PORT is {text}, which is no port. Name a whole number from 1 to 65535.",
  "workbench.start.unknownArgument": "{argument} is not known. npm start -- --help says what is.",
  "workbench.start.failed": "The workbench could not start: {detail}.",
  "workbench.start.running": "The workbench runs until Ctrl+C: {url}",

  "workbench.excel.noDesktop":
    "There is no desktop Excel for this system. npm start opens the add-in in a browser, in a spreadsheet that stands in for Excel; docs/excel.md says how to load it into Excel on the web.",
  "workbench.excel.notInstalled":
    "Excel was not found on this machine. Install it, or run npm start, which opens the add-in in a browser.",
  "workbench.excel.noPackage":
    "{package} is not installed, so there is no certificate for Excel. Run npm ci, then try again.",
  "workbench.excel.noCertificate":
    "Excel needs a certificate that this machine trusts, and it could not be installed: {detail}. Allow it when you are asked, then try again.",
  "workbench.excel.portTaken":
    "Port {port} is taken, and the manifest tells Excel to look there. End the program that has it, then try again.",
  "workbench.excel.buildElsewhere":
    "Building the add-in again: what is in dist was built for another address.",
  "workbench.excel.unknownArgument": "{argument} is not known. npm run excel -- --help says what is.",
  "workbench.excel.failed": "The add-in could not be opened in Excel: {detail}.",
  "workbench.excel.running":
    "Excel opens with the group Stratify on its Home tab; the add-in comes from {url} until Ctrl+C.",
  "workbench.excel.ended": "The add-in is out of Excel again.",

  "workbench.page.title": "{name} · Stratify workbench",
  "workbench.page.open": "Open",
  "workbench.page.openTip": "Open a workbook from this machine (Ctrl+O)",
  "workbench.page.save": "Save",
  "workbench.page.saveTip": "Download this workbook as an .xlsx file (Ctrl+S)",
  "workbench.page.notSaved": "Not saved",
  "workbench.page.dark": "Dark",
  "workbench.page.darkTip": "Switch between the light and the dark theme",
  "workbench.page.commands": "Commands of {name}",
  "workbench.page.spreadsheet": "Spreadsheet",
  "workbench.page.pane": "Task pane",
  "workbench.page.closePane": "Close the pane",
  "workbench.page.paneWidth": "Width of the pane",
  "workbench.page.drop": "Drop a workbook to open it",
  "workbench.page.opening": "Opening {file}",
  "workbench.page.saved": "Saved: {file} is among your downloads.",
  "workbench.page.savedPartly": "{file} is among your downloads, without some of what is open here. {what}",
  "workbench.page.closeNotice": "Close this message",
  "workbench.page.notOpened": "{file} could not be opened: {detail}. {name} stays open.",
  "workbench.page.notFirst": "{file} could not be opened: {detail}. Open another workbook.",
  "workbench.page.wrongKind":
    "{file} is no .xlsx workbook. Save it as one in your spreadsheet program, then open it here.",
  "workbench.page.oneFile": "{files} files were dropped. Drop one workbook at a time.",
  "workbench.page.notSavedError": "{file} could not be saved: {detail}. It is still open here.",
  "workbench.page.commandFailed": "{command} did not run: {detail}.",
  "workbench.page.stopped": "The workbench met an error: {detail}.",
  "workbench.page.cellMessage": "{cell}: {detail}",
  "workbench.page.question": "Open {file}?",
  "workbench.page.questionDetail": "{name} has changes that are not saved. They would be lost.",
  "workbench.page.saveAndOpen": "Save and open",
  "workbench.page.openAnyway": "Open without saving",
  "workbench.page.cancel": "Cancel",
  "workbench.page.chartNotDrawn": "The workbench does not draw charts of the type {type}.",

  "workbench.notSaved.password":
    "Not saved: the password that protects {sheet}. The sheet is protected without one.",
  "workbench.notSaved.chartSheet": "Not saved: what was changed on {sheet}. It is not a worksheet.",
  "workbench.notSaved.rule":
    "Not saved: a conditional format of the type {type} on {sheet}. Only formulas, comparisons and colour scales can be written.",
  "workbench.notSaved.validation": "Not saved: an entry rule on {sheet} that files do not know: {rule}.",
  "workbench.notSaved.chartType":
    "Not saved: the chart {chart} on {sheet}. Charts of the type {type} cannot be written.",
  "workbench.notSaved.chartLook": "Not saved: settings of the chart {chart} on {sheet}: {settings}.",
  "workbench.notSaved.page": "Not saved: print settings of {sheet}: {settings}.",
  "workbench.notSaved.setting": "Not saved: the setting {key}. Files have no place for it.",
} as const;
