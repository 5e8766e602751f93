import { optional, required, type FunctionDocumentation } from "./function-documentation";

/** Revenue, margin, weeks of lead time. */
const fourItems = [
  [1000, 0.4, 2],
  [600, 0.1, 10],
  [400, 0.25, 6],
  [0, 0.1, 10],
];

export const segmentScoreDocumentation: FunctionDocumentation = {
  id: "SEGMENT_SCORE",
  family: "Segmentation",
  description:
    "Scores items on several criteria, and classifies them by their share of all scores (A, B, C).",
  arguments: [
    required(
      "criteria",
      "Criteria: a row per item, a column per criterion. #N/A is a criterion that is not known.",
    ),
    required(
      "weights",
      "Weight per criterion, 0 or more; only their ratios count. AHP_WEIGHTS can make them.",
    ),
    optional("directions", "1 (default) where more is better, -1 where less is better; one per criterion."),
    optional("cuts", "Cumulated shares of all scores at which classes end, rising. Default {0.8,0.95}."),
    optional("output", '"class" (default) or "score" (0 to 1).'),
  ],
  result: 'A column of letters in the order of the rows, or of scores from 0 to 1 with output "score".',
  errors: [
    "#VALUE! when a cell of criteria holds text or an error other than #N/A; the message names its row and column.",
    "#VALUE! when weights or directions do not hold one number per column of criteria, a weight is negative, or all are 0.",
    "#VALUE! beyond 2,000,000 cells: use the Segment tool in the pane.",
    "#N/A in the row of an item of which no criterion with a weight is known.",
  ],
  definition:
    "Each criterion is brought to 0 (its worst value) to 1 (its best): (x - min) / (max - min), turned round for direction -1. " +
    "The score is the weighted mean. A criterion that is not known (#N/A) is left out of the item's mean, so the item is judged by " +
    "what is known of it; a blank cell is 0. A criterion in which all items are equal contributes 0 to everyone. Classes as ABC_CLASS " +
    'with boundary "crossing" makes them of the scores; scores that agree to 12 digits share the better class.',
  source:
    "Hwang and Yoon (1981), Multiple attribute decision making, simple additive weighting; Ramanathan (2006), ABC inventory classification " +
    "with multiple-criteria using weighted linear optimization, Computers & Operations Research 33.",
  examples: [
    {
      shows: "Revenue, margin and lead time with weights 5 : 3 : 2; a short lead time is better.",
      arguments: [fourItems, [[5, 3, 2]], [[1, 1, -1]], null, "score"],
      result: [[1], [0.3], [0.45], [0]],
    },
    {
      shows:
        "The shares of all scores before each item are 0, 83 and 57 %; a score of 0 is in the last class.",
      arguments: [fourItems, [[5, 3, 2]], [[1, 1, -1]]],
      result: [["A"], ["B"], ["A"], ["C"]],
    },
    {
      shows: "A margin that is not known does not count against the item.",
      arguments: [
        [
          [10, 0.2],
          [20, "#N/A"],
          [30, 0.4],
        ],
        [[1, 1]],
        null,
        null,
        "score",
      ],
      result: [[0], [0.5], [1]],
    },
    {
      shows: "There must be a weight for each criterion.",
      arguments: [fourItems, [[1, 1]]],
      result: [["#VALUE!"]],
    },
  ],
};
