import { guaranteedService, type Placement } from "../../../engine/multi-echelon/guaranteed-service";
import { networkOf, NetworkError, type Network } from "../../../engine/multi-echelon/network";
import { PlacementSizeError } from "../../../engine/multi-echelon/placement-problem";
import { DataError, type Dataset } from "../../../model/dataset";
import { nested, say, type Message } from "../../../text/message";
import { networkOfData, type DataNetwork } from "./network-of-data";
import type { MultiEchelonOptions } from "./options";

/** Where a stage's safety stock stands and what it costs, in money a year. */
export interface StageResult {
  readonly serviceIn: number;
  readonly serviceOut: number;
  readonly net: number;
  readonly safetyStock: number;
  readonly unitCost: number;
  readonly cost: number;
  /** With every stage holding for its own lead time, so that nobody waits. */
  readonly single: number;
}

/** What the placement saves, to a millionth: the last digits of two ways to one sum differ. */
export const savingOf = ({ single, cost }: Pick<StageResult, "single" | "cost">): number =>
  Math.round((single - cost) * 1e6) / 1e6 || 0;

export interface EchelonFigures {
  readonly data: Dataset;
  readonly options: MultiEchelonOptions;
  readonly network: DataNetwork;
  /** By stage; empty without a network. */
  readonly results: ReadonlyMap<string, StageResult>;
  readonly placed: number;
  readonly single: number;
  /** How much more than the least the placement may cost, as a share; 0 where it is the least. */
  readonly gap: number;
}

const letters = 40;

function faultOf(error: unknown, { linkNumbers, unreadable }: DataNetwork, data: Dataset): unknown {
  if (error instanceof PlacementSizeError)
    return new DataError(say("echelon.error.size", { unit: nested(say(`period.${data.calendar.unit}`)) }));
  if (!(error instanceof NetworkError)) return error;
  const [stage = "", other = ""] = error.ids.map((id) => id.slice(0, letters));
  const number = (linkNumbers[error.row] ?? "").slice(0, letters);
  // A stage that stands on its sheet, but in a row that cannot be read: the fault is there, not in the link.
  const fault = unreadable.get(error.ids[error.problem === "unknown-to" ? 1 : 0] ?? "");
  if (fault !== undefined && (error.problem === "unknown-from" || error.problem === "unknown-to"))
    return new DataError(say("echelon.error.unreadable", { fault: nested(fault), number }));
  const path = error.ids
    .slice(0, 8)
    .map((id) => id.slice(0, letters))
    .join(" > ");
  const message: Message = {
    "no-stages": say("echelon.error.no-stages"),
    "duplicate-stage": say("echelon.error.duplicate-stage", { stage }),
    "missing-z": say("echelon.error.missing-z", { stage }),
    "no-outlet": say("echelon.error.no-outlet", { stage }),
    "unknown-from": say("echelon.error.unknown-from", { number, stage }),
    "unknown-to": say("echelon.error.unknown-to", { number, other }),
    "self-link": say("echelon.error.self-link", { number, stage }),
    "duplicate-link": say("echelon.error.duplicate-link", { number, stage, other }),
    cycle: say("echelon.error.cycle", { number, path }),
  }[error.problem];
  return new DataError(message);
}

/**
 * Places the safety stock of the network on the sheets.
 *
 * @throws DataError that names the row with which the network cannot be computed
 */
export function echelonFigures(data: Dataset, options: MultiEchelonOptions, today: string): EchelonFigures {
  const network = networkOfData(data, today);
  const results = new Map<string, StageResult>();
  const nothing = { data, options, network, results, placed: 0, single: 0, gap: 0 };
  if (network.stages.length === 0) return nothing;
  let checked: Network;
  let placement: Placement;
  try {
    checked = networkOf(network.stages, network.links);
    // Stock is valued at its cost, and held for a year: square roots are of periods, money is not.
    placement = guaranteedService(checked, options.holdingRate);
  } catch (error) {
    throw faultOf(error, network, data);
  }
  let single = 0;
  checked.stages.forEach(({ id, leadTime }, stage) => {
    const unitCost = checked.cumulatedCost[stage]!;
    const own = options.holdingRate * unitCost * checked.demandSpread[stage]! * Math.sqrt(leadTime);
    single += own;
    results.set(id, {
      serviceIn: placement.serviceIn[stage]!,
      serviceOut: placement.serviceOut[stage]!,
      net: placement.netReplenishmentTime[stage]!,
      safetyStock: placement.safetyStock[stage]!,
      unitCost,
      cost: placement.cost[stage]!,
      single: own,
    });
  });
  const { totalCost, bound } = placement;
  return { ...nothing, placed: totalCost, single, gap: bound > 0 ? totalCost / bound - 1 : 0 };
}

/** Stages of one class, or of no item, with their cost. */
export interface SegmentSum {
  /** Null for stages that are no item. */
  readonly segment: string | null;
  readonly stages: number;
  /** Stages that hold no safety stock. */
  readonly free: number;
  readonly placed: number;
  readonly single: number;
}

const noTime = 1e-9;

/** Whether a stage covers no time, and so needs no safety stock. */
export const isFree = ({ net }: StageResult): boolean => net <= noTime;

/** By class, with the stages that are no item last. */
export function bySegment({ network, results }: EchelonFigures): readonly SegmentSum[] {
  const sums = new Map<string | null, SegmentSum>();
  for (const { segment, stage } of network.rows) {
    const result = stage === null ? undefined : results.get(stage.id);
    if (result === undefined) continue;
    const before = sums.get(segment) ?? { segment, stages: 0, free: 0, placed: 0, single: 0 };
    sums.set(segment, {
      segment,
      stages: before.stages + 1,
      free: before.free + Number(isFree(result)),
      placed: before.placed + result.cost,
      single: before.single + result.single,
    });
  }
  return [...sums.values()].sort((a, b) =>
    a.segment === null ? 1 : b.segment === null || a.segment < b.segment ? -1 : 1,
  );
}
