import type { Dataset } from "../../../../model/dataset";
import { say } from "../../../../text/message";
import { render } from "../../../../text/render";
import { numberOf, rowsOf, textOf } from "../../../former";
import { abcLetters, segmentOf } from "../../../strategy/segment/presets";

export const approverHeaders = {
  rule: say("forecast-override.column.rule"),
  segment: say("column.segment"),
  upToShare: say("forecast-override.column.up-to-share"),
  upToMoney: say("forecast-override.column.up-to-money"),
  approver: say("forecast-override.column.approver"),
  name: say("forecast-override.column.name"),
} as const;

/** Who approves overrides of a segment up to a size. */
export interface ApproverRule {
  readonly rule: string | null;
  /** A segment (AX), a letter (A), or "*" for all. */
  readonly segment: string;
  /** Largest change as a share of the statistical forecast, and in money; Infinity where any is allowed. */
  readonly upToShare: number;
  readonly upToMoney: number;
  /** A role. */
  readonly approver: string;
  /** Who holds it; null where anybody may sign for it. */
  readonly name: string | null;
}

export interface Approvers {
  readonly rules: readonly ApproverRule[];
  /** Rows that cannot be read, by their place in the table from 1. */
  readonly unread: readonly number[];
  /** Whether the rules are only the start that the tool proposes. */
  readonly isProposed: boolean;
}

/** Size of an override: change against the statistical forecast. NaN where it cannot be told. */
export interface OverrideSize {
  readonly units: number;
  readonly share: number;
  readonly money: number;
}

const anySegment = "*";

/** Shares that the proposal lets a planner and a manager decide: the more a class matters, the less. */
const proposedShares: readonly (readonly [letter: string, planner: number, manager: number])[] = [
  ["A", 0.05, 0.2],
  ["B", 0.1, 0.5],
  ["C", 0.25, Number.POSITIVE_INFINITY],
];
/** Money, as a share of a year's demand, that the proposal lets a planner and a manager decide. */
const proposedMoney = { planner: 0.0005, manager: 0.005 };

/** The largest 1, 2 or 5 times a power of ten that is not above a number; Infinity where the number is none. */
function roundLimit(value: number): number {
  if (!(value > 0) || !Number.isFinite(value)) return Number.POSITIVE_INFINITY;
  const power = 10 ** Math.floor(Math.log10(value));
  const lead = value / power;
  return (lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * power;
}

/**
 * Rules to start from.
 *
 * @param yearMoney demand of a year in money; NaN where no cost or price is known
 */
export function proposedApprovers(yearMoney: number): ApproverRule[] {
  const planner = render(say("forecast-override.role.planner"));
  const manager = render(say("forecast-override.role.manager"));
  const executive = render(say("forecast-override.role.executive"));
  const rules = proposedShares.flatMap(([segment, upToPlanner, upToManager]) => [
    {
      segment,
      upToShare: upToPlanner,
      upToMoney: roundLimit(yearMoney * proposedMoney.planner),
      approver: planner,
    },
    {
      segment,
      upToShare: upToManager,
      upToMoney: roundLimit(yearMoney * proposedMoney.manager),
      approver: manager,
    },
    { segment, upToShare: Infinity, upToMoney: Infinity, approver: executive },
  ]);
  return rules.map((rule, index) => ({ ...rule, rule: String(index + 1), name: null }));
}

/** A segment, a letter or "*", in capitals; null for anything else. */
function scopeOf(text: string | null): string | null {
  const scope = text?.toUpperCase() ?? "";
  if (scope === anySegment || (abcLetters as readonly string[]).includes(scope)) return scope;
  return segmentOf(scope);
}

/** A limit of 0 or more; Infinity for an empty cell; null for anything else. */
function limitOf(value: Parameters<typeof textOf>[0]): number | null {
  if (value === null || value === "") return Number.POSITIVE_INFINITY;
  const limit = numberOf(value);
  return limit !== null && limit >= 0 ? limit : null;
}

/** The rules on the sheet Override approvers; the proposal before the first run. */
export function approversOf(data: Dataset, yearMoney: number): Approvers {
  const rows = rowsOf(data, "scmOverrideApprovers", approverHeaders);
  if (rows === null) return { rules: proposedApprovers(yearMoney), unread: [], isProposed: true };
  const unread: number[] = [];
  const rules = rows.flatMap((row, index): ApproverRule[] => {
    const isEmpty = [row.segment, row.upToShare, row.upToMoney, row.approver, row.name].every(
      (cell) => cell === null || cell === "",
    );
    if (isEmpty) return [];
    const segment = scopeOf(textOf(row.segment));
    const [upToShare, upToMoney] = [limitOf(row.upToShare), limitOf(row.upToMoney)];
    const approver = textOf(row.approver);
    if (segment === null || upToShare === null || upToMoney === null || approver === null) {
      unread.push(index + 1);
      return [];
    }
    return [{ rule: textOf(row.rule), segment, upToShare, upToMoney, approver, name: textOf(row.name) }];
  });
  return { rules, unread, isProposed: false };
}

/** Who must approve, and the names that may: the approver's own, and those of approvers of larger changes. */
export interface ApproverNeeded {
  readonly approver: string;
  /** Empty where no name is given for the approver, so that any name will do. */
  readonly names: readonly string[];
}

/** A limit that is typed as 10 % must hold a change computed as 0.1000...03. */
const tolerance = 1e-9;

const holds = (limit: number, size: number): boolean => size <= limit + tolerance * Math.max(1, limit);

/** A share that is not known is above every limit, money that is not known above none. */
const isWithin = (rule: ApproverRule, { share, money }: OverrideSize): boolean =>
  (Number.isNaN(share) ? rule.upToShare === Infinity : holds(rule.upToShare, Math.abs(share))) &&
  (Number.isNaN(money) || holds(rule.upToMoney, Math.abs(money)));

/**
 * The first approver, from the smallest limits up, whose limits hold the change. The rules of the segment itself count where
 * there are any, else those of its letter, else those for all.
 *
 * @returns null where no rule allows a change of this size
 */
export function approverFor(
  rules: readonly ApproverRule[],
  segment: string,
  size: OverrideSize,
): ApproverNeeded | null {
  const ladder =
    [segment, segment.slice(0, 1), anySegment]
      .map((scope) => rules.filter((rule) => rule.segment === scope))
      .find((found) => found.length > 0) ?? [];
  const rising = [...ladder].sort(
    (a, b) => compare(a.upToShare, b.upToShare) || compare(a.upToMoney, b.upToMoney),
  );
  const first = rising.findIndex((rule) => isWithin(rule, size));
  const needed = rising[first];
  if (needed === undefined) return null;
  const names = needed.name === null ? [] : rising.slice(first).flatMap(({ name }) => name ?? []);
  return { approver: needed.approver, names };
}

const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);
