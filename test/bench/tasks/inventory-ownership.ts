import { ownershipFigures } from "../../../src/tools/inventory/ownership/figures";
import { ownershipOptions } from "../../../src/tools/inventory/ownership/options";
import { stockDefaults } from "../../../src/tools/inventory/shared/options";
import { replenishment } from "../../../src/tools/inventory/shared/replenishment";
import { stockTable } from "../../../src/tools/inventory/shared/stock-table";
import { dayValueFigures } from "../../../src/tools/inventory/value-of-a-day/figures";
import { valueOfADayOptions } from "../../../src/tools/inventory/value-of-a-day/options";
import type { BenchTask } from "../task";
import { fullDatasetOf } from "./dataset";

const today = "2026-11-26";

const sizes = [
  { items: 1_000, periods: 104 },
  { items: 10_000, periods: 104 },
];

/** Measures by segment and unit with targets by the policies, against the parameters that the targets rest on. */
const ownership: BenchTask = {
  name: "ownership",
  sizes,
  prepare(size) {
    const data = fullDatasetOf(size);
    return {
      run: () => ownershipFigures(data, ownershipOptions.parse({}), today),
      limit: () => replenishment(stockTable(data, stockDefaults, today), stockDefaults),
    };
  },
};

/** Parameters under three changed inputs, against one run of them. */
const valueOfADay: BenchTask = {
  name: "value-of-a-day",
  sizes,
  prepare(size) {
    const data = fullDatasetOf(size);
    const options = valueOfADayOptions.parse({});
    return {
      run: () => dayValueFigures(data, options, today),
      limit: () => replenishment(stockTable(data, options, today), options),
    };
  },
};

export const inventoryOwnership: readonly BenchTask[] = [ownership, valueOfADay];
