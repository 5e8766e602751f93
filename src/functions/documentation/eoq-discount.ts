import { demandRateArgument, fixedCostArgument } from "./eoq";
import { optional, required, type FunctionDocumentation } from "./function-documentation";
import { columnError, rowError } from "./service-arguments";

export const eoqDiscountDocumentation: FunctionDocumentation = {
  id: "EOQ_DISCOUNT",
  family: "Inventory",
  description:
    "Returns the order quantity of least cost under quantity discounts, and its cost per period with the purchase.",
  arguments: [
    demandRateArgument,
    fixedCostArgument,
    required(
      "holdingRate",
      "Share of a unit's cost that holding it for a period costs, such as 0.2. One number, or a column.",
    ),
    required(
      "tiers",
      "Two columns: the quantity from which a unit cost holds, rising, and that unit cost, falling.",
    ),
    optional(
      "type",
      '"all-units" (default: the price holds for the whole order) or "incremental" (for the units above).',
    ),
  ],
  result: "Two numbers per row: units per order, and cost per period for purchase, orders and stock.",
  errors: [
    "#VALUE! when tiers has not two columns, its quantities do not rise, or its unit costs rise.",
    columnError,
    "#VALUE! beyond 2,000,000 rows x tiers.",
    rowError,
  ],
  definition:
    "The quantity with the lowest demandRate x unit cost + fixedCost x demandRate / Q + holdingRate x unit cost x Q / 2, searched in every tier. " +
    '"incremental": the unit cost is the average over the order, whose first units cost the first tier\'s price. The first quantity is the least that can be ordered.',
  source:
    "Hadley and Whitin (1963), Analysis of Inventory Systems; Snyder and Shen (2019), Fundamentals of Supply Chain Theory, section 3.4.",
  examples: [
    {
      shows: "The lowest price is worth ordering 2,400 at a time.",
      arguments: [
        182500,
        2250,
        0.25,
        [
          [0, 1490],
          [1200, 1220],
          [2400, 1100],
        ],
      ],
      result: [[2400, 201251093.75]],
    },
    {
      shows: "Where only the units above 400 and 800 are cheaper, a small order stays the best.",
      arguments: [
        1300,
        8,
        0.3,
        [
          [0, 0.75],
          [400, 0.72],
          [800, 0.68],
        ],
        "incremental",
      ],
      result: [[304.046780026437, 1043.41052550595]],
    },
    {
      shows: "A price that rises with the quantity is no discount.",
      arguments: [
        1300,
        8,
        0.3,
        [
          [0, 0.75],
          [400, 0.8],
        ],
      ],
      result: [["#VALUE!"]],
    },
  ],
};
