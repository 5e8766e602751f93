import { required, type FunctionDocumentation } from "./function-documentation";

export const lotSizesDocumentation: FunctionDocumentation = {
  id: "LOT_SIZES",
  family: "Inventory",
  description: "Returns the order quantity per period of least cost for known demand (Wagner and Whitin).",
  arguments: [
    required(
      "demand",
      "Known demand: a row per item, a column per period, the next one first. A single column is one item.",
    ),
    required(
      "fixedCost",
      "Cost of an order, whatever its size. One number, or a column with a number per item.",
    ),
    required(
      "holdingCost",
      "Cost of holding a unit for a period. One number, or a column with a number per item.",
    ),
  ],
  result: "Units to order in each period, in the shape of demand; they add up to it.",
  errors: [
    "#VALUE! when a cell of demand holds text or an error; the message names its row and column. Blank and negative cells are no demand.",
    "#VALUE! beyond 500,000,000 comparisons (items x periods²).",
    "#N/A with the reason in the rows of an item whose costs are missing or below 0.",
  ],
  definition:
    "The plan of least fixed and holding cost without shortages. An order arrives at the start of its period; what is kept at the end of a period costs holding.",
  source: "Wagner and Whitin (1958), Dynamic version of the economic lot size model, Management Science 5.",
  examples: [
    {
      shows: "Two orders cover two periods each.",
      arguments: [[[730, 580, 445, 650, 880]], 100, 0.1],
      result: [[1310, 0, 1095, 0, 880]],
    },
    {
      shows: "Two items, the second with dear orders.",
      arguments: [
        [
          [10, 0, 20],
          [10, 0, 20],
        ],
        [[5], [90]],
        1,
      ],
      result: [
        [10, 0, 20],
        [30, 0, 0],
      ],
    },
    { shows: "A single column gives a column.", arguments: [[[4], [4]], 1, 1], result: [[4], [4]] },
  ],
};
