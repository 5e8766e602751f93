import { demandModel, type DemandDistribution } from "../../../src/engine/inventory/demand-model";
import { fillRate } from "../../../src/engine/inventory/fill-rate";
import { standardLoss, standardLossInverse } from "../../../src/engine/inventory/loss";
import {
  economicOrder,
  orderingCost,
  type EconomicOrderInput,
} from "../../../src/engine/inventory/economic-order";
import { empiricalDemand } from "../../../src/engine/inventory/empirical-demand";
import { empiricalSafetyStock } from "../../../src/engine/inventory/empirical-safety-stock";
import { lotSizes } from "../../../src/engine/inventory/lot-sizes";
import { discountedOrder } from "../../../src/engine/inventory/quantity-discount";
import { bestReorderPoint, rqCost, rqPolicy, type RqInput } from "../../../src/engine/inventory/rq-policy";
import { standardSecondLoss } from "../../../src/engine/inventory/second-loss";
import { ssPolicy } from "../../../src/engine/inventory/ss-policy";
import {
  orderUpToLevel,
  protectionDemand,
  reorderPoint,
  safetyStock,
} from "../../../src/engine/inventory/safety-stock";
import { gammaLoss } from "../../../src/engine/statistics/distributions/gamma";
import { negativeBinomialLoss } from "../../../src/engine/statistics/distributions/negative-binomial";
import { describeOracle, expectNear, type OracleCase } from "./oracle";

type Numbers = Readonly<Record<string, number>>;

/** Inputs of a case as numbers; those that are words are asked for apart. */
const numbersOf = (values: OracleCase["inputs"]): Numbers => values as Numbers;

/** Asserts those of the expected numbers that `actual` names, and that it names at least one. */
function expectNamed({ expected, tolerance }: OracleCase, actual: Numbers): void {
  expect(Object.keys(expected)).toEqual(expect.arrayContaining(Object.keys(actual)));
  for (const [name, value] of Object.entries(actual))
    expectNear(value, numbersOf(expected)[name] ?? null, tolerance);
}

describeOracle("safety_stock_peers.json", {
  run: {
    SAFETY_STOCK: checkSafetyStock,
    REORDER_POINT: checkReorderPoint,
    LEAD_TIME_DEMAND: checkLeadTimeDemand,
    EOQ: checkEconomicOrderQuantity,
    NEWSVENDOR_PROFIT: checkNewsvendorProfit,
    LOT_SIZE_WAGNER_WHITIN: checkLotSizes,
  },
});

describeOracle("service_levels_policies.json", {
  run: {
    STANDARD_LOSS_INVERSE: (oracleCase) =>
      expectNamed(oracleCase, { k: standardLossInverse(numbersOf(oracleCase.inputs).loss ?? NaN) }),
    SAFETY_STOCK: checkContinuousFillRate,
    POLICY_EVALUATE_SQ: checkEvaluatedReorderPoint,
    ORDER_UP_TO: checkPeriodicFillRate,
    POLICY_EVALUATE_ORDER_UP_TO: checkEvaluatedOrderUpTo,
    REORDER_POINT: checkDistributionReorderPoint,
    SAFETY_STOCK_EMPIRICAL: checkObservedQuantiles,
  },
  unreachable: {
    boot_raf_100_3:
      "draws periods one by one; overlapping windows keep the correlation of neighbouring periods",
  },
});

describeOracle("loss_functions.json", {
  run: {
    STANDARD_LOSS: (oracleCase) => {
      const { z = NaN } = numbersOf(oracleCase.inputs);
      expectNamed(oracleCase, { loss: standardLoss(z), complementary: standardLoss(-z) });
    },
    STANDARD_LOSS_2: (oracleCase) => {
      const { z = NaN } = numbersOf(oracleCase.inputs);
      expectNamed(oracleCase, { loss: standardSecondLoss(z), complementary: standardSecondLoss(-z) });
    },
    LOSS_DISCRETE: checkObservedLoss,
    LOSS_NORMAL: (oracleCase) => checkLoss(oracleCase, "normal"),
    LOSS_POISSON: (oracleCase) => checkLoss(oracleCase, "poisson"),
    LOSS_NEGBIN: checkNegativeBinomialLoss,
    LOSS_GAMMA: (oracleCase) => {
      const { x = NaN, shape = NaN, scale = NaN } = numbersOf(oracleCase.inputs);
      const loss = gammaLoss(x, shape, scale);
      expectNamed(oracleCase, { loss, complementary: x - shape * scale + loss });
    },
    LOSS_EXPONENTIAL: (oracleCase) => {
      const { x = NaN, rate = NaN } = numbersOf(oracleCase.inputs);
      const loss = gammaLoss(x, 1, 1 / rate);
      expectNamed(oracleCase, { loss, complementary: x - 1 / rate + loss });
    },
  },
  unreachable: {
    lnl_10: "lognormal demand is not offered",
  },
});

describeOracle("newsvendor_basestock.json", {
  run: {
    NEWSVENDOR: checkNewsvendor,
    NEWSVENDOR_COST: checkStockCost,
    BASE_STOCK_COST: checkStockCost,
    NEWSVENDOR_PROFIT: checkNewsvendorProfit,
  },
  unreachable: { nvln_problem_4_8b: "lognormal demand is not offered" },
});

const approximation = "an approximation; ours is the exact optimum, which costs no more (asserted beside it)";

describeOracle("rq_ss.json", {
  run: {
    RQ_POLICY: checkRqPolicy,
    RQ_COST: checkRqCost,
    RQ_REORDER_POINT_FOR_Q: (oracleCase) => {
      const { Q: quantity = NaN } = numbersOf(oracleCase.inputs);
      expectNamed(oracleCase, { r: bestReorderPoint(quantity, rqInput(oracleCase)) });
    },
    SS_POLICY: checkSsPolicy,
  },
  unreachable: {
    rq_expected_problem_5_1: approximation,
    rq_eoqb_problem_5_1: approximation,
    sspow_example_4_8: approximation,
  },
});

describeOracle("eoq_lotsize.json", {
  run: {
    EOQ: checkEconomicOrder,
    EOQ_COST: (oracleCase) => {
      const { order_quantity: quantity = NaN } = numbersOf(oracleCase.inputs);
      expectNamed(oracleCase, { cost_per_time: orderingCost(quantity, economicInput(oracleCase)) });
    },
    EOQ_BACKORDERS: checkEconomicOrder,
    EPQ: checkEconomicOrder,
    EOQ_QUANTITY_DISCOUNT: checkDiscount,
    LOT_SIZE_WAGNER_WHITIN: checkLotSizes,
  },
  unreachable: {
    jrp_scmo_jrp_hw_1: "joint replenishment of several items is not offered",
    jrp_scmo_jrp_hw_2: "joint replenishment of several items is not offered",
  },
});

describeOracle("supply_uncertainty.json", {
  run: {},
  unreachable: {
    eoqd_example_9_1: "disruptions of supply are not offered",
    nvd_9_3: "disruptions of supply are not offered",
    eoqy_problem_9_4a: "random yields are not offered",
    eoqy_problem_9_4b: "random yields are not offered",
  },
});

/** Peers state demand by year and the lead time by week, or demand and lead time in one unit. */
function peerDemand(inputs: Numbers) {
  const { annual_demand: annualDemand, annual_sd: annualSd = NaN, lead_time_weeks: weeks = NaN } = inputs;
  if (annualDemand !== undefined) {
    const year = inputs.weeks_per_year ?? NaN;
    return { demandMean: annualDemand / year, demandSd: annualSd / Math.sqrt(year), leadTime: weeks };
  }
  return {
    demandMean: inputs.mean_demand ?? inputs.mean ?? 0,
    demandSd: inputs.sd_demand ?? inputs.sd ?? NaN,
    leadTime: inputs.mean_lead_time ?? inputs.lead_time ?? NaN,
    leadTimeSd: inputs.sd_lead_time ?? 0,
  };
}

function checkSafetyStock(oracleCase: OracleCase): void {
  const inputs = numbersOf(oracleCase.inputs);
  const demand = peerDemand(inputs);
  const { csl: serviceLevel, fill_rate: target = NaN, order_quantity: quantity = NaN } = inputs;
  const { mean, standardDeviation } = protectionDemand(demand);
  if (serviceLevel === undefined) {
    // These peers leave out the second loss: our exact definition differs, but not the inverse loss that they solve.
    const stock = standardDeviation * standardLossInverse(((1 - target) * quantity) / standardDeviation);
    expectNamed(oracleCase, { Dl: mean, sigmadL: standardDeviation, safteystock: stock, min: mean + stock });
    return;
  }
  const stock = safetyStock({ ...demand, serviceLevel });
  const { expected } = oracleCase;
  if ("eus" in expected) {
    const short = standardDeviation * standardLoss(stock / standardDeviation);
    expectNamed(oracleCase, { safteystock: stock, eus: short, fillrate: 1 - short / quantity });
  } else {
    const point =
      "reorder_point" in expected ? { reorder_point: reorderPoint({ ...demand, serviceLevel }) } : {};
    expectNamed(oracleCase, { safety_stock: stock, ...point });
  }
}

function checkReorderPoint(oracleCase: OracleCase): void {
  const inputs = numbersOf(oracleCase.inputs);
  const point = reorderPoint({ ...peerDemand(inputs), serviceLevel: inputs.csl ?? NaN });
  expectNamed(oracleCase, { reorder_point: point });
}

function checkLeadTimeDemand(oracleCase: OracleCase): void {
  const { mean, standardDeviation } = protectionDemand(peerDemand(numbersOf(oracleCase.inputs)));
  expectNamed(oracleCase, { mean, sd: standardDeviation });
}

function economicInput(oracleCase: OracleCase): EconomicOrderInput {
  const inputs = numbersOf(oracleCase.inputs);
  const { stockout_cost: stockoutCost, production_rate: productionRate } = inputs;
  return {
    demandPerPeriod: inputs.demand_rate ?? NaN,
    fixedCost: inputs.fixed_cost ?? NaN,
    holdingCost: inputs.holding_cost ?? NaN,
    ...(stockoutCost === undefined ? {} : { stockoutCost }),
    ...(productionRate === undefined ? {} : { productionRate }),
  };
}

function checkEconomicOrder(oracleCase: OracleCase): void {
  const { quantity, costPerPeriod, stockoutFraction } = economicOrder(economicInput(oracleCase));
  const fraction = "stockout_fraction" in oracleCase.expected ? { stockout_fraction: stockoutFraction } : {};
  expectNamed(oracleCase, { order_quantity: quantity, cost_per_time: costPerPeriod, ...fraction });
}

/** A peer that names quantity, time between orders and cost by letters. */
function checkEconomicOrderQuantity(oracleCase: OracleCase): void {
  const input = economicInput(oracleCase);
  const { quantity, costPerPeriod } = economicOrder(input);
  expectNamed(oracleCase, { Q: quantity, T: quantity / input.demandPerPeriod, TVC: costPerPeriod });
}

function checkDiscount(oracleCase: OracleCase): void {
  const inputs = numbersOf(oracleCase.inputs);
  const { breakpoints, unit_costs: unitCosts } = oracleCase.inputs as Record<string, number[]>;
  const tiers = (breakpoints ?? []).map((fromQuantity, tier) => ({
    fromQuantity,
    unitCost: unitCosts?.[tier] ?? NaN,
  }));
  const input = {
    demandPerPeriod: inputs.demand_rate ?? NaN,
    fixedCost: inputs.fixed_cost ?? NaN,
    holdingRate: inputs.holding_cost_rate ?? NaN,
    tiers,
  };
  const type = oracleCase.variant === "incremental" ? "incremental" : "all-units";
  const { quantity, costPerPeriod, tier } = discountedOrder(input, type);
  expectNamed(oracleCase, { order_quantity: quantity, region: tier, total_cost_per_time: costPerPeriod });
}

function checkLotSizes(oracleCase: OracleCase): void {
  const inputs = numbersOf(oracleCase.inputs);
  const { quantities, cost } = lotSizes({
    demand: Float64Array.from(oracleCase.inputs.demand as number[]),
    fixedCost: inputs.fixed_cost ?? NaN,
    holdingCost: inputs.holding_cost ?? NaN,
  });
  expectNamed(oracleCase, { cost });
  const planned = oracleCase.expected.order_quantities_by_period_1_to_T;
  if (planned !== undefined) expect([...quantities]).toEqual(planned);
}

/** Inverse ECDF of the demand over a lead time, for several targets. */
function checkObservedQuantiles(oracleCase: OracleCase): void {
  const {
    y,
    lead_time: leadTime,
    csl,
  } = oracleCase.inputs as { y: number[]; lead_time: number; csl: number[] };
  const demand = Float64Array.from(y);
  const found = csl.map(
    (serviceLevel) => empiricalSafetyStock(demand, { serviceLevel, leadTime }).reorderPoint,
  );
  expect(found).toEqual(oracleCase.expected.quantile_inverse_ecdf);
}

/** A table of probabilities as a sample in which each value stands as often as it is likely. */
function checkObservedLoss(oracleCase: OracleCase): void {
  const { x, pmf } = oracleCase.inputs as { x: number; pmf: Record<string, number> };
  const sample = empiricalDemand(
    Float64Array.from(
      Object.entries(pmf).flatMap(([units, share]) =>
        new Array<number>(Math.round(share * 10)).fill(Number(units)),
      ),
    ),
  );
  const loss = sample.expectedShortage(x);
  expectNamed(oracleCase, { loss, complementary: x - sample.mean + loss });
}

function checkNewsvendorProfit(oracleCase: OracleCase): void {
  const inputs = numbersOf(oracleCase.inputs);
  const { revenue = NaN, purchase_cost: cost = NaN, salvage_value: salvage = NaN } = inputs;
  const { demand_mean: demandMean = NaN, demand_sd: demandSd = NaN } = inputs;
  const serviceLevel = (revenue - cost) / (revenue - salvage);
  const level = orderUpToLevel({ serviceLevel, demandMean, demandSd, leadTime: 1 });
  const demand = demandModel("normal", { mean: demandMean, standardDeviation: demandSd });
  const short = demand.expectedShortage(level);
  const profit =
    (revenue - cost) * demandMean - (cost - salvage) * (level - demandMean) - (revenue - salvage) * short;
  expectNamed(
    oracleCase,
    "Q" in oracleCase.expected
      ? { Q: level, SS: level - demandMean, ExpP: profit, FR: 1 - short / demandMean }
      : { S: level, profit },
  );
}

function checkContinuousFillRate(oracleCase: OracleCase): void {
  const inputs = numbersOf(oracleCase.inputs);
  const {
    fill_rate: target = NaN,
    order_quantity: quantity = NaN,
    sigma_lead_time_demand: sigma = NaN,
  } = inputs;
  const exact = safetyStock({
    serviceLevel: target,
    measure: "fill",
    demandSd: sigma,
    leadTime: 1,
    orderQuantity: quantity,
  });
  const approximateFactor = standardLossInverse(((1 - target) * quantity) / sigma);
  expectNamed(oracleCase, { safety_stock_exact: exact, k_exact: exact / sigma, k_approx: approximateFactor });
}

function checkEvaluatedReorderPoint(oracleCase: OracleCase): void {
  const inputs = numbersOf(oracleCase.inputs);
  const { mean = NaN, sd = NaN, lead_time: leadTime = NaN, reorder_point: point = NaN } = inputs;
  const { order_quantity: orderQuantity = NaN } = inputs;
  const protection = protectionDemand({ demandMean: mean, demandSd: sd, leadTime });
  const demand = demandModel("normal", protection);
  const stock = point - protection.mean;
  expectNamed(oracleCase, {
    safety_stock: stock,
    csl: 1 - demand.upperTail(point),
    expected_shortage_per_cycle: demand.expectedShortage(point),
    fill_rate_exact: fillRate(stock, { demandMean: mean, demandSd: sd, leadTime, orderQuantity }),
  });
}

function checkPeriodicFillRate(oracleCase: OracleCase): void {
  const inputs = numbersOf(oracleCase.inputs);
  const level = orderUpToLevel({
    serviceLevel: inputs.fill_rate ?? NaN,
    measure: "fill",
    demandMean: inputs.mean ?? NaN,
    demandSd: inputs.sd ?? NaN,
    leadTime: inputs.lead_time ?? NaN,
    reviewPeriod: inputs.review_period ?? NaN,
  });
  expectNamed(oracleCase, { order_up_to_exact: level });
}

function checkEvaluatedOrderUpTo(oracleCase: OracleCase): void {
  const inputs = numbersOf(oracleCase.inputs);
  const { mean = NaN, sd = NaN, order_up_to: level = NaN } = inputs;
  const { lead_time: leadTime = NaN, review_period: reviewPeriod = NaN } = inputs;
  const protection = protectionDemand({ demandMean: mean, demandSd: sd, leadTime, reviewPeriod });
  const demand = demandModel("normal", protection);
  const short = demand.expectedShortage(level);
  expectNamed(oracleCase, {
    expected_backorder: short,
    expected_on_hand: level - protection.mean + short,
    in_stock_probability: 1 - demand.upperTail(level),
  });
}

function checkDistributionReorderPoint(oracleCase: OracleCase): void {
  const inputs = numbersOf(oracleCase.inputs);
  const distribution = String(oracleCase.inputs.distribution).replace("_", "-") as DemandDistribution;
  const { mean_lead_time_demand: mean = NaN, variance_lead_time_demand: variance = NaN } = inputs;
  const demand = { demandMean: mean, demandSd: Math.sqrt(variance), leadTime: 1, distribution };
  const { csl, fill_rate: target = NaN, order_quantity: orderQuantity = NaN } = inputs;
  if (csl === undefined) {
    const point = reorderPoint({ ...demand, serviceLevel: target, measure: "fill", orderQuantity });
    const achieved = fillRate(point - mean, { ...demand, orderQuantity });
    expectNamed(oracleCase, { reorder_point: point, achieved });
    return;
  }
  const point = reorderPoint({ ...demand, serviceLevel: csl });
  const model = demandModel(distribution, { mean, standardDeviation: Math.sqrt(variance) });
  const achieved = "achieved_csl" in oracleCase.expected ? { achieved_csl: 1 - model.upperTail(point) } : {};
  expectNamed(oracleCase, { reorder_point: point, ...achieved });
}

function checkLoss(oracleCase: OracleCase, distribution: DemandDistribution): void {
  const { x = NaN, mean = NaN, sd = NaN } = numbersOf(oracleCase.inputs);
  const loss = demandModel(distribution, { mean, standardDeviation: sd }).expectedShortage(x);
  expectNamed(oracleCase, { loss, complementary: x - mean + loss });
}

function checkNegativeBinomialLoss(oracleCase: OracleCase): void {
  const { x = NaN, r, p = NaN } = numbersOf(oracleCase.inputs);
  if (r === undefined) {
    checkLoss(oracleCase, "negative-binomial");
    return;
  }
  const loss = negativeBinomialLoss(x, { size: r, success: p, failure: 1 - p });
  expectNamed(oracleCase, { loss, complementary: x - (r * (1 - p)) / p + loss });
}

function checkNewsvendor(oracleCase: OracleCase): void {
  const inputs = numbersOf(oracleCase.inputs);
  const { holding_cost: holding = NaN, stockout_cost: stockout = NaN, demand_mean: mean = NaN } = inputs;
  const { demand_sd: sd = Math.sqrt(inputs.demand_var ?? NaN) } = inputs;
  const distribution = (oracleCase.variant ?? "normal").replace(" ", "-") as DemandDistribution;
  const level = orderUpToLevel({
    serviceLevel: stockout / (stockout + holding),
    demandMean: mean,
    demandSd: sd,
    leadTime: 1,
    distribution,
  });
  const short = demandModel(distribution, { mean, standardDeviation: sd }).expectedShortage(level);
  expectNamed(oracleCase, { S: level, cost: holding * (level - mean) + (holding + stockout) * short });
}

/** Holding and stockout cost of a given level; a base stock protects the lead time and the period of the order. */
function checkStockCost(oracleCase: OracleCase): void {
  const inputs = numbersOf(oracleCase.inputs);
  const { holding_cost: holding = NaN, stockout_cost: stockout = NaN, S: level = NaN } = inputs;
  const protection = protectionDemand({
    demandMean: inputs.demand_mean ?? NaN,
    demandSd: inputs.demand_sd ?? NaN,
    leadTime: inputs.lead_time ?? 0,
    reviewPeriod: 1,
  });
  const short = demandModel("normal", protection).expectedShortage(level);
  expectNamed(oracleCase, { cost: holding * (level - protection.mean) + (holding + stockout) * short });
}

function rqInput(oracleCase: OracleCase): RqInput {
  const inputs = numbersOf(oracleCase.inputs);
  return {
    holdingCost: inputs.holding_cost ?? NaN,
    stockoutCost: inputs.stockout_cost ?? NaN,
    fixedCost: inputs.fixed_cost ?? 0,
    demandMean: inputs.demand_mean ?? NaN,
    demandSd: inputs.demand_sd ?? NaN,
    leadTime: inputs.lead_time ?? NaN,
    distribution: oracleCase.variant?.startsWith("poisson") === true ? "poisson" : "normal",
  };
}

function checkRqPolicy(oracleCase: OracleCase): void {
  const input = rqInput(oracleCase);
  const { reorderPoint: r, orderQuantity: quantity, costPerPeriod: cost } = rqPolicy(input);
  switch (oracleCase.variant) {
    case "EOQ+SS approximation": {
      const { demandMean, fixedCost, holdingCost, stockoutCost } = input;
      const serviceLevel = stockoutCost / (stockoutCost + holdingCost);
      const approximate = {
        r: reorderPoint({ ...input, serviceLevel }),
        Q: economicOrder({ demandPerPeriod: demandMean, fixedCost, holdingCost }).quantity,
      };
      expectNamed(oracleCase, approximate);
      expect(cost).toBeLessThan(rqCost(approximate.r, approximate.Q, input));
      return;
    }
    case "poisson exact":
      expectNamed(oracleCase, { r, Q: quantity, cost });
      return;
    default:
      // The "loss-function" solution of this case is the optimum.
      expectNamed(oracleCase, { r, Q: quantity });
  }
}

/** The cost of a policy that is given, and that ours costs no more. */
function checkRqCost(oracleCase: OracleCase): void {
  const { r = NaN, Q: quantity = NaN } = numbersOf(oracleCase.inputs);
  const input = rqInput(oracleCase);
  const cost = rqCost(r, quantity, input);
  expectNamed(oracleCase, { cost });
  expect(rqPolicy(input).costPerPeriod).toBeLessThanOrEqual(cost * (1 + 1e-12));
}

function checkSsPolicy(oracleCase: OracleCase): void {
  const { expected, tolerance } = oracleCase;
  const {
    reorderPoint: s,
    orderUpTo,
    costPerPeriod,
  } = ssPolicy({ ...rqInput(oracleCase), leadTime: 0, distribution: "poisson" });
  expect([s, orderUpTo]).toEqual([expected.s, expected.S]);
  const { cost_abs: allowed } = tolerance as { readonly cost_abs?: number };
  expectNear(
    costPerPeriod,
    numbersOf(expected).cost ?? null,
    allowed === undefined ? tolerance : { abs: allowed },
  );
}
