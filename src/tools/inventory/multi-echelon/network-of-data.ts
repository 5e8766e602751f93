import type { Link, Stage } from "../../../engine/multi-echelon/network";
import { standardNormalQuantile } from "../../../engine/statistics/distributions/normal";
import type { Dataset } from "../../../model/dataset";
import { say, type Message } from "../../../text/message";
import { render } from "../../../text/render";
import { textOf } from "../../former";
import { classify } from "../../strategy/segment/classify";
import { segmentDefaults } from "../../strategy/segment/defaults";
import { policiesInForce } from "../../strategy/segment/presets";
import { costsAdded } from "./costs-added";
import {
  amountOf,
  isEmptyLink,
  stageHeaders,
  typedLinks,
  typedStages,
  type LinkCells,
  type StageCells,
} from "./typed";

/** A stage with the row that it stands in. */
export interface StageRow {
  readonly cells: StageCells;
  /** The class of the item that the stage is; null where it is none. */
  readonly segment: string | null;
  /** Null where the row cannot be read. */
  readonly stage: Stage | null;
}

export interface DataNetwork {
  readonly rows: readonly StageRow[];
  readonly stages: readonly Stage[];
  readonly links: readonly Link[];
  readonly linkCells: readonly LinkCells[];
  /** Number of the row of each link. */
  readonly linkNumbers: readonly string[];
  readonly problems: readonly Message[];
  /** What is wrong with each stage that cannot be read. */
  readonly unreadable: ReadonlyMap<string, Message>;
}

const letters = 40;
type Amount = "leadTime" | "costAdded" | "maxServiceOut" | "demandMean" | "demandSd";

/** Why a row cannot be used. */
class RowFault extends Error {
  constructor(readonly report: Message) {
    super(report.id);
  }
}

/** What the sheets of the network say, completed from the user's data for stages that are items. */
export function networkOfData(data: Dataset, today: string): DataNetwork {
  const { items } = data;
  const classes = classify(data, segmentDefaults, today);
  const targets = new Map(
    policiesInForce(segmentDefaults.preset, data.policies).map(({ segment, serviceTarget }) => [
      segment,
      serviceTarget,
    ]),
  );
  const indexOf = new Map(items.keys.map((key, item) => [key, item]));
  const problems: Message[] = [];
  const linkCells = typedLinks(data);
  const linkNumbers: string[] = [];
  const links = linkCells.flatMap((cells): Link[] => {
    if (isEmptyLink(cells)) return [];
    const number = textOf(cells.number) ?? "";
    const [from, to, units] = [textOf(cells.from), textOf(cells.to), amountOf(cells.units)];
    if (from === null || to === null || units === null || units === 0) {
      problems.push(say("echelon.invalid.link", { number: number.slice(0, letters) }));
      return [];
    }
    linkNumbers.push(number);
    return [{ from, to, units: units ?? 1 }];
  });
  const suppliers = new Set(links.map(({ from }) => from));
  const stageCells = typedStages(data);
  const added = costsAdded(stageCells, links, (id) => {
    const item = indexOf.get(id);
    return item === undefined ? NaN : items.unitCost[item]!;
  });

  const stageOf = (cells: StageCells, id: string): Stage => {
    const item = indexOf.get(id);
    const read = (column: Amount, fallback: number | null): number | null => {
      const typed = amountOf(cells[column]);
      if (typed === undefined && (fallback === null || (Number.isFinite(fallback) && fallback >= 0)))
        return fallback;
      if (typed === null || typed === undefined)
        throw new RowFault(
          say("echelon.invalid.stage", { stage: id.slice(0, letters), column: render(stageHeaders[column]) }),
        );
      return typed;
    };
    const isEnd = item !== undefined && !suppliers.has(id);
    const demandMean = read("demandMean", isEnd ? classes.demandMean[item]! : null);
    const demandSd = read("demandSd", isEnd ? classes.demandSd[item]! || 0 : null);
    const hasDemand = demandMean !== null || demandSd !== null;
    const typedTarget = amountOf(cells.target);
    const target =
      typedTarget === undefined && item !== undefined ? targets.get(classes.final[item]!) : typedTarget;
    if (target === null || (target !== undefined && !(target > 0 && target < 1)))
      throw new RowFault(say("echelon.invalid.target", { stage: id.slice(0, letters) }));
    return {
      id,
      leadTime: read("leadTime", item === undefined ? NaN : items.leadTimePeriods[item]!)!,
      costAdded: read("costAdded", added.get(id)!)!,
      maxServiceOut: read("maxServiceOut", hasDemand ? 0 : null),
      demandMean,
      demandSd,
      z: hasDemand && target !== undefined ? Math.max(0, standardNormalQuantile(target)) : null,
    };
  };

  const unreadable = new Map<string, Message>();
  const rows = stageCells.map((cells): StageRow => {
    const id = textOf(cells.stage)!;
    const item = indexOf.get(id);
    const segment = item === undefined ? null : classes.final[item]!;
    try {
      return { cells, segment, stage: stageOf(cells, id) };
    } catch (error) {
      if (!(error instanceof RowFault)) throw error;
      problems.push(error.report);
      unreadable.set(id, error.report);
      return { cells, segment, stage: null };
    }
  });
  return {
    rows,
    stages: rows.flatMap(({ stage }) => (stage === null ? [] : [stage])),
    links,
    linkCells,
    linkNumbers,
    problems,
    unreadable,
  };
}
