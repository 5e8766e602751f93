import { optional, required, type FunctionDocumentation } from "./function-documentation";
import {
  historyArgument,
  historyErrors,
  seasonArgument,
  variabilityArgument,
  variabilityDefinition,
  variabilityErrors,
  variabilitySource,
} from "./shared";

const steadyVaryingSporadicNone = [
  [10, 11, 9, 10],
  [10, 0, 20, 10],
  [0, 0, 40, 0],
  [0, 0, 0, 0],
];

export const segmentAbcXyzDocumentation: FunctionDocumentation = {
  id: "SEGMENT_ABCXYZ",
  family: "Segmentation",
  description: "Classifies items by value (A, B, C) and by variability of demand (X, Y, Z).",
  arguments: [
    required("value", "Value per item, such as revenue. Leave it empty to rank by each row's total demand."),
    historyArgument,
    optional("abcCuts", "Cumulated shares of value at which A and B end. Default {0.8,0.95}."),
    optional("xyzCuts", "Coefficients of variation at which X and Y end. Default {0.5,1}."),
    variabilityArgument,
    seasonArgument,
  ],
  result: 'A column with a class such as "AX" per item, in the order of the rows.',
  errors: [
    ...historyErrors,
    "#VALUE! when value does not hold one number per row of history.",
    ...variabilityErrors,
  ],
  definition:
    'ABC as ABC_CLASS with boundary "crossing"; XYZ as XYZ_CLASS. An item without demand is Z. ' +
    variabilityDefinition,
  source: variabilitySource,
  examples: [
    {
      shows: "Four items with their revenue: the two best sellers make A, the item without demand is Z.",
      arguments: [[[500], [300], [150], [50]], steadyVaryingSporadicNone],
      result: [["AX"], ["AY"], ["BZ"], ["CZ"]],
    },
    {
      shows:
        "Without values the items are ranked by their total demand; equal totals share the better class.",
      arguments: [
        null,
        [
          [5, 5],
          [90, 90],
          [2, 8],
        ],
      ],
      result: [["BX"], ["AX"], ["BY"]],
    },
  ],
};
