import { randomUUID } from "node:crypto";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, extname, join, dirname } from "node:path";
import { userInfo } from "node:os";
import { DataError, parseMapping, proposeMapping, readDataset, type Mapping, type Source } from "../model";
import { inOrder, type Report } from "../report";
import { count, nested, say, type Message } from "../text/message";
import { batchHelp } from "../text/english/batch";
import { render } from "../text/render";
import { checkNeeds } from "../tools/needs";
import { toolById, tools } from "../tools/registry";
import { FileWorkbook, readFailure } from "../workbook/file";
import { applyPlan, planReport, WriteError, type Outcome } from "../workbook/writer";
import { readArguments, type BatchArguments } from "./arguments";
import { readConfiguration, type Configuration } from "./configuration";
import { UsageError } from "./usage-error";

/** Where a run writes its text: findings to `out`, progress and errors to `error`. */
export interface BatchOutput {
  out(text: string): void;
  error(text: string): void;
}

const exitCodes = { done: 0, failed: 1, usage: 2 } as const;

/** Something that stops a run, already in words. */
class BatchError extends Error {
  constructor(report: Message) {
    super(render(report));
    this.name = "BatchError";
  }
}

const detailOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function readInput(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch {
    throw new BatchError(say("batch.error.inputNotFound", { file }));
  }
}

async function openInput(file: string): Promise<FileWorkbook> {
  if (![".xlsx", ".xlsm", ".csv", ".txt", ".tsv", ".xls"].includes(extname(file).toLowerCase())) {
    throw new BatchError(say("batch.error.format", { file }));
  }
  const bytes = await readInput(file);
  try {
    return FileWorkbook.open(bytes, basename(file));
  } catch (error) {
    const failure = readFailure(error, file);
    if (failure === null) throw error;
    throw new BatchError(failure);
  }
}

/** Writes beside the target and moves into place, so that a failure leaves no half file. */
async function writeOutput(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = join(dirname(file), `.${basename(file)}.${randomUUID()}.part`);
  try {
    await writeFile(temporary, bytes);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new BatchError(say("batch.error.outputFolder", { file, detail: detailOf(error) }));
  }
}

/** "2026-11-22T14:06:00", local time. */
function localTime(now: Date): string {
  const part = (value: number): string => String(value).padStart(2, "0");
  const day = `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`;
  return `${day}T${part(now.getHours())}:${part(now.getMinutes())}:${part(now.getSeconds())}`;
}

function systemUser(): string {
  try {
    return userInfo().username;
  } catch {
    return "unknown";
  }
}

/** The mapping that a former run kept in the workbook; one that this version cannot read is proposed anew. */
function previousMapping(text: string | null): Mapping | undefined {
  if (text === null) return undefined;
  try {
    return parseMapping(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** The configuration's mapping, each part that it leaves out as proposed. */
function mappingFor(
  sources: readonly Source[],
  { mapping }: Configuration,
  demandSheet: string | undefined,
  previous: Mapping | undefined,
): Mapping {
  if (mapping !== undefined && "demand" in mapping) return parseMapping(mapping);
  const proposed = proposeMapping(sources, { demandSheet, previous }).mapping;
  return mapping === undefined ? proposed : parseMapping({ ...proposed, ...mapping });
}

const levelWidth = "Check".length;

function summary(report: Report, outcome: Outcome, output: string): string[] {
  const headline = report.sheets[0]?.finding;
  const findings = inOrder(report.findings).map((finding) => {
    const level = render(say(`workbook.level.${finding.level}`)).padEnd(levelWidth);
    return render(
      say("batch.finding", { level, sentence: nested(finding.sentence), whatNow: nested(finding.whatNow) }),
    );
  });
  return [
    ...(headline === undefined ? [] : [render(headline), ""]),
    ...findings,
    "",
    render(
      say("batch.written", { file: output, sheets: count(outcome.sheets), cells: count(outcome.cells) }),
    ),
  ];
}

async function runTool(args: BatchArguments, io: BatchOutput): Promise<void> {
  const tool = toolById(args.tool)!;
  const configuration = await readConfiguration(args.config, tool);
  let told = "";
  // A step that is told again and again as it goes on is one line.
  const tell = (step: Message): void => {
    const line = render(step);
    if (line !== told) io.error(line);
    told = line;
  };
  tell(say("batch.step.read", { file: args.input }));
  const workbook = await openInput(args.input);
  tell(say("batch.step.map"));
  const sources = await workbook.sources();
  const at = localTime(new Date());
  const today = at.slice(0, 10);
  const mapping = mappingFor(
    sources,
    configuration,
    args.sheet,
    previousMapping(await workbook.setting("mapping")),
  );
  const data = readDataset(sources, mapping, { today });
  tell(
    say("batch.mapped", {
      source: mapping.demand.table ?? mapping.demand.sheet,
      items: count(data.items.keys.length),
      periods: count(data.history.periods),
    }),
  );
  checkNeeds(tool, data);
  const report = await tool.run(data, configuration.options, {
    today,
    seed: 1,
    progress: (step) => tell(step),
  });
  const saved: Report = { ...report, settings: { ...report.settings, mapping: JSON.stringify(mapping) } };
  tell(say("batch.step.write", { file: args.output }));
  const plan = await planReport(workbook, saved, { user: args.user ?? systemUser(), at });
  const outcome = await applyPlan(workbook, plan);
  await writeOutput(args.output, workbook.toBytes());
  for (const line of summary(report, outcome, args.output)) io.out(line);
}

/**
 * Runs the command line: `args` as after the command's name.
 *
 * @returns the process's exit code: 0 done, 1 data or write error, 2 usage
 */
export async function runBatch(args: readonly string[], io: BatchOutput): Promise<number> {
  try {
    const command = readArguments(args);
    if (command.kind === "help") io.out(batchHelp);
    else if (command.kind === "list") {
      for (const { id, title, purpose } of tools) {
        io.out(render(say("batch.tool", { id, title: nested(title), purpose: nested(purpose) })));
      }
    } else await runTool(command.arguments, io);
    return exitCodes.done;
  } catch (error) {
    if (error instanceof UsageError) {
      io.error(error.message);
      return exitCodes.usage;
    }
    if (error instanceof DataError) io.error(render(error.report));
    else if (error instanceof BatchError || error instanceof WriteError) io.error(error.message);
    else io.error(render(say("batch.error.unexpected", { detail: detailOf(error) })));
    return exitCodes.failed;
  }
}
