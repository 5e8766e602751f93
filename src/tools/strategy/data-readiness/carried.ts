import { dataFields, type DataField } from "../../../model/coverage";
import { say, type Message } from "../../../text/message";
import type { Tool } from "../../tool";
import type { ReadinessOptions } from "./options";

/** A tool or a segmentation model, and what data it takes. */
export interface Carried {
  readonly id: string;
  readonly kind: "tool" | "model";
  readonly title: Message;
  readonly required: readonly DataField[];
  readonly useful: readonly DataField[];
  /** Recorded periods that an item needs; 0 where the length of the history does not matter. */
  readonly leastPeriods: number;
}

interface Model {
  readonly id:
    | "abc"
    | "xyz"
    | "xyz-seasonal"
    | "xyz-forecast"
    | "pattern"
    | "fsn"
    | "hml"
    | "ved"
    | "customer-tiers"
    | "channel";
  /** Names of fields; a model with a required one that the data model does not know yet is not judged. */
  readonly required: readonly string[];
  readonly useful?: readonly string[];
  readonly leastPeriods?: number;
  readonly leastCycles?: number;
}

const money = ["revenue", "unitCost", "unitPrice"];

/** Recorded periods that the back-test behind the forecast-error CV needs at least. */
const backTestPeriods = 4;

const modelsFor = ({ leastPeriods }: ReadinessOptions): readonly Model[] => [
  { id: "abc", required: ["demand"], useful: money },
  { id: "xyz", required: ["demand"], leastPeriods },
  { id: "xyz-seasonal", required: ["demand", "calendar"], leastCycles: 2 },
  { id: "xyz-forecast", required: ["demand"], leastPeriods: Math.max(backTestPeriods, leastPeriods) },
  { id: "pattern", required: ["demand"], leastPeriods },
  { id: "fsn", required: ["demand", "calendar"] },
  { id: "hml", required: ["unitCost"] },
  { id: "ved", required: ["criticality"] },
  { id: "customer-tiers", required: ["customers"], useful: ["orderLines", "requiredService"] },
  { id: "channel", required: ["channel"] },
];

const isField = (name: string): name is DataField => (dataFields as readonly string[]).includes(name);

/** The tools as they declare their needs, and the segmentation models whose fields the data model knows. */
export function carriedBy(
  tools: readonly Pick<Tool, "id" | "title" | "needs">[],
  options: ReadinessOptions,
  cycle: number,
): Carried[] {
  const judged = modelsFor(options).filter(
    (model) => model.required.every(isField) && (model.leastCycles === undefined || Number.isFinite(cycle)),
  );
  return [
    ...tools.map(({ id, title, needs }) => ({
      id,
      kind: "tool" as const,
      title,
      required: needs.required,
      useful: needs.useful,
      leastPeriods: 0,
    })),
    ...judged.map(({ id, required, useful = [], leastPeriods = 0, leastCycles = 0 }) => ({
      id,
      kind: "model" as const,
      title: say(`readiness.model.${id}`),
      required: required.filter(isField),
      useful: useful.filter(isField),
      leastPeriods: Math.max(leastPeriods, leastCycles > 0 ? leastCycles * cycle : 0),
    })),
  ];
}
