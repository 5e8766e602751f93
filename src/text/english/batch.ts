/** What --help prints; not a template, since it shows JSON. */
export const batchHelp = `Usage: npm run batch -- --input FILE [options]

Segments the items of a workbook or CSV file and writes a workbook with the input's sheets and ours.

  --input FILE      .xlsx or .csv with a demand table: items down, periods across, or item, date and quantity
  --output FILE     workbook to write; default: <input>-stratify.xlsx. Never the input itself
  --sheet NAME      sheet or table that holds the demand; default: the one that looks most like it
  --tool ID         tool to run; default: segment. --list names them
  --config FILE     JSON: { "mapping": { ... }, "options": { ... } }; docs/data.md lists the mapping
  --user NAME       who runs it, for the sheets and the audit; default: the system's name for you
  --list            name the tools
  --help            this text

Progress goes to standard error, findings to standard output.
Exit code: 0 done, 1 the data or the file could not be used or written, 2 the command line or the configuration is wrong.

Options of the tool segment, in the configuration (defaults shown):
  { "options": { "abcCuts": [0.8, 0.95], "boundary": "crossing", "xyzCuts": [0.5, 1], "variability": "cv",
                 "band": 0.02, "variabilityBand": 0.1, "replications": 200, "preset": "importance",
                 "minimumDwell": 0, "commit": false } }
  boundary: crossing, inclusive, exclusive. variability: cv, cv-population, deseasonalized (needs "season"),
  forecast-error. band, variabilityBand: how far beyond a cut (share; part of the CV's cut) an item in a class
  changes it, 0 = off. minimumDwell: reviews in a row that must propose a letter before it changes, 0 = off.
  replications: resampled histories for Class confidence, 0 = off. preset: importance, cost-of-service.

Example: npm run batch -- --input demand.csv --output segments.xlsx`;

/** Sentences of the command line. */
export const batchTexts = {
  "batch.tool": "{id}  {title}: {purpose}",
  "batch.error.missingInput": "--input is missing. Name the workbook or CSV file to read; --help shows how.",
  "batch.error.usage": "{detail} --help shows the options.",
  "batch.error.unknownTool": "There is no tool {id}. The tools are: {tools}.",
  "batch.error.inputNotFound": "{file} does not exist or cannot be read. Check the path after --input.",
  "batch.error.inputIsOutput":
    "--output names the input itself. Choose another name; the input is never overwritten.",
  "batch.error.outputFormat": "--output must end in .xlsx; found {file}.",
  "batch.error.outputFolder":
    "{file} cannot be written: {detail}. Choose another --output, or close the file where it is open.",
  "batch.error.format": "{file} is neither .xlsx nor .csv. Save it as one of these, then try again.",
  "batch.error.config": "{file}: {detail}",
  "batch.error.configJson": "{file} is not valid JSON ({detail}). Correct it, then try again.",
  "batch.error.unexpected": "The run stopped: {detail}. Nothing was written.",
  "batch.step.read": "Read {file}",
  "batch.step.map": "Find the columns",
  "batch.step.write": "Write {file}",
  "batch.mapped": "Demand: {source}, {items} {items:item|items} x {periods} {periods:period|periods}",
  "batch.written": "Written: {file}, {sheets} {sheets:sheet|sheets}, {cells} {cells:cell|cells}.",
  "batch.finding": "{level}  {sentence} {whatNow}.",
} as const;
