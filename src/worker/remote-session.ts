import { DataError, type Mapping, type MappingHints, type Source } from "../model";
import type { Explanation, Report } from "../report";
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
import { packSource, type PackedSource } from "./packed-source";
import { Cancelled, type ToolSession } from "./session";
import type { ToolHost } from "./tool-host";

/** The tool host as seen from another thread. */
export type RemoteHost = Pick<
  ToolHost,
  | "load"
  | "propose"
  | "read"
  | "tools"
  | "checkMapping"
  | "checkOptions"
  | "prepare"
  | "compare"
  | "explain"
  | "run"
>;

/** A tool host wherever it runs, and how to end it. */
export interface HostConnection {
  readonly host: RemoteHost;
  /** Ends the host with whatever it is doing. */
  end(): void;
}

/** Starts a host; `failed` is called when it breaks down by itself. */
export type Connect = (failed: (error: Error) => void) => HostConnection;

type Loaded = Reply<readonly SourceSummary[]>;

/** A session over a host that is started when it is needed, and again after a cancel. */
export class RemoteSession implements ToolSession {
  private connection: HostConnection | null = null;
  private loaded: Promise<Loaded> | null = null;
  /** Kept so that a host that was ended can be given them again. */
  private sources: readonly Source[] = [];
  private lastRead: { readonly request: ReadRequest; readonly handle: number } | null = null;
  private handles = 0;
  private readonly pending = new Set<(reason: Error) => void>();

  constructor(private readonly connect: Connect) {}

  load(sources: readonly Source[]): Promise<readonly SourceSummary[]> {
    this.end();
    this.sources = sources;
    this.lastRead = null;
    return this.ask(() => this.loaded ?? Promise.reject(new Cancelled()));
  }

  propose(hints: MappingHints): Promise<Proposal> {
    return this.ask((host) => host.propose(hints));
  }

  read(request: ReadRequest): Promise<DataSummary> {
    const handle = ++this.handles;
    return this.ask((host) => {
      this.lastRead = { request, handle };
      return host.read(request, handle);
    });
  }

  tools(): Promise<readonly ToolSummary[]> {
    return this.ask((host) => host.tools(), false);
  }

  checkMapping(json: unknown): Promise<Mapping | null> {
    return this.ask((host) => host.checkMapping(json), false);
  }

  checkOptions(request: OptionsRequest): Promise<CheckedOptions> {
    return this.ask((host) => host.checkOptions(request), false);
  }

  prepare(request: ToolRequest): Promise<unknown> {
    return this.ask((host) => host.prepare(request));
  }

  compare(request: ToolRequest): Promise<unknown> {
    return this.ask((host) => host.compare(request));
  }

  explain(request: ExplainRequest): Promise<Explanation> {
    return this.ask((host) => host.explain(request));
  }

  run(request: RunRequest, tell: (progress: Progress) => void): Promise<Report> {
    return this.ask((host) => host.run(request, tell));
  }

  during<Value>(work: (signal: AbortSignal) => Promise<Value>): Promise<Value> {
    const controller = new AbortController();
    return new Promise<Value>((resolve, reject) => {
      const refuse = (reason: Error): void => {
        controller.abort(reason);
        reject(reason);
      };
      this.pending.add(refuse);
      work(controller.signal)
        .then(resolve, reject)
        .finally(() => this.pending.delete(refuse));
    });
  }

  cancel(): void {
    this.fail(new Cancelled());
  }

  close(): void {
    this.cancel();
    this.sources = [];
  }

  private fail(reason: Error): void {
    this.end();
    for (const refuse of this.pending) refuse(reason);
    this.pending.clear();
  }

  private end(): void {
    this.connection?.end();
    this.connection = null;
    this.loaded = null;
  }

  /** Starts a host with the cells that the session keeps, and with the data that was read last. */
  private async start(host: RemoteHost): Promise<Loaded> {
    const packed: PackedSource[] = [];
    for (const source of this.sources) packed.push(await packSource(source));
    const loaded = await host.load(packed);
    if (this.lastRead !== null) await host.read(this.lastRead.request, this.lastRead.handle);
    return loaded;
  }

  private connected(): RemoteHost {
    this.connection ??= this.connect((error) => this.fail(error));
    return this.connection.host;
  }

  private async ready(): Promise<RemoteHost> {
    const host = this.connected();
    this.loaded ??= this.start(host);
    await this.loaded;
    return host;
  }

  /** @param needsCells whether the answer rests on the workbook's cells, so that the host has to hold them */
  private ask<Value>(
    question: (host: RemoteHost) => Promise<Reply<Value>>,
    needsCells = true,
  ): Promise<Value> {
    return new Promise<Value>((resolve, reject) => {
      this.pending.add(reject);
      (needsCells ? this.ready() : Promise.resolve(this.connected()))
        .then(question)
        .then((reply) => (reply.ok ? resolve(reply.value) : reject(new DataError(reply.report))))
        .catch(reject)
        .finally(() => this.pending.delete(reject));
    });
  }
}
