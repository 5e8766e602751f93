import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { PartOfSet } from "./judge-part";
import { protocolOf } from "./protocol";
import { readSet, type AccuracySet } from "./sets";
import type { SetResult } from "./table";
import { randomStream } from "../sample/random";

const threads = 2;
const sampleSeed = 1;

export interface JudgeOptions {
  readonly folder: string;
  /** Series drawn at random with a fixed seed; all where left out. */
  readonly sample?: number | undefined;
  /** Cut the held-out periods away first and hold out the ones before: rules are made on these. */
  readonly rehearse: boolean;
}

/** Judges every candidate on a set, in two threads. */
export async function judgeSet(
  set: AccuracySet,
  { folder, sample, rehearse }: JudgeOptions,
): Promise<SetResult & { readonly head: string }> {
  const { series: all, notes } = readSet(folder, set.name);
  const drawn = sample === undefined ? all : draw(all, sample);
  const series = rehearse
    ? drawn.map((values) => values.slice(0, values.length - protocolOf(values.length, set.heldOut).heldOut))
    : drawn;
  const parts = await Promise.all(
    Array.from({ length: threads }, (_, thread) =>
      runPart({
        series: series.filter((_, index) => index % threads === thread),
        mostHeldOut: set.heldOut,
        season: set.season,
      }),
    ),
  );
  const whole = {
    items: parts.flatMap(({ items }) => items),
    totals: parts
      .map(({ totals }) => totals)
      .reduce((sum, each) => ({
        milliseconds: sum.milliseconds + each.milliseconds,
        forecasts: sum.forecasts + each.forecasts,
        within: sum.within + each.within,
        compared: sum.compared + each.compared,
      })),
  };
  return { ...whole, head: headOf(set, series, all.length, notes, rehearse) };
}

function headOf(
  { name, season, heldOut }: AccuracySet,
  series: readonly Float64Array[],
  count: number,
  notes: readonly string[],
  rehearse: boolean,
): string {
  const lengths = series.map(({ length }) => length).sort((left, right) => left - right);
  const shortest = lengths[0] ?? 0;
  const longest = lengths.at(-1) ?? 0;
  const protocol = protocolOf(shortest, heldOut);
  const unit = season === 12 ? "months" : "weeks";
  return [
    `${name}: ${series.length === count ? `${count} series` : `a SAMPLE of ${series.length} of ${count} series (seed ${sampleSeed})`}`,
    `of ${shortest === longest ? shortest : `${shortest} to ${longest}`} ${unit}, season ${season};`,
    `last ${protocol.heldOut} held out, ${protocol.origins.length} origins, ${protocol.horizon} ahead of each.`,
    ...notes.map((note) => `${note.charAt(0).toUpperCase()}${note.slice(1)}.`),
    ...(rehearse ? ["REHEARSAL: the periods held out in the real run are cut away."] : []),
  ].join(" ");
}

function draw(series: readonly Float64Array[], count: number): Float64Array[] {
  return randomStream(sampleSeed, "accuracy")
    .shuffled([...series])
    .slice(0, count);
}

/** A thread does not know TypeScript until it is told. */
const bootstrap = `require("tsx/cjs"); require(${JSON.stringify(join(__dirname, "judge-part.ts"))});`;

function runPart(part: PartOfSet): Promise<SetResult> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(bootstrap, { eval: true, workerData: part });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}
