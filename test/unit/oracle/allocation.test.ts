import { allocate, type AllocationRule } from "../../../src/engine/inventory/allocation/allocate";
import { describeOracle, expectAllNear, type OracleCase } from "./oracle";

interface Inputs {
  readonly supply: number;
  readonly demand: readonly number[];
  readonly priority?: readonly number[];
}

const check =
  (rule: AllocationRule) =>
  ({ inputs, expected, tolerance }: OracleCase): void => {
    const { supply, demand, priority } = inputs as unknown as Inputs;
    const { awards } = allocate(rule, {
      supply,
      demand: Float64Array.from(demand),
      weights: priority ? Float64Array.from(priority) : null,
    });
    expectAllNear(awards, expected["allocation"] as number[], tolerance);
  };

const adjusted = "adjusted proportional rule: not offered (each gets first what the others leave undisputed)";
const randomArrival = "random arrival rule: not offered (mean over all orders of arrival)";

describeOracle("allocation.json", {
  run: {
    ALLOCATE_PROPORTIONAL: check("proportional"),
    ALLOCATE_EQUAL_AWARDS: check("fair-share"),
    ALLOCATE_EQUAL_LOSSES: check("equal-losses"),
    ALLOCATE_TALMUD: check("talmud"),
    ALLOCATE_PRIORITY: check("priority"),
  },
  unreachable: {
    alloc_APRO_10_4_2: adjusted,
    alloc_APRO_300_3_100: adjusted,
    alloc_APRO_0_2_3: adjusted,
    alloc_RA_100_3_100: randomArrival,
    alloc_RA_10_4_2: randomArrival,
    alloc_RA_7_2_3: randomArrival,
  },
});
