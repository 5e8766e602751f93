import { optional, required, type FunctionDocumentation } from "./function-documentation";

const requests = [[20], [40], [70], [80]];

export const allocateDocumentation: FunctionDocumentation = {
  id: "ALLOCATE",
  family: "Inventory",
  description: "Divides a supply that may be short among requests.",
  arguments: [
    required("supply", "Units to divide."),
    required("demand", "Units asked for, one row per customer or segment."),
    optional(
      "rule",
      '"fair-share" (default), "proportional", "priority", "weighted", "equal-losses" or "talmud".',
    ),
    optional("weights", '"priority": ranks, 1 first. "weighted": weights. Other rules ignore them.'),
    optional("minimum", "Units that each gets in any case. One number, or a column."),
    optional("pack", "Units per pack: results are whole packs. One number, or a column."),
  ],
  result:
    "Units per row. They add up to the smaller of supply and demand, with pack as far as whole packs allow; nobody gets more than asked.",
  errors: [
    "#VALUE! when a cell is negative or holds text or an error (the parts depend on each other), or columns differ in height.",
    '#VALUE! when "priority" lacks a rank in a row, or "weighted" all weights; the message names the row.',
    "#VALUE! when the guaranteed minima together are more than the supply; the message says both figures.",
  ],
  definition:
    '"fair-share": everybody the same, nobody more than asked (constrained equal awards). "proportional": the same share of each request. ' +
    '"priority": rank by rank, 1 first; equal ranks share fairly. "weighted": fair shares in proportion to the weights; who has none gets what the others leave. ' +
    '"equal-losses": everybody lacks the same. "talmud": equal awards up to half of the requests, equal losses beyond. ' +
    "minimum is a floor: whoever gets it by the rule gets nothing on top; above the request the request counts. " +
    "pack: everybody gets the whole packs of the share; what is left goes pack by pack to whoever lacks most of a pack, of equal ones to the first; with ranks, rank by rank. Blank or 0: units can be split.",
  source:
    "Thomson (2003), Axiomatic and game-theoretic analysis of bankruptcy and taxation problems, Mathematical Social Sciences 45; " +
    "Aumann and Maschler (1985), Game theoretic analysis of a bankruptcy problem from the Talmud, Journal of Economic Theory 36.",
  examples: [
    {
      shows: "100 units for 210: equal parts, but the first gets no more than it asked for.",
      arguments: [100, requests],
      result: [[20], [26.6666666666667], [26.6666666666667], [26.6666666666667]],
    },
    {
      shows: "By rank: the second row comes first.",
      arguments: [100, requests, "priority", [[2], [1], [3], [4]]],
      result: [[20], [40], [40], [0]],
    },
    {
      shows: "In proportion, in packs of 10, the last one at least 50.",
      arguments: [100, requests, "proportional", null, [[0], [0], [0], [50]], 10],
      result: [[10], [10], [30], [50]],
    },
    {
      shows: "Guarantees of 120 cannot be kept with 100.",
      arguments: [100, requests, null, null, 30],
      result: [["#VALUE!"]],
    },
  ],
};
