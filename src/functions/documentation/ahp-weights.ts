import { required, type FunctionDocumentation } from "./function-documentation";

export const ahpWeightsDocumentation: FunctionDocumentation = {
  id: "AHP_WEIGHTS",
  family: "Segmentation",
  description:
    "Returns the weights of criteria from pairwise comparisons (AHP), and how consistent the comparisons are.",
  arguments: [
    required(
      "comparisons",
      "A square: how many times as important the row's criterion is as the column's. One triangle is enough.",
    ),
  ],
  result:
    "Weights down, in the order of the rows, adding up to 1; below them, as the last row, the consistency ratio.",
  errors: [
    "#VALUE! when comparisons is no square, or has more than 15 rows.",
    "#VALUE! when a comparison is not above 0, is missing on both sides of the diagonal, or is not the reciprocal of its opposite; " +
      "the message names row and column.",
  ],
  definition:
    "Saaty's scale: 1 equally important, 3 moderately, 5 strongly, 7 very strongly, 9 extremely more important; 1/3 ... 1/9 for less. " +
    "The weights are the principal eigenvector of the matrix; lambda is its eigenvalue. Consistency index = (lambda - n) / (n - 1); " +
    "ratio = index / random index (0.58, 0.90, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59 for n = 3 to 15). " +
    "Up to 0.10 comparisons are taken as consistent; beyond it, look at them again. Blank cells (and 0) take the reciprocal of their opposite. " +
    "Typed reciprocals may be rounded (0.33 for 1/3); the number from 1 up counts.",
  source:
    "Saaty (1980), The analytic hierarchy process, with the random indices of its table; Saaty (1990), How to make a decision, " +
    "European Journal of Operational Research 48.",
  examples: [
    {
      shows:
        "Revenue is 3 times as important as margin and 5 times as lead time, margin 5/3 times as lead time: consistent.",
      arguments: [
        [
          [1, 3, 5],
          ["", 1, 5 / 3],
          ["", "", 1],
        ],
      ],
      result: [[15 / 23], [5 / 23], [3 / 23], [0]],
    },
    {
      shows: "Two criteria, one 4 times as important.",
      arguments: [
        [
          [1, 4],
          [0.25, 1],
        ],
      ],
      result: [[0.8], [0.2], [0]],
    },
    {
      shows: "Not reciprocal: 3 against 2.",
      arguments: [
        [
          [1, 3],
          [2, 1],
        ],
      ],
      result: [["#VALUE!"]],
    },
  ],
};
