import type { Dataset } from "../../../model";
import type { DemandFacts } from "./axes";
import type { ModelOptions, RuleField } from "./options";

type Condition = ModelOptions["rules"][number]["when"][number];

/** What a field holds of an item; null where it is not known. */
export type FieldReader = (field: RuleField, item: number) => number | string | null;

const finite = (value: number | undefined): number | null =>
  value !== undefined && Number.isFinite(value) ? value : null;

export function fieldReader(
  data: Dataset,
  facts: DemandFacts,
  patternName: (item: number) => string,
  abcName: (item: number) => string,
): FieldReader {
  const { items } = data;
  return (field, item) => {
    switch (field) {
      case "value":
        return finite(data.value[item]);
      case "units":
        return finite(facts.units[item]);
      case "variability":
        return finite(facts.cv[item]);
      case "idlePeriods":
        return finite(facts.idlePeriods[item]);
      case "criticality":
        return items.criticality?.[item] ?? null;
      case "family":
        return items.family[item] ?? null;
      case "pattern":
        return patternName(item);
      case "abc":
        return abcName(item);
      default:
        return finite(items[field][item]);
    }
  };
}

/** Texts are compared without case; a number is never equal to a text, and what is not known meets no condition. */
export function holds({ is, than }: Condition, value: number | string | null): boolean {
  if (value === null || typeof value !== typeof than) return false;
  const [left, right] =
    typeof value === "string"
      ? [value.trim().toLowerCase(), String(than).trim().toLowerCase()]
      : [value, than];
  switch (is) {
    case "=":
      return left === right;
    case "<>":
      return left !== right;
    case "<":
      return left < right;
    case "<=":
      return left <= right;
    case ">":
      return left > right;
    case ">=":
      return left >= right;
  }
}

/** Index of the first rule whose conditions all hold; the number of rules where none does. */
export function ruleOf(rules: ModelOptions["rules"], read: FieldReader, item: number): number {
  const found = rules.findIndex(({ when }) => when.every((each) => holds(each, read(each.field, item))));
  return found < 0 ? rules.length : found;
}
