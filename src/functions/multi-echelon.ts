import { isForest, placementFor, type Placement } from "../engine/multi-echelon/guaranteed-service";
import { networkOf, type Link, type Stage } from "../engine/multi-echelon/network";
import {
  placementProblem,
  PlacementSizeError,
  type PlacementProblem,
} from "../engine/multi-echelon/placement-problem";
import { serialPolicy } from "../engine/multi-echelon/serial-system";
import { ArgumentError } from "./argument-error";
import { evaluate } from "./evaluate";
import { networkFault } from "./network-fault";
import type { Cell } from "./results";
import type { TableRow } from "./check";
import type { functionRules } from "./rules";

type StageRow = TableRow<(typeof functionRules)["MEIO_GSM"]["stages"]>;
type LinkRow = TableRow<(typeof functionRules)["MEIO_GSM"]["links"]>;

/** Service times of all stages together, beyond which a formula would hold Excel up: of trees, and of other networks. */
const mostPlaces = { tree: 3_000_000, general: 10_000 };

/**
 * A stage as its row means it. Excel on the desktop hands blanks over as 0: a row whose demand is 0 has none, and in a row whose
 * blanks arrive as 0 a longest service time of 0 is a blank too.
 */
function stageOf({ id, leadTime, costAdded, maxServiceOut, demandMean, demandSd, z }: StageRow): Stage {
  const shared = { id, leadTime, costAdded };
  if ((demandMean ?? 0) > 0 || (demandSd ?? 0) > 0)
    return { ...shared, maxServiceOut: maxServiceOut ?? 0, demandMean, demandSd, z: z === 0 ? null : z };
  const blanksAreZero = demandMean === 0 && demandSd === 0 && z === 0;
  return {
    ...shared,
    maxServiceOut: blanksAreZero && maxServiceOut === 0 ? null : maxServiceOut,
    demandMean: null,
    demandSd: null,
    z: null,
  };
}

/** A blank or 0 is one unit: a link that carries nothing is none. */
const linkOf = ({ from, to, units }: LinkRow): Link => ({
  from,
  to,
  units: units === null || units === 0 ? 1 : units,
});

function problemOf(
  stages: readonly StageRow[],
  links: readonly LinkRow[],
  holdingRate: number,
): PlacementProblem {
  try {
    const network = networkOf(stages.map(stageOf), links.map(linkOf));
    const problem = placementProblem(network, holdingRate);
    const most = isForest(network) ? mostPlaces.tree : mostPlaces.general;
    if (problem.places > most) throw new PlacementSizeError(problem.places);
    return problem;
  } catch (error) {
    if (error instanceof PlacementSizeError)
      throw new ArgumentError(
        "stages: their times in the shortest common unit are too many for a formula. Round the lead times to whole periods, " +
          "or use the Multi-echelon tool in the Stratify pane.",
      );
    throw networkFault(error, stages, links);
  }
}

const none = "–";

/** "total", or how far it may be from the least. */
function totalLabel({ totalCost, bound }: Placement): string {
  if (bound >= totalCost) return "total";
  const percent = ((totalCost - bound) / bound) * 100;
  return `total, at most ${percent.toPrecision(2)} % above the least`;
}

/**
 * Places safety stock in a network of stages by guaranteed service times.
 * @customfunction MEIO_GSM MEIO_GSM
 * @param stages A row per stage: id, leadTime, costAdded, maxServiceOut, demandMean, demandSd, z.
 * @param [links] A row per link: from, to, [units of from in a unit of to]. Leave it out where there are none.
 * @param [holdingRate] Holding cost per period as a share of cumulated cost. Default 1.
 * @returns A row per stage: id, service time in, service time out, net replenishment time, safety stock, cost; then the total.
 */
export function meioGsm(stages: unknown[][], links: unknown[][], holdingRate?: number): unknown[][] {
  return evaluate("MEIO_GSM", [stages, links, holdingRate], (given) => {
    const placement = placementFor(problemOf(given.stages, given.links, given.holdingRate));
    const rows = given.stages.map(({ id }, stage): Cell[] => [
      id,
      placement.serviceIn[stage]!,
      placement.serviceOut[stage]!,
      placement.netReplenishmentTime[stage]!,
      placement.safetyStock[stage]!,
      placement.cost[stage]!,
    ]);
    return [...rows, [totalLabel(placement), none, none, none, none, placement.totalCost]];
  });
}

type SerialRow = TableRow<(typeof functionRules)["MEIO_SERIAL"]["stages"]>;

/** Poisson demands during a lead time beyond which a formula would hold Excel up. */
const mostPoissonDemand = 20_000;
/** Below this share of the holding cost of a unit it is best to hold nothing, and no level can be told from another. */
const leastStockoutShare = 1e-4;
/** A lead time far shorter than the others needs steps too fine for the rest. */
const shortestShare = 1e-4;

function checkSerial(
  stages: readonly SerialRow[],
  stockoutCost: number,
  demandMean: number,
  isPoisson: boolean,
): void {
  if (stages.length === 0) throw new ArgumentError("stages: hold no row. Select a row per stage.");
  const holding = stages.reduce((sum, { echelonHoldingCost }) => sum + echelonHoldingCost, 0);
  if (stockoutCost < holding * leastStockoutShare)
    throw new ArgumentError(
      `stockoutCost: is ${stockoutCost}, less than a ten-thousandth of the holding cost ${holding} of a unit. Enter a larger one.`,
    );
  const longest = stages.reduce((most, { leadTime }) => Math.max(most, leadTime), 0);
  for (const { row, leadTime } of stages) {
    if (leadTime > 0 && leadTime < longest * shortestShare)
      throw new ArgumentError(
        `stages: row ${row}, leadTime, is ${leadTime}, less than a ten-thousandth of the longest. Enter 0, or a longer one.`,
      );
    if (isPoisson && demandMean * leadTime > mostPoissonDemand)
      throw new ArgumentError(
        `demandMean: ${demandMean} x leadTime ${leadTime} of row ${row} is above ${mostPoissonDemand} units. ` +
          'Use distribution "normal", which is as good for so many.',
      );
  }
}

/**
 * Returns the best base-stock levels of stages in a line, and their cost.
 * @customfunction MEIO_SERIAL MEIO_SERIAL
 * @param stages A row per stage, first supplier on top: leadTime, echelonHoldingCost (what the stage adds per unit and period).
 * @param demandMean Mean demand per period at the last stage.
 * @param demandSd Standard deviation of demand per period; "poisson" takes none.
 * @param stockoutCost Cost per unit backordered and per period.
 * @param [distribution] "normal" (default) or "poisson".
 * @returns A row per stage: echelon base-stock level, local base-stock level; then the cost per period.
 */
export function meioSerial(
  stages: unknown[][],
  demandMean: number,
  demandSd: number,
  stockoutCost: number,
  distribution?: string,
): unknown[][] {
  return evaluate("MEIO_SERIAL", [stages, demandMean, demandSd, stockoutCost, distribution], (given) => {
    const { distribution, demandMean: mean, demandSd: standardDeviation } = given;
    if (distribution === "normal" && standardDeviation === 0)
      throw new ArgumentError(
        'demandSd: is 0 or blank. Enter the standard deviation of demand per period, or use distribution "poisson".',
      );
    checkSerial(given.stages, given.stockoutCost, mean, distribution === "poisson");
    const demand = { distribution, mean, standardDeviation };
    const { echelonBaseStock, localBaseStock, cost } = serialPolicy(given.stages, given.stockoutCost, demand);
    const rows = given.stages.map((_, stage): Cell[] => [echelonBaseStock[stage]!, localBaseStock[stage]!]);
    return [...rows, [cost, "cost"]];
  });
}
