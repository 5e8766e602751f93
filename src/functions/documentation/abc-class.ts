import { optional, required, type FunctionDocumentation } from "./function-documentation";

export const abcClassDocumentation: FunctionDocumentation = {
  id: "ABC_CLASS",
  family: "Segmentation",
  description: "Classifies items by their share of the total value (A, B, C).",
  arguments: [
    required("value", "Value per item, such as revenue."),
    optional(
      "cuts",
      "Cumulated shares at which classes end, rising. Default {0.8,0.95}; k cuts give k + 1 classes.",
    ),
    optional(
      "boundary",
      '"crossing" (default: the item that crosses a cut is in the better class), "inclusive" or "exclusive".',
    ),
  ],
  result: "A column of letters in the order of the rows; a row when value is a row.",
  errors: [
    "#VALUE! when a cell of value holds text or an error; the message names it.",
    "#VALUE! when cuts are not rising fractions of 1; 80 is answered with 0.8.",
  ],
  definition:
    'Items are ranked by descending value. "crossing": a class holds the items whose cumulated share BEFORE them is below its cut; ' +
    '"inclusive": share including the item <= cut; "exclusive": share including the item < cut. A share within 1e-9 of a cut equals it. ' +
    "Equal values share the better class. Zero and negative values are in the last class.",
  source:
    "Dickie (1951), ABC inventory analysis shoots for dollars, not pennies; boundary conventions as in Stratify's definitions.",
  examples: [
    {
      shows: "Shares before each item: 0, 50, 75, 87.5 and 95 %.",
      arguments: [[[100], [50], [25], [15], [10]]],
      result: [["A"], ["A"], ["A"], ["B"], ["C"]],
    },
    {
      shows: 'With "inclusive" the third item (87.5 % with itself) is beyond the first cut.',
      arguments: [[[100], [50], [25], [15], [10]], null, "inclusive"],
      result: [["A"], ["A"], ["B"], ["B"], ["C"]],
    },
    {
      shows: "One cut makes two classes; a row gives a row.",
      arguments: [[[100, 50, 25, 15, 10]], 0.5],
      result: [["A", "B", "B", "B", "B"]],
    },
    { shows: "Cuts are fractions.", arguments: [[[100], [50]], [[80, 95]]], result: [["#VALUE!"]] },
  ],
};
