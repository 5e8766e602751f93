import { required, type FunctionDocumentation } from "./function-documentation";

export const standardLossDocumentation: FunctionDocumentation = {
  id: "STANDARD_LOSS",
  family: "Inventory",
  description:
    "Returns the standard normal loss: units short per standard deviation with a stock of z standard deviations above mean.",
  arguments: [required("z", "Safety factor: standard deviations above the mean. One number, or a column.")],
  result: "G(z), a number above 0 per row.",
  errors: ["#VALUE! when a cell holds text.", "#N/A in the row of a blank cell or an error."],
  definition:
    "G(z) = E[(Z - z)+] = density(z) - z P(Z > z), Z standard normal. Expected units short with a stock of mean + z sd: sd G(z).",
  source:
    "Silver, Pyke and Thomas (2017), Inventory and Production Management in Supply Chains, appendix II.",
  examples: [
    {
      shows: "Stock equal to the mean: 0.399 standard deviations are short.",
      arguments: [0],
      result: [[0.398942280401433]],
    },
    {
      shows: "A column of safety factors.",
      arguments: [[[0.3], [2.5], [-0.5]]],
      result: [[0.26676124211721], [0.00200413717912814], [0.697796557401306]],
    },
  ],
};
