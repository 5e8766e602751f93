import type { FunctionDocumentation } from "./function-documentation";
import {
  historyArgument,
  historyErrors,
  noDemandError,
  seasonArgument,
  variabilityArgument,
  variabilityDefinition,
  variabilityErrors,
  variabilitySource,
} from "./shared";

export const variabilityDocumentation: FunctionDocumentation = {
  id: "VARIABILITY",
  family: "Segmentation",
  description: "Returns the coefficient of variation of each item's demand.",
  arguments: [historyArgument, variabilityArgument, seasonArgument],
  result: "A column of coefficients in the order of the rows (no unit).",
  errors: [...historyErrors, noDemandError, ...variabilityErrors],
  definition: variabilityDefinition,
  source: variabilitySource,
  examples: [
    {
      shows: "Standard deviations 0.816, 8.165 and 20 about a mean of 10; no demand has no variability.",
      arguments: [
        [
          [10, 11, 9, 10],
          [10, 0, 20, 10],
          [0, 0, 40, 0],
          [0, 0, 0, 0],
        ],
      ],
      result: [[0.0816496580927726], [0.816496580927726], [2], ["#N/A"]],
    },
    {
      shows: "The population standard deviation divides by n.",
      arguments: [[[10, 0, 20, 10]], "cv-population"],
      result: [[0.707106781186548]],
    },
  ],
};
