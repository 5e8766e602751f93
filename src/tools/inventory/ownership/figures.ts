import type { Dataset } from "../../../model/dataset";
import { say } from "../../../text/message";
import { render } from "../../../text/render";
import { segments } from "../../strategy/segment/presets";
import { amountWords, type AmountWords } from "../shared/amount-words";
import { stockDefaults } from "../shared/options";
import { stockTable } from "../shared/stock-table";
import { itemStocks, unitsOf, type ItemStock } from "./item-stock";
import { add, noSums, ownedMeasures, type OwnedMeasure, type StockSums } from "./measures";
import type { OwnershipOptions } from "./options";

/** What one owner answers for. */
export interface OwnerSums extends StockSums {
  readonly owner: string;
  readonly cells: number;
  readonly cellsOver: number;
  readonly over: number;
}

/** Everything the run has computed; sheets and findings only arrange it. */
export interface OwnershipFigures {
  readonly data: Dataset;
  readonly options: OwnershipOptions;
  readonly valuation: "cost" | "price" | "none";
  /** Whether the data hold what the segments were to be split by. */
  readonly isUnitMapped: boolean;
  /** Most stock at risk first. */
  readonly stocks: readonly ItemStock[];
  readonly measures: readonly OwnedMeasure[];
  readonly bySegment: readonly (StockSums & { readonly segment: string })[];
  /** Most stock first, cells without an owner last. */
  readonly owners: readonly OwnerSums[];
  readonly total: StockSums;
  /** Name that stands for nobody. */
  readonly noOwner: string;
  readonly words: AmountWords;
}

const sumOver = (rows: readonly StockSums[]): StockSums =>
  rows.reduce<StockSums>(
    (sums, row) => ({
      items: sums.items + row.items,
      stock: sums.stock + row.stock,
      demand: sums.demand + row.demand,
      obsolete: sums.obsolete + row.obsolete,
      excess: sums.excess + row.excess,
      provision: sums.provision + row.provision,
    }),
    noSums,
  );

/** Excel takes names that differ only in case as equal. */
function ownersOf(measures: readonly OwnedMeasure[], noOwner: string): OwnerSums[] {
  const groups = new Map<string, OwnedMeasure[]>();
  for (const measure of measures) {
    const owner = measure.responsible.toLowerCase();
    const group = groups.get(owner);
    if (group === undefined) groups.set(owner, [measure]);
    else group.push(measure);
  }
  return [...groups.values()]
    .map((group) => ({
      ...sumOver(group),
      owner: group[0]!.responsible,
      cells: group.length,
      cellsOver: group.filter(({ status }) => status === "over target").length,
      over: group.reduce((sum, { over }) => sum + over, 0),
    }))
    .sort((a, b) => Number(a.owner === noOwner) - Number(b.owner === noOwner) || b.stock - a.stock);
}

const atRisk = ({ obsolete, excess }: ItemStock): number => (obsolete ?? 0) + (excess ?? 0);

/** Stock, its measures by segment and unit, and who answers for them. */
export function ownershipFigures(data: Dataset, options: OwnershipOptions, today: string): OwnershipFigures {
  const table = stockTable(data, stockDefaults, today);
  const { isMapped, units } = unitsOf(table, options.unit);
  const stocks = itemStocks(table, options, units).sort(
    (a, b) => atRisk(b) - atRisk(a) || (b.stock ?? 0) - (a.stock ?? 0),
  );
  const measures = ownedMeasures(table, options, stocks);
  const noOwner = render(say("ownership.noOwner"));
  const total = sumOver(measures);
  const bySegment = segments.map((segment) => ({
    segment,
    ...stocks.filter((item) => item.segment === segment).reduce(add, noSums),
  }));
  return {
    data,
    options,
    valuation: table.valuation,
    isUnitMapped: isMapped,
    stocks,
    measures,
    bySegment,
    owners: ownersOf(measures, noOwner),
    total,
    noOwner,
    words: amountWords(data, table.valuation, total.stock),
  };
}
