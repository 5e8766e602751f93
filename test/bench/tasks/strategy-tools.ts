import { criteria } from "../../../src/tools/strategy/criteria";
import { dataReadinessOf } from "../../../src/tools/strategy/data-readiness";
import { model } from "../../../src/tools/strategy/model";
import { modelAdvisor } from "../../../src/tools/strategy/model-advisor";
import { computeFigures } from "../../../src/tools/strategy/segment/figures";
import { segmentOptions } from "../../../src/tools/strategy/segment/options";
import type { Tool } from "../../../src/tools/tool";
import type { BenchTask } from "../task";
import { fullDatasetOf } from "./dataset";

const today = "2026-11-26";
const periodsPerYear = 12;
const sizes = [
  { items: 10_000, periods: 104 },
  { items: 100_000, periods: 104 },
];

/** A tool from data to report, against the classes and stock of a segmentation of the same data. */
const toolTask = (name: string, tool: Tool, options: object = {}): BenchTask => ({
  name,
  sizes,
  prepare(size) {
    const data = fullDatasetOf(size);
    const chosen: unknown = tool.options.parse(options);
    const context = { today, seed: 1, progress: () => undefined };
    const limitOptions = segmentOptions.parse({ replications: 0 });
    return {
      run: () => tool.run(data, chosen, context),
      limit: () => computeFigures(data, limitOptions, today, periodsPerYear),
    };
  },
});

const rules = [
  { class: "Vital", when: [{ field: "criticality", is: "=", than: "V" }] },
  {
    class: "Key",
    when: [
      { field: "abc", is: "=", than: "A" },
      { field: "variability", is: "<", than: 1 },
    ],
  },
  { class: "Idle", when: [{ field: "idlePeriods", is: ">", than: 12 }] },
];

/** Whole runs of the tools that choose and run a model. */
export const strategyTools: readonly BenchTask[] = [
  toolTask("criteria", criteria, { costPerLine: 4, costPerDrop: 20 }),
  toolTask("model-abc-xyz", model),
  toolTask("model-customer-tiers", model, {
    model: "customer-tiers",
    tierMeasure: "profit",
    costPerLine: 4,
    costPerDrop: 20,
  }),
  toolTask("model-multi-criteria", model, { model: "multi-criteria" }),
  toolTask("model-rules", model, { model: "rules", rules }),
  toolTask("model-advisor", modelAdvisor),
  toolTask("data-readiness", dataReadinessOf([model, criteria])),
];
