import { optional, type FunctionDocumentation } from "./function-documentation";
import {
  historyArgument,
  historyErrors,
  seasonArgument,
  variabilityArgument,
  variabilityDefinition,
  variabilityErrors,
  variabilitySource,
} from "./shared";

export const xyzClassDocumentation: FunctionDocumentation = {
  id: "XYZ_CLASS",
  family: "Segmentation",
  description: "Classifies items by how much their demand varies (X, Y, Z).",
  arguments: [
    historyArgument,
    optional("cuts", "Coefficients of variation at which X and Y end. Default {0.5,1}."),
    variabilityArgument,
    seasonArgument,
  ],
  result: "A column of X, Y, Z in the order of the rows; an item without demand is Z.",
  errors: [...historyErrors, "#VALUE! when cuts are not two rising numbers above 0.", ...variabilityErrors],
  definition: `${variabilityDefinition} An item on a cut is in the better class.`,
  source: variabilitySource,
  examples: [
    {
      shows: "Coefficients of variation 0.08, 0.82 and 2; the last item has no demand.",
      arguments: [
        [
          [10, 11, 9, 10],
          [10, 0, 20, 10],
          [0, 0, 40, 0],
          [0, 0, 0, 0],
        ],
      ],
      result: [["X"], ["Y"], ["Z"], ["Z"]],
    },
    {
      shows: "A single column is one item with its periods down.",
      arguments: [[[10], [0], [20], [10]], [[1, 2]]],
      result: [["X"]],
    },
  ],
};
