import { optional, required, type FunctionDocumentation } from "./function-documentation";

const lastQuarter = [["A"], ["A"], ["B"], ["A"], ["B"], ["C"]];
const values = [[500], [295], [100], [60], [30], [15]];

export const classHysteresisDocumentation: FunctionDocumentation = {
  id: "CLASS_HYSTERESIS",
  family: "Segmentation",
  description:
    "Keeps the current ABC class unless the item's cumulated share is beyond a cut by more than a band.",
  arguments: [
    required("current", "Class in force per item: a letter, or blank for a new item."),
    required("value", "Value per item, such as revenue."),
    optional("cuts", "Cumulated shares at which classes end, rising. Default {0.8,0.95}."),
    optional("band", "Share beyond a cut up to which the current class stays. Default 0.02."),
  ],
  result: "A column of letters in the order of the rows; a row when value is a row.",
  errors: [
    "#VALUE! when a cell of value holds text or an error, or current and value differ in height.",
    "#VALUE! when cuts are not rising fractions of 1, or band is not from 0 to below 1.",
    "#N/A in the row of a current class that is no letter, or a letter that the cuts do not make; #VALUE! when it is the only one.",
  ],
  definition:
    'The share is the one before the item, as in ABC_CLASS with boundary "crossing". A class lies from the cut before it to its own cut; ' +
    "the current class stays while the share is from the first less the band to below the second plus the band. Beyond that the item gets " +
    "the class of its share, which may be further than the next. A band of 0 gives ABC_CLASS. A blank current class gets the class of its share; " +
    "items of zero or negative value are always in the last class. Letters are accepted in either case.",
  source:
    "Hysteresis as in a Schmitt trigger: two thresholds in place of one, so that what hovers about a cut does not flip; the band is Stratify's.",
  examples: [
    {
      shows:
        "Shares before: 0, 50, 79.5, 89.5, 95.5 and 98.5 %. The third and the fifth stay B within 2 % of a cut; the fourth is beyond.",
      arguments: [lastQuarter, values],
      result: [["A"], ["A"], ["B"], ["B"], ["B"], ["C"]],
    },
    {
      shows: "With a band of 0 every item has the class of its share.",
      arguments: [lastQuarter, values, null, 0],
      result: [["A"], ["A"], ["A"], ["B"], ["C"], ["C"]],
    },
    {
      shows: "A new item has no class to keep; D does not exist with two cuts.",
      arguments: [[["", "D", "c"]], [[500, 295, 205]]],
      result: [["A", "#N/A", "A"]],
    },
  ],
};
