import { optional, required, type FunctionDocumentation } from "./function-documentation";

/** A part, an assembly and two items of it, all times in weeks. */
const stages = [
  ["part", 6, 10, "", "", "", ""],
  ["assembly", 2, 30, "", "", "", ""],
  ["item 1", 1, 5, 0, 100, 20, 1.645],
  ["item 2", 1, 5, 0, 60, 15, 1.645],
];
const links = [
  ["part", "assembly", 2],
  ["assembly", "item 1", 1],
  ["assembly", "item 2", 1],
];

export const meioGsmDocumentation: FunctionDocumentation = {
  id: "MEIO_GSM",
  family: "Inventory",
  description: "Places safety stock in a network of stages by guaranteed service times.",
  arguments: [
    required("stages", "A row per stage: id, leadTime, costAdded, maxServiceOut, demandMean, demandSd, z."),
    optional(
      "links",
      "A row per link: from, to, [units of from in a unit of to]. Leave it out where there are none.",
    ),
    optional("holdingRate", "Holding cost per period as a share of cumulated cost. Default 1."),
  ],
  result:
    "A row per stage: id, service time in, service time out, net replenishment time, safety stock, cost per period; the last row is the total. " +
    "A total that may not be the least says by how much at most.",
  errors: [
    "#VALUE! for unknown, repeated or missing codes, demand without z, a stage without demand or customer, and cycles; the message names the row.",
    "#VALUE! beyond what a formula can do in about a second: more than 20,000 rows, or lead times of many different fractions. Use the Multi-echelon tool in the pane.",
  ],
  definition:
    "Each stage quotes a service time within which it always delivers, and waits for its slowest supplier: net replenishment time = service time in + leadTime - service time out. " +
    "Safety stock = bound x sqrt(net replenishment time), with bound = z x demandSd for outside demand, and inside the root of the summed squares of the bounds downstream, each times its units. " +
    "Cost = holdingRate x cumulated cost x safety stock; the service times with the least total are chosen. maxServiceOut blank: 0 for stages with outside demand, free for others. " +
    "Where blanks arrive as 0 (Excel on the desktop) a 0 of a stage without demand is free too: enter 0.001 to bind it. " +
    "Trees are solved exactly, other networks exactly up to 60 stages, beyond it with the distance to a lower bound.",
  source:
    "Graves and Willems (2000), Optimizing strategic safety stock placement in supply chains, Manufacturing & Service Operations Management 2; " +
    "Humair and Willems (2011), Optimizing strategic safety stock placement in general acyclic networks, Operations Research 59.",
  examples: [
    {
      shows: "The cheap part is held; the assembly passes its time on to the items.",
      arguments: [stages, links, 0.2],
      result: [
        ["part", 0, 0, 6, 201.470531343916, 402.941062687833],
        ["assembly", 0, 2, 0, 0, 0],
        ["item 1", 2, 0, 3, 56.9844715690161, 626.829187259177],
        ["item 2", 2, 0, 3, 42.738353676762, 470.121890444382],
        ["total", "–", "–", "–", "–", 1499.89214039139],
      ],
    },
    {
      shows: "A link to a stage that does not exist.",
      arguments: [stages, [["part", "unit", 1]]],
      result: [["#VALUE!"]],
    },
  ],
};
