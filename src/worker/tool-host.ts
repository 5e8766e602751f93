import {
  coverageOf,
  DataError,
  itemInRow,
  parseMapping,
  proposeMapping,
  readDataset,
  type Dataset,
  type Mapping,
  type MappingHints,
  type Source,
} from "../model";
import { sourceOfArea } from "../model/area";
import { isOwnTable } from "../model/text-cells";
import type { Explanation, Report } from "../report";
import { say } from "../text/message";
import { fieldsOf } from "../tools/form-fields";
import { checkNeeds } from "../tools/needs";
import { computeInTurn, type ComputeParts } from "../tools/part-work";
import { toolById, tools } from "../tools/registry";
import type { Tool } from "../tools/tool";
import type {
  CheckedOptions,
  DataSummary,
  ExplainRequest,
  OptionsRequest,
  Progress,
  Proposal,
  ReadRequest,
  Reply,
  RunRequest,
  SourceSummary,
  ToolRequest,
  ToolSummary,
} from "./messages";
import { unpackSource, type PackedSource } from "./packed-source";
import { withoutTargets, writingTargets } from "./replace-targets";
import { summarize } from "./source-summary";

async function reply<Value>(work: () => Value | Promise<Value>): Promise<Reply<Value>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (error instanceof DataError) return { ok: false, report: error.report };
    throw error;
  }
}

function toolOf(id: string): Tool {
  const tool = toolById(id);
  if (tool === undefined) throw new RangeError(`There is no tool ${id}`);
  return tool;
}

function liveOf(id: string): NonNullable<Tool["live"]> {
  const { live } = toolOf(id);
  if (live === undefined) throw new RangeError(`The tool ${id} has no live results`);
  return live;
}

/** The item that a request is about. @throws DataError where a row speaks of none */
function keyOf(data: Dataset, subject: ExplainRequest["subject"]): string {
  if ("key" in subject) return subject.key;
  const { sheet, row } = subject;
  const key = itemInRow(data, sheet, row);
  if (key === null) throw new DataError(say("explain.error.noItem", { sheet, row: String(row) }));
  return key;
}

/** Holds the workbook's cells and the data read from them, and runs tools over it. Lives in the worker. */
export class ToolHost {
  private sources: readonly Source[] = [];
  /** Only the latest: an older mapping's data is of no use once the mapping has changed. */
  private data: { readonly handle: number; readonly dataset: Dataset } | null = null;

  /** @param compute does long work in parts; on this thread where left out */
  constructor(private readonly compute: ComputeParts = computeInTurn) {}

  load(packed: readonly PackedSource[]): Promise<Reply<readonly SourceSummary[]>> {
    return reply(() => {
      this.sources = packed.map(unpackSource);
      this.data = null;
      return this.sources
        .filter((source) => !isOwnTable(source))
        .flatMap((source) => summarize(source) ?? []);
    });
  }

  propose(hints: MappingHints): Promise<Reply<Proposal>> {
    return reply(() => {
      const proposal = proposeMapping(this.sources, hints);
      const { sheet, area } = proposal.mapping.demand;
      const cut = area === undefined ? null : sourceOfArea(this.sources, sheet, area);
      return { ...proposal, area: cut === null ? null : summarize(cut) };
    });
  }

  /** @param handle by which later requests name this data */
  read({ mapping, today }: ReadRequest, handle: number): Promise<Reply<DataSummary>> {
    return reply(() => {
      const dataset = readDataset(this.sources, mapping, { today });
      this.data = { handle, dataset };
      return summaryOf(dataset, handle);
    });
  }

  /** Every tool, for a list and for forms. */
  tools(): Promise<Reply<readonly ToolSummary[]>> {
    return reply(() => tools.map(summaryOfTool));
  }

  /** A mapping that was kept as JSON; null where this version cannot read it. */
  checkMapping(json: unknown): Promise<Reply<Mapping | null>> {
    return reply(() => {
      try {
        return parseMapping(json);
      } catch (error) {
        if (error instanceof DataError) return null;
        throw error;
      }
    });
  }

  checkOptions({ tool, options }: OptionsRequest): Promise<Reply<CheckedOptions>> {
    return reply(() => {
      const { success, data, error } = toolOf(tool).options.safeParse(options);
      return success
        ? { valid: true, options: data }
        : {
            valid: false,
            issues: error.issues.map(({ path, message }) => ({ path: path.map(String), message })),
          };
    });
  }

  prepare({ tool, handle, options, today }: ToolRequest): Promise<Reply<unknown>> {
    return reply(() =>
      liveOf(tool).prepare(this.dataOf(handle), toolOf(tool).options.parse(options), { today }),
    );
  }

  compare({ tool, handle, options, today }: ToolRequest): Promise<Reply<unknown>> {
    return reply(() =>
      liveOf(tool).compare(this.dataOf(handle), toolOf(tool).options.parse(options), { today }),
    );
  }

  explain({ tool, handle, options, subject, today }: ExplainRequest): Promise<Reply<Explanation>> {
    return reply(() => {
      const of = toolOf(tool);
      if (of.explain === undefined) throw new RangeError(`The tool ${tool} does not explain its results`);
      const data = this.dataOf(handle);
      return of.explain(data, of.options.parse(options), keyOf(data, subject), { today });
    });
  }

  run(request: RunRequest, tell: (progress: Progress) => void): Promise<Reply<Report>> {
    return reply(async () => {
      const tool = toolOf(request.tool);
      const data = this.dataOf(request.handle);
      checkNeeds(tool, data);
      const report = await tool.run(
        request.replaceTargets ? withoutTargets(data) : data,
        tool.options.parse(request.options),
        {
          today: request.today,
          seed: request.seed,
          progress: (step, done, total) => tell({ step, done, total }),
          compute: this.compute,
        },
      );
      return request.replaceTargets ? writingTargets(report) : report;
    });
  }

  private dataOf(handle: number): Dataset {
    if (this.data?.handle !== handle) throw new DataError(say("pane.error.dataGone"));
    return this.data.dataset;
  }
}

function summaryOfTool({ id, module, title, purpose, needs, options }: Tool): ToolSummary {
  return { id, module, title, purpose, needs, fields: fieldsOf(options), defaults: options.parse({}) };
}

function summaryOf(data: Dataset, handle: number): DataSummary {
  const { calendar, items, locations } = data;
  return {
    handle,
    items: items.keys.length,
    periods: calendar.labels.length,
    unit: calendar.unit,
    firstPeriod: calendar.labels[0] ?? "",
    lastPeriod: calendar.labels.at(-1) ?? "",
    dataAsOf: data.dataAsOf,
    currency: data.currency,
    value: data.value.reduce((sum, value) => sum + value, 0),
    valueBasis: data.valueBasis,
    hasStock: data.hasStock,
    hasLeadTime: items.leadTimePeriods.some(Number.isFinite),
    formerRun: data.formerRun,
    locations: locations === null ? null : new Set(locations.keys.map(({ location }) => location)).size,
    coverage: coverageOf(data),
    oddities: data.oddities,
    remarks: data.remarks,
  };
}
