import { optional, type FunctionDocumentation } from "./function-documentation";
import { historyArgument, historyErrors, intervalSource, noDemandError } from "./shared";

export const adiDocumentation: FunctionDocumentation = {
  id: "ADI",
  family: "Segmentation",
  description: "Returns the average demand interval of each item: periods from one demand to the next.",
  arguments: [
    historyArgument,
    optional(
      "definition",
      '"intervals" (default: mean interval up to the last demand) or "ratio" (periods / demands).',
    ),
  ],
  result: "A column of intervals in periods, in the order of the rows.",
  errors: [...historyErrors, noDemandError],
  definition:
    '"intervals": mean of the intervals between demands, counting the one from the start to the first demand; ' +
    'periods after the last demand are ignored. "ratio": periods / periods with demand.',
  source: intervalSource,
  examples: [
    {
      shows: "Intervals 1 and 3; 3 and 1; 1 and 2 (the last period is ignored); no demand.",
      arguments: [
        [
          [5, 0, 0, 5],
          [0, 0, 1, 20],
          [3, 0, 4, 0],
          [0, 0, 0, 0],
        ],
      ],
      result: [[2], [2], [1.5], ["#N/A"]],
    },
    { shows: "Four periods, two demands.", arguments: [[[3, 0, 4, 0]], "ratio"], result: [[2]] },
  ],
};
