import { optional, type FunctionDocumentation } from "./function-documentation";
import { historyArgument, historyErrors, intervalSource, noDemandError } from "./shared";

export const cvSquaredDocumentation: FunctionDocumentation = {
  id: "CV_SQUARED",
  family: "Segmentation",
  description:
    "Returns the squared coefficient of variation of each item's demand sizes, zero periods left out.",
  arguments: [
    historyArgument,
    optional("definition", '"sample" (default) or "population" standard deviation.'),
  ],
  result: "A column of numbers in the order of the rows (no unit); 0 for an item with one demand.",
  errors: [...historyErrors, noDemandError],
  definition: "(standard deviation / mean)² of the demands above 0. With one demand: 0.",
  source: intervalSource,
  examples: [
    {
      shows: "Sizes 1 and 20: variance 180.5, mean 10.5. Equal sizes and a single demand: 0.",
      arguments: [
        [
          [0, 0, 1, 20],
          [5, 0, 0, 5],
          [7, 0, 0, 0],
          [0, 0, 0, 0],
        ],
      ],
      result: [[1.63718820861678], [0], [0], ["#N/A"]],
    },
    {
      shows: "The population variance of two sizes is half of the sample's.",
      arguments: [[[0, 0, 1, 20]], "population"],
      result: [[0.81859410430839]],
    },
  ],
};
