import { optional, required, type FunctionDocumentation } from "./function-documentation";

const stages = [
  [2, 2],
  [1, 2],
  [1, 3],
];

export const meioSerialDocumentation: FunctionDocumentation = {
  id: "MEIO_SERIAL",
  family: "Inventory",
  description: "Returns the best base-stock levels of stages in a line, and their cost.",
  arguments: [
    required(
      "stages",
      "A row per stage, first supplier on top: leadTime, echelonHoldingCost (what the stage adds per unit and period).",
    ),
    required("demandMean", "Mean demand per period at the last stage."),
    required("demandSd", 'Standard deviation of demand per period; "poisson" takes none.'),
    required("stockoutCost", "Cost per unit backordered and per period."),
    optional("distribution", '"normal" (default) or "poisson".'),
  ],
  result:
    "A row per stage: echelon base-stock level (stock and orders of the stage and all after it), local base-stock level (its own); the last row is the cost per period.",
  errors: [
    '#VALUE! when a lead time is negative, a cost is not above 0, or demandSd is missing under "normal"; the message names the row.',
    '#VALUE! for more than 50 stages, or "poisson" with more than 20,000 units during a lead time.',
  ],
  definition:
    "Continuous review, unmet demand is backordered. The exact optimum by decomposition: from the last stage upstream each stage minimises its echelon holding cost " +
    "plus the penalty that the stage below charges for being short of its own best level. Cost includes holding of what is in transit between stages. " +
    '"normal" is exact to about eight digits; "poisson" gives whole levels, the smallest of equal ones.',
  source:
    "Clark and Scarf (1960), Optimal policies for a multi-echelon inventory problem, Management Science 6; Chen and Zheng (1994), " +
    "Lower bounds for multi-echelon stochastic inventory systems, Management Science 40; the first example is 6.1 of Snyder and Shen (2019), Fundamentals of Supply Chain Theory.",
  examples: [
    {
      shows: "Three stages, demand 5 (sd 1) a period: published levels are 22.71, 12.02 and 6.49.",
      arguments: [stages, 5, 1, 37.12],
      result: [
        [22.7054977817, 10.6878919752],
        [12.0176058065, 5.5267248312],
        [6.49088097529, 6.49088097529],
        [47.6601495921, "cost"],
      ],
    },
    {
      shows: "Poisson demand of 16 a period, four stages of a quarter period each (published cost 12.688).",
      arguments: [
        [
          [0.25, 0.25],
          [0.25, 0.25],
          [0.25, 0.25],
          [0.25, 0.25],
        ],
        16,
        null,
        9,
        "poisson",
      ],
      result: [
        [22, 4],
        [18, 5],
        [13, 5],
        [8, 8],
        [12.6878978279039, "cost"],
      ],
    },
    { shows: "Holding must cost something.", arguments: [[[2, 0]], 5, 1, 37.12], result: [["#VALUE!"]] },
  ],
};
