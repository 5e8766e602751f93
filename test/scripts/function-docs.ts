import { writeFileSync } from "node:fs";
import path from "node:path";
import {
  acceptedText,
  defaultText,
  formulaOf,
  functionDocumentation,
  syntaxOf,
  type Example,
  type FunctionDocumentation,
} from "../../src/functions/documentation";
import { functionRules, type ArgumentRules } from "../../src/functions/rules";

/** Where the documentation of the custom functions stands. */
export const functionDocsPath = path.resolve(__dirname, "../../docs/functions.md");

const introduction = `# Custom functions

Generated from \`src/functions/documentation\` by \`npx tsx test/scripts/function-docs.ts\`; every example is executed by a test.

* The functions stand in the namespace \`SCM\`: type \`=SCM.\` to see them.
* **List separator**: the examples are written with English settings. With German or French settings Excel separates arguments
  with \`;\` instead of \`,\` and reads decimals with a comma: \`=SCM.ABC_CLASS(B2:B100;;"inclusive")\`. In array constants
  the comma between columns becomes \`.\` there: \`{1,2;3,4}\` is \`{1.2;3.4}\`.
* A \`history\` is items x periods: each row an item, each column a period, oldest first. A single column is one item with its periods down.
* Results have a row per item, so they stand beside the data. A cell that has no answer holds #N/A; hover over it to read the reason.
* \`[x]\` is optional. Words are accepted in any case. Blank cells in a history are zero demand.
* More than 2,000,000 cells are refused, because Excel would freeze: the Segment tool in the pane has no such limit.
`;

const cell = (text: string): string => text.replaceAll("|", "\\|");

function argumentTable(documentation: FunctionDocumentation): string {
  const rules: ArgumentRules = functionRules[documentation.id];
  const rows = documentation.arguments.map(({ name, optional, description }) => {
    const rule = rules[name];
    if (rule === undefined) throw new Error(`${documentation.id} has no rule for ${name}`);
    const columns = [optional ? `[${name}]` : name, description, acceptedText(rule), defaultText(rule)];
    return `| ${columns.map(cell).join(" | ")} |`;
  });
  return ["| argument | meaning | accepts | default |", "| --- | --- | --- | --- |", ...rows].join("\n");
}

const resultText = (result: Example["result"]): string =>
  result
    .map((row) =>
      row.map((value) => (typeof value === "number" ? Number(value.toPrecision(6)) : value)).join(", "),
    )
    .join(" / ");

function exampleTable(documentation: FunctionDocumentation): string {
  const rows = documentation.examples.map(
    (example) =>
      `| \`${cell(formulaOf(documentation.id, example.arguments))}\` | ${cell(resultText(example.result))} | ${cell(example.shows)} |`,
  );
  return ["| formula | result (rows divided by /) | shows |", "| --- | --- | --- |", ...rows].join("\n");
}

function section(documentation: FunctionDocumentation): string {
  return [
    `### ${documentation.id}`,
    documentation.description,
    `\`\`\`\n=${syntaxOf(documentation)}\n\`\`\``,
    argumentTable(documentation),
    `**Result.** ${documentation.result}`,
    `**Errors.**\n\n${documentation.errors.map((error) => `* ${error}`).join("\n")}`,
    `**Definition.** ${documentation.definition}`,
    `**Source.** ${documentation.source}`,
    `**Examples.**\n\n${exampleTable(documentation)}`,
  ].join("\n\n");
}

/** docs/functions.md as text. */
export function functionDocs(): string {
  const families = [...new Set(functionDocumentation.map(({ family }) => family))];
  const chapters = families.map((family) => {
    const sections = functionDocumentation.filter((each) => each.family === family).map(section);
    return [`## ${family}`, ...sections].join("\n\n");
  });
  return `${[introduction.trimEnd(), ...chapters].join("\n\n")}\n`;
}

if (require.main === module) writeFileSync(functionDocsPath, functionDocs());
