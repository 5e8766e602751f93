import { optional, type FunctionDocumentation } from "./function-documentation";
import { historyArgument, historyErrors, intervalSource } from "./shared";

export const demandPatternDocumentation: FunctionDocumentation = {
  id: "DEMAND_PATTERN",
  family: "Segmentation",
  description: "Names the demand pattern of each item: smooth, erratic, intermittent, lumpy or none.",
  arguments: [
    historyArgument,
    optional("adiCut", "Average demand interval above which demand is intermittent or lumpy. Default 1.32."),
    optional(
      "cv2Cut",
      "Squared variation of demand sizes above which demand is erratic or lumpy. Default 0.49.",
    ),
    optional("definition", '"intervals" (default) or "ratio": how the average demand interval is counted.'),
  ],
  result: 'A column of words in the order of the rows; "none" for an item without demand.',
  errors: [...historyErrors, "#VALUE! when a cut is not above 0."],
  definition:
    "Smooth: ADI <= cut and CV² <= cut; erratic: only CV² above; intermittent: only ADI above; lumpy: both above. " +
    'ADI and CV² as the functions ADI and CV_SQUARED; "ratio" takes ADI = periods / demands and the population CV².',
  source: intervalSource,
  examples: [
    {
      shows: "One item of each pattern.",
      arguments: [
        [
          [10, 11, 9, 10],
          [1, 20, 2, 15],
          [5, 0, 0, 5],
          [0, 0, 1, 20],
          [0, 0, 0, 0],
        ],
      ],
      result: [["smooth"], ["erratic"], ["intermittent"], ["lumpy"], ["none"]],
    },
    {
      shows: "A higher cut takes an interval of 2 as smooth.",
      arguments: [[[5, 0, 0, 5]], 2],
      result: [["smooth"]],
    },
  ],
};
