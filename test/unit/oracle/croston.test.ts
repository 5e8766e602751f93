import { crostonForecasts, type CrostonMethod } from "../../../src/engine/forecasting/croston";
import { sesLevel } from "../../../src/engine/forecasting/ses";
import { historyOf } from "../engine/histories";
import { describeOracle, expectNear, type OracleCase } from "./oracle";

const run = {
  CROSTON: checkRate("croston"),
  SBA: checkRate("sba"),
  SBJ: checkRate("sbj"),
  TSB: checkRate("tsb"),
  SES: checkLevel,
};

const optimised = "constants are fixed here; optimised ones come with the forecasting tools";
const aggregated = "temporal aggregation comes with the forecasting tools";

describeOracle("croston_family_statsforecast.json", {
  run,
  unreachable: {
    sf_crostonopt_dense: optimised,
    sf_crostonopt_raf_2500: optimised,
    sf_adida_trail_zero: aggregated,
    sf_adida_lead_zero: aggregated,
    sf_adida_raf_row1: aggregated,
    sf_adida_raf_100: aggregated,
    sf_imapa_raf_2500: aggregated,
    sf_imapa_raf_100: aggregated,
  },
});

describeOracle("croston_family_tsintermittent.json", {
  run,
  unreachable: {
    tsi_opt_croston_mar_tsint_data1: optimised,
    tsi_opt_sba_mar_tsint_data1: optimised,
    tsi_opt_sba_mar_carparts_a: optimised,
    tsi_opt_croston_msr_tsint_data1: optimised,
    tsi_opt_sba_msr_tsint_data1: optimised,
    tsi_opt_croston_mae_tsint_data1: optimised,
    tsi_opt_croston_mae_raf_dense: optimised,
    tsi_opt_sba_mae_raf_dense: optimised,
    tsi_opt_sba_mae_tsint_data1: optimised,
    tsi_opt_croston_mse_tsint_data1: optimised,
    tsi_opt_sba_mse_raf_dense: optimised,
    tsi_opt_sba_mse_carparts_a: optimised,
    tsi_opt_tsb_mse_tsint_data1: optimised,
    tsi_opt_tsb_mse_carparts_a: optimised,
    tsi_imapa_tsint_data1: aggregated,
    tsi_imapa_carparts_a: aggregated,
    tsi_crostma_raf_dense: "a moving average of sizes and intervals is not offered",
    tsi_crostma_carparts_a: "a moving average of sizes and intervals is not offered",
  },
});

describeOracle("forecasting_classical.json", { run, functions: ["CROSTON"] });

interface CrostonInputs {
  readonly y: number[];
  readonly alpha_demand: number;
  readonly alpha_interval?: number;
  readonly alpha_probability?: number;
  readonly init?: string;
}

function checkRate(method: CrostonMethod): (oracleCase: OracleCase) => void {
  return (oracleCase) => {
    const inputs = oracleCase.inputs as unknown as CrostonInputs;
    const rates = crostonForecasts(historyOf([inputs.y]), {
      method,
      alphaSize: inputs.alpha_demand,
      alphaInterval: inputs.alpha_interval ?? inputs.alpha_probability,
      start: inputs.init === "mean" ? "mean" : "first",
    });
    for (const forecast of forecastsOf(oracleCase)) expectNear(rates[0], forecast, oracleCase.tolerance);
  };
}

function checkLevel(oracleCase: OracleCase): void {
  const { y, alpha } = oracleCase.inputs as { y: number[]; alpha: number };
  const { initial } = oracleCase.expected as { initial: number };
  const level = sesLevel(Float64Array.from(y), alpha, initial);
  for (const forecast of forecastsOf(oracleCase)) expectNear(level, forecast, oracleCase.tolerance);
}

/** One forecast, or the same for every period of the horizon. */
function forecastsOf(oracleCase: OracleCase): number[] {
  const { forecast } = oracleCase.expected as { forecast: number | number[] };
  return [forecast].flat();
}
