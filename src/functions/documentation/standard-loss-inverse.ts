import { required, type FunctionDocumentation } from "./function-documentation";

export const standardLossInverseDocumentation: FunctionDocumentation = {
  id: "STANDARD_LOSS_INVERSE",
  family: "Inventory",
  description: "Returns the safety factor whose standard normal loss is the given one.",
  arguments: [required("loss", "Units short per standard deviation, above 0. One number, or a column.")],
  result: "A safety factor z per row; negative for a loss above 0.3989.",
  errors: [
    "#VALUE! when a cell holds text.",
    "#N/A in the row whose loss is not above 0: no safety factor rules every shortage out.",
  ],
  definition: "The z with STANDARD_LOSS(z) = loss, to about 14 digits.",
  source:
    "Silver, Pyke and Thomas (2017), Inventory and Production Management in Supply Chains, appendix II.",
  examples: [
    {
      shows: "One unit in a thousand standard deviations short.",
      arguments: [0.001],
      result: [[2.71780551523176]],
    },
    {
      shows: "A large loss needs a negative factor; a loss of 0 has none.",
      arguments: [[[1.5], [0.2], [0]]],
      result: [[-1.46852529966462], [0.492887327206819], ["#N/A"]],
    },
  ],
};
