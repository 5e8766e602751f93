import { coverageOf } from "../../../src/model";
import { DataError } from "../../../src/model/dataset";
import { render } from "../../../src/text/render";
import { say } from "../../../src/text/message";
import type { missingFields } from "../../../src/tools/needs";
import { checkNeeds } from "../../../src/tools/needs";
import { datasetOf } from "./dataset";

const data = datasetOf([
  { item: "a", demand: [1, 2, 3], cost: 2, leadTimePeriods: 1 },
  { item: "b", demand: [0, 0, 0], leadTimePeriods: 2 },
]);

const tool = (...required: Parameters<typeof missingFields>[0]["needs"]["required"]) => ({
  title: say("segment.title"),
  needs: { required, useful: [] },
});

test("coverage counts the items that have a field, and demand by items with any", () => {
  expect(coverageOf(data)).toMatchObject({
    demand: { known: 1, of: 2 },
    unitCost: { known: 1, of: 2 },
    leadTime: { known: 2, of: 2 },
    unitPrice: { known: 0, of: 2 },
    calendar: { known: 2, of: 2 },
    location: { known: 0, of: 2 },
    revenue: { known: 0, of: 2 },
    family: { known: 0, of: 2 },
  });
});

test("a tool whose fields are known for a part of the items may run", () => {
  expect(() => checkNeeds(tool("demand", "unitCost", "leadTime"), data)).not.toThrow();
});

test("a tool is refused by the names of the fields that no item has", () => {
  let refusal: unknown;
  try {
    checkNeeds(tool("leadTime", "unitPrice", "family"), data);
  } catch (error) {
    refusal = error;
  }
  expect(refusal).toBeInstanceOf(DataError);
  expect(render((refusal as DataError).report)).toBe(
    "Segment needs unit price and product family, and no item has it. " +
      "Add a column with it, map it under Check your data, and run again.",
  );
});

test("without items nothing is known, and no field counts as complete", () => {
  const coverage = coverageOf(datasetOf([]));
  expect(Object.values(coverage).every(({ known, of }) => known === 0 && of === 0)).toBe(true);
});
