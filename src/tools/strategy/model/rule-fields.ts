import type { Dataset } from "../../../model";
import { criticalityLetters, criticalityLevel } from "../../../model/criticality";
import { say, type Message } from "../../../text/message";
import { axisOf, type Axis, type DemandFacts } from "./axes";
import type { ModelOptions } from "./options";
import type { FieldReader, RuleField, TextField } from "./rule";

/** Header of a field on the sheet, and its name in sentences. */
export const fieldHeader = (field: RuleField): Message => say(`model-tool.field.${field}`);

const axisOfField = { abc: "value", xyz: "variability", fsn: "velocity", pattern: "pattern" } as const;

/** What rules may look at of the items of a data set. */
export interface RuleFacts {
  readonly read: FieldReader;
  /** The classes that a field can hold; null where it holds whatever the data says. */
  readonly classesOf: (field: TextField) => readonly string[] | null;
}

const finite = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null;

/** A criticality by its letter where it is one, so that "V" finds "vital"; else as the data has it. */
export function criticalityWord(text: string | null): string | null {
  const level = criticalityLevel(text);
  return Number.isNaN(level) ? text : (criticalityLetters[3 - level] ?? null);
}

export function ruleFacts(data: Dataset, facts: DemandFacts, options: ModelOptions): RuleFacts {
  const { items } = data;
  const total = data.value.reduce((sum, value) => sum + value, 0);
  const axes = new Map<TextField, Axis>();
  for (const [field, id] of Object.entries(axisOfField) as [keyof typeof axisOfField, Axis["id"]][])
    axes.set(field, axisOf(id as "value", data, facts, options));
  const classOf = (field: TextField, item: number): string | null => {
    const axis = axes.get(field);
    return axis?.names[axis.codes[item]!] ?? null;
  };
  return {
    classesOf: (field) => axes.get(field)?.names ?? null,
    read(field, item) {
      switch (field) {
        case "value":
          return finite(data.value[item]);
        case "shareOfValue":
          return total > 0 ? finite(data.value[item]! / total) : null;
        case "units":
          return finite(facts.units[item]);
        case "unitsPerPeriod":
          return finite(facts.mean[item]);
        case "variability":
          return finite(facts.cv[item]);
        case "idlePeriods":
          return finite(facts.idlePeriods[item]);
        case "criticality":
          return criticalityWord(items.criticality?.[item] ?? null);
        case "family":
          return items.family[item] ?? null;
        case "abc":
        case "xyz":
        case "fsn":
        case "pattern":
          return classOf(field, item);
        default:
          return finite(items[field][item]);
      }
    },
  };
}
