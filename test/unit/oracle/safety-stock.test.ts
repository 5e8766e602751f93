import { demandModel, type DemandDistribution } from "../../../src/engine/inventory/demand-model";
import { fillRate } from "../../../src/engine/inventory/fill-rate";
import { standardLoss, standardLossInverse } from "../../../src/engine/inventory/loss";
import { economicOrderQuantity } from "../../../src/engine/inventory/economic-order";
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

const laterEmpirical = "later: SAFETY_STOCK_EMPIRICAL";

describeOracle("safety_stock_peers.json", {
  run: {
    SAFETY_STOCK: checkSafetyStock,
    REORDER_POINT: checkReorderPoint,
    LEAD_TIME_DEMAND: checkLeadTimeDemand,
    EOQ: checkEconomicOrderQuantity,
    NEWSVENDOR_PROFIT: checkNewsvendorProfit,
  },
  unreachable: { scp_ww_10: "later: LOT_SIZES" },
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
  },
  unreachable: { boot_raf_100_3: `${laterEmpirical} (bootstrap)`, overlap_raf_100_3: laterEmpirical },
});

describeOracle("loss_functions.json", {
  run: {
    STANDARD_LOSS: (oracleCase) => {
      const { z = NaN } = numbersOf(oracleCase.inputs);
      expectNamed(oracleCase, { loss: standardLoss(z), complementary: standardLoss(-z) });
    },
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
    snl2_1: "second-order loss function, which no method of ours needs",
    "snl2_-1": "second-order loss function, which no method of ours needs",
    lnl_10: "lognormal demand is not offered",
    dl: "demand given as a table of probabilities is not offered",
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

const laterRQ = "later: RQ_POLICY";
const laterSS = "later: SS_POLICY";

describeOracle("rq_ss.json", {
  run: { RQ_POLICY: checkOrderQuantityPlusSafetyStock },
  unreachable: {
    rq_expected_problem_5_1: laterRQ,
    rq_eoqb_problem_5_1: laterRQ,
    "rq_loss-function_problem_5_1": laterRQ,
    rqp_problem_5_2: laterRQ,
    "rqcost_eoq+ss_problem_5_1": laterRQ,
    "rqcost_loss-function_problem_5_1": laterRQ,
    "rqcost_eoq+ss_example_5_1": laterRQ,
    rqcost_expected_problem_5_1: laterRQ,
    rqcost_eoqb_problem_5_3: laterRQ,
    rforq_example_5_1_150: laterRQ,
    rforq_example_5_1_318: laterRQ,
    rforq_problem_5_1_150: laterRQ,
    rforq_problem_5_3_750: laterRQ,
    ss_problem_4_31: laterSS,
    ss_zf91_mu21: laterSS,
    ss_zf91_mu65: laterSS,
    ss_zf91_mu20: laterSS,
    ss_zf91_mu40: laterSS,
    ss_zf91_mu30: laterSS,
    ss_zf91_mu35: laterSS,
    ss_zf91_mu64: laterSS,
    ss_zf91_mu45: laterSS,
    ss_zf91_mu63: laterSS,
    ss_zf91_mu52: laterSS,
    sspow_example_4_8: laterSS,
  },
});

describeOracle("eoq_lotsize.json", { run: { EOQ: checkEconomicOrderQuantity }, functions: ["EOQ"] });

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

function checkEconomicOrderQuantity(oracleCase: OracleCase): void {
  const inputs = numbersOf(oracleCase.inputs);
  const {
    demand_rate: demandPerPeriod = NaN,
    fixed_cost: fixedCost = NaN,
    holding_cost: holdingCost = NaN,
  } = inputs;
  const quantity = economicOrderQuantity({ demandPerPeriod, fixedCost, holdingCost });
  const actual =
    "Q" in oracleCase.expected
      ? { Q: quantity, T: quantity / demandPerPeriod }
      : { order_quantity: quantity };
  expectNamed(oracleCase, actual);
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

/** The approximation "EOQ + SS": economic order quantity, and safety stock at the critical ratio p / (p + h). */
function checkOrderQuantityPlusSafetyStock(oracleCase: OracleCase): void {
  const inputs = numbersOf(oracleCase.inputs);
  const {
    holding_cost: holdingCost = NaN,
    stockout_cost: stockout = NaN,
    fixed_cost: fixedCost = NaN,
  } = inputs;
  const { demand_mean: demandMean = NaN, demand_sd: demandSd = NaN, lead_time: leadTime = NaN } = inputs;
  const serviceLevel = stockout / (stockout + holdingCost);
  expectNamed(oracleCase, {
    r: reorderPoint({ serviceLevel, demandMean, demandSd, leadTime }),
    Q: economicOrderQuantity({ demandPerPeriod: demandMean, fixedCost, holdingCost }),
  });
}
