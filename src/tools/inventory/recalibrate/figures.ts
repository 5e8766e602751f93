import { beyondBand, type Band, type StockParameterSet } from "../../../engine/inventory/parameter-band";
import type { Dataset } from "../../../model/dataset";
import { say, type Message } from "../../../text/message";
import { render } from "../../../text/render";
import { protectionDemands } from "../shared/expected-service";
import { stockOverrideOf } from "../shared/overridden";
import { isStocked, methodsOf, planningSystemParameters } from "../shared/parameters-in-force";
import { replenishment, type Replenishment } from "../shared/replenishment";
import { checkLeadTimes, stockTable, type StockTable } from "../shared/stock-table";
import { basisOf, type Basis } from "./basis";
import { decisionsOf, type Decision } from "./decisions";
import { effectsOf, type Effect } from "./effects";
import { nothingStocked, readLedger, type Ledger, type LedgerRow } from "./ledger";
import type { RecalibrateOptions } from "./options";
import { contributionsOf, reasonOf, type Contributions } from "./reasons";

/** Parameters that an item should have in place of those in force. */
export interface Proposal {
  readonly row: number;
  /** Which proposal for this item it is. */
  readonly number: number;
  /** Null for an item that has no parameters in force yet. */
  readonly inForce: LedgerRow | null;
  readonly next: StockParameterSet;
  readonly basis: Basis;
  readonly contributions: Contributions;
  readonly reason: Message;
  readonly effect: Effect;
  /** The marks of the user, where they were set for this very proposal. */
  readonly decision: Decision | null;
}

/** An approved change that this run puts in force. */
export interface Committed {
  readonly item: string;
  readonly before: StockParameterSet | null;
  readonly after: StockParameterSet;
  readonly approvedBy: string;
  readonly reason: string;
  readonly effect: Effect;
}

/** Everything that the run has computed; sheets and findings only arrange it. */
export interface RecalibrateFigures {
  readonly data: Dataset;
  readonly options: RecalibrateOptions;
  readonly table: StockTable;
  readonly protection: Float64Array;
  readonly isFirstRun: boolean;
  /** Rows whose parameters this run has put in force by itself: the first run, without a planning system's. */
  readonly started: number;
  /** Rows whose parameters were read from the planning system in this run. */
  readonly adopted: number;
  /** In force after this run, by row; null where there are none. */
  readonly inForce: readonly (LedgerRow | null)[];
  /** Largest change of stock first. */
  readonly proposals: readonly Proposal[];
  readonly committed: readonly Committed[];
  /** Approved, but the cells of the row no longer hold parameters. */
  readonly unread: readonly string[];
  /** Rows that moved within the band. */
  readonly held: number;
  /** Rows that wait for their class. */
  readonly open: number;
  /** Rows that are locked, or set by an override. */
  readonly locked: number;
  /** Rows without computed parameters. */
  readonly unknown: number;
  /** Rows whose planning system works with other parameters than those in force. */
  readonly drifted: number;
}

function setOf(parameters: Replenishment, method: string, row: number): StockParameterSet | null {
  if (!isStocked(method)) return nothingStocked(method);
  const found: StockParameterSet = {
    method,
    safetyStock: parameters.safetyStock[row]!,
    reorderPoint: parameters.reorderPoint[row]!,
    orderUpTo: parameters.orderUpTo[row]!,
    orderQuantity: parameters.orderQuantity[row]!,
  };
  const { safetyStock, reorderPoint, orderUpTo, orderQuantity } = found;
  return [safetyStock, reorderPoint, orderUpTo, orderQuantity].every(Number.isFinite) ? found : null;
}

/** The planning system's level and safety stock with the order quantity and method of the policy. */
function adoptedSet(
  system: ReturnType<typeof planningSystemParameters>,
  computed: StockParameterSet | null,
  row: number,
): StockParameterSet | null {
  const reorderPoint = system?.reorderPoint[row] ?? NaN;
  if (system === null || computed === null || !(reorderPoint >= 0)) return null;
  // A system that stocks nothing of an item that nothing is to be stocked of agrees with the policy.
  if (reorderPoint === 0 && !isStocked(computed.method)) return computed;
  const { orderQuantity } = computed;
  // Whatever the policy wants, a system with a reorder point stocks the item.
  const method = isStocked(computed.method) ? computed.method : "(r,Q)";
  const follows = method === "(R,S)" || method === "base stock";
  return {
    method,
    safetyStock: system.safetyStock[row]!,
    reorderPoint,
    orderUpTo: follows ? reorderPoint : reorderPoint + orderQuantity,
    orderQuantity,
  };
}

interface Standing {
  readonly inForce: (LedgerRow | null)[];
  readonly started: number;
  readonly adopted: number;
}

/** What is in force before anything is approved: the former run's, else the planning system's, else on the first run the computed. */
function standingOf(
  table: StockTable,
  computed: readonly (StockParameterSet | null)[],
  former: Ledger | null,
  today: string,
): Standing {
  const system = planningSystemParameters(table);
  let [started, adopted] = [0, 0];
  const inForce = table.keys.map((key, row): LedgerRow | null => {
    const known = former?.get(key.trim());
    if (known !== undefined) return known;
    const own = adoptedSet(system, computed[row]!, row);
    if (own !== null) {
      adopted++;
      const why = render(say("recalibrate.why.system"));
      return { parameters: own, since: null, approvedBy: null, why, isLocked: false, basis: null };
    }
    const parameters = computed[row]!;
    if (former !== null || parameters === null) return null;
    started++;
    return {
      parameters,
      since: today,
      approvedBy: null,
      why: render(say("recalibrate.why.first")),
      isLocked: false,
      basis: basisOf(table, row),
    };
  });
  return { inForce, started, adopted };
}

/** Whether the class of a row is still to be accepted or refused. */
function hasOpenClass({ classes, rows }: StockTable, row: number): boolean {
  const item = rows.itemIndex[row]!;
  return (
    classes.recommended[item] !== classes.current[item] &&
    !classes.standing.locked.has(item) &&
    (classes.overrides.get(item)?.class ?? null) === null
  );
}

/** Rows whose planning system works with a level beyond the band round the one in force. */
function driftedRows(
  table: StockTable,
  options: RecalibrateOptions,
  inForce: readonly (LedgerRow | null)[],
): number {
  const system = planningSystemParameters(table);
  if (system === null) return 0;
  return inForce.filter((known, row) => {
    const reorderPoint = system.reorderPoint[row]!;
    if (known === null || Number.isNaN(reorderPoint) || !isStocked(known.parameters.method)) return false;
    const { parameters } = known;
    const band = { share: options.parameterBand, step: Math.max(options.leastUnits, Number.MIN_VALUE) };
    return beyondBand(parameters, { ...parameters, reorderPoint }, band) !== null;
  }).length;
}

/** Reads what is in force and approved, computes what the policies ask for now, and proposes what lies beyond the band. */
export function recalibrateFigures(
  data: Dataset,
  options: RecalibrateOptions,
  today: string,
): RecalibrateFigures {
  const table = stockTable(data, options, today);
  checkLeadTimes(table);
  const parameters = replenishment(table, options);
  const methods = methodsOf(table, parameters.method);
  const computed = methods.map((method, row) => setOf(parameters, method, row));
  const former = readLedger(data);
  const { inForce, started, adopted } = standingOf(table, computed, former, today);
  const decisions = decisionsOf(data);
  const decisionOf = (row: number): Decision | null => decisions.get(table.keys[row]!.trim()) ?? null;
  const isFixed = (row: number): boolean =>
    inForce[row]?.isLocked === true || stockOverrideOf(table, row) !== null;

  const approved: { row: number; before: LedgerRow | null; decision: Decision; after: StockParameterSet }[] =
    [];
  const unread: string[] = [];
  table.keys.forEach((key, row) => {
    const decision = decisionOf(row);
    if (decision === null || decision.status !== "approved" || isFixed(row)) return;
    if (decision.parameters === null) {
      unread.push(key);
      return;
    }
    const before = inForce[row]!;
    approved.push({ row, before, decision, after: decision.parameters });
    inForce[row] = {
      parameters: decision.parameters,
      since: today,
      approvedBy: decision.approvedBy,
      why: decision.reason,
      isLocked: false,
      basis: decision.basis,
    };
  });

  const counts = { held: 0, open: 0, locked: 0, unknown: 0 };
  const proposed: { row: number; inForce: LedgerRow | null; next: StockParameterSet }[] = [];
  table.keys.forEach((_, row) => {
    const next = computed[row]!;
    const known = inForce[row]!;
    if (next === null) {
      counts.unknown++;
      return;
    }
    if (isFixed(row)) {
      counts.locked++;
      return;
    }
    const pack = table.rows.pack[row]!;
    const band = { share: options.parameterBand, step: pack > 0 ? pack : options.leastUnits };
    const found = known === null ? next : beyondBand(known.parameters, next, band);
    if (found === null) {
      const { parameters: now } = known;
      const hasMoved =
        now.safetyStock !== next.safetyStock ||
        now.reorderPoint !== next.reorderPoint ||
        now.orderQuantity !== next.orderQuantity;
      if (hasMoved) counts.held++;
    } else if (options.holdOpenClasses && hasOpenClass(table, row)) counts.open++;
    else proposed.push({ row, inForce: known, next: underReview(decisionOf(row), found, band) });
  });

  const comparisons = proposed.map(({ row, inForce: known, next }) => ({
    row,
    inForce: known?.parameters ?? nothingStocked(next.method),
    basis: known?.basis ?? null,
    next,
  }));
  const contributions = contributionsOf(table, options, comparisons);
  const effects = effectsOf(
    table,
    options,
    proposed.map(({ row, inForce: known, next }) => ({
      row,
      before: known?.parameters ?? null,
      after: next,
    })),
  );
  const commitEffects = effectsOf(
    table,
    options,
    approved.map(({ row, before, after }) => ({ row, before: before?.parameters ?? null, after })),
  );
  const proposals = proposed.map(({ row, inForce: known, next }, index): Proposal => {
    const decision = decisionOf(row);
    const isSame = decision !== null && decision.status !== "approved" && decision.parameters === next;
    return {
      row,
      number: decision === null ? 1 : isSame ? decision.number : decision.number + 1,
      inForce: known,
      next,
      basis: (isSame ? decision.basis : null) ?? basisOf(table, row),
      contributions: contributions[index]!,
      reason:
        known === null
          ? say("recalibrate.reason.new")
          : reasonOf(table, comparisons[index]!, contributions[index]!),
      effect: effects[index]!,
      decision: isSame ? decision : null,
    };
  });
  const size = ({ effect: { stockBefore, stockAfter } }: Proposal): number =>
    Math.abs(stockAfter - (Number.isNaN(stockBefore) ? 0 : stockBefore)) || 0;
  return {
    data,
    options,
    table,
    protection: protectionDemands(table),
    isFirstRun: former === null,
    started,
    adopted,
    inForce,
    proposals: proposals.sort((a, b) => size(b) - size(a)),
    committed: approved.map(({ row, before, decision, after }, index) => ({
      item: table.keys[row]!,
      before: before?.parameters ?? null,
      after,
      approvedBy: decision.approvedBy!,
      reason: decision.reason ?? "",
      effect: commitEffects[index]!,
    })),
    unread,
    ...counts,
    drifted: former === null ? 0 : driftedRows(table, options, inForce),
  };
}

/** A proposal that somebody looks at stays as it is while what would be proposed now lies within the band round it. */
function underReview(decision: Decision | null, found: StockParameterSet, band: Band): StockParameterSet {
  if (decision === null || decision.parameters === null || decision.status === "approved") return found;
  return beyondBand(decision.parameters, found, band) === null ? decision.parameters : found;
}
