import { DataError, type Dataset, type DataField } from "../../../model";
import { list, nested, say } from "../../../text/message";
import { render } from "../../../text/render";
import { fieldName } from "../../needs";
import { axisOf, demandFacts, shortFor, type Axis, type DemandFacts } from "./axes";
import { ofChannels } from "./channels";
import type { AxisId, ModelId, ModelOptions } from "./options";
import { ruleOf } from "./rule";
import { ruleFacts } from "./rule-fields";
import { ruleSetOf } from "./rule-source";
import type { RulesTaken, Subject } from "./subject";
import { ofCustomers } from "./tiers";

/** Axes of each model of items. */
const axesOfModel: Readonly<Partial<Record<ModelId, readonly AxisId[]>>> = {
  "abc-xyz": ["value", "variability"],
  "demand-pattern": ["pattern"],
  fsn: ["velocity"],
  ved: ["criticality"],
  hml: ["price"],
  "multi-criteria": ["score"],
};

/** A class of more axes is no class that anybody plans by. */
const mostAxes = 3;

/** The fields that the data lacks for a model; none where it carries it. */
export function shortFields(data: Dataset, options: ModelOptions): readonly DataField[] {
  const { sales } = data;
  switch (options.model) {
    case "customer-tiers":
      if (sales?.hasCustomers !== true) return ["customers"];
      return options.tierMeasure !== "sales" && sales.valueBasis === "none" ? ["revenue"] : [];
    case "product-channel":
      if (sales === undefined || !sales.hasItems) return ["sales"];
      return sales.buyers.every(({ channel }) => channel === null) ? ["channel"] : [];
    default:
      return axesFor(options).flatMap((id) => shortFor(id, data));
  }
}

const axesFor = ({ model, across }: ModelOptions): readonly AxisId[] => [
  ...new Set([...(axesOfModel[model] ?? []), ...across]),
];

function refuse({ model }: ModelOptions, fields: readonly DataField[]): never {
  throw new DataError(
    say("model-tool.error.short", {
      model: nested(say(`model-tool.name.${model}`)),
      fields: list(fields.map((field) => render(fieldName(field)))),
    }),
  );
}

function ofItems(data: Dataset, options: ModelOptions): Subject {
  const facts = demandFacts(data);
  const axes = axesFor(options).map((id) => axisOf(id, data, facts, options));
  const shared = {
    kind: "items",
    keys: data.items.keys,
    names: data.items.description,
    value: data.value,
    isMoney: data.valueBasis !== "units",
  } as const;
  if (options.model !== "rules") return { ...shared, axes: axes.slice(0, mostAxes) };
  const { axis, rules } = byRules(data, options, facts);
  return { ...shared, axes: [axis, ...axes].slice(0, mostAxes), rules };
}

function byRules(
  data: Dataset,
  options: ModelOptions,
  facts: DemandFacts,
): { readonly axis: Axis; readonly rules: RulesTaken } {
  const known = ruleFacts(data, facts, options);
  const set = ruleSetOf(data, options, known);
  const names = [...new Set([...set.rules.map((rule) => rule.class), options.otherwise])];
  const codeOf = [...set.rules.map((rule) => rule.class), options.otherwise].map((name) =>
    names.indexOf(name),
  );
  const taken = set.rules.map(() => ({ items: 0, value: 0 }));
  const fired = Uint32Array.from(data.items.keys, (_, item) => ruleOf(set.rules, known.read, item));
  fired.forEach((rule, item) => {
    const sum = taken[rule];
    if (sum === undefined) return;
    sum.items++;
    sum.value += data.value[item]!;
  });
  return {
    axis: { id: "class", names, codes: fired.map((rule) => codeOf[rule]!) },
    rules: { set, ruleOf: fired, taken },
  };
}

/** @throws DataError that names the field which the model needs and the data has not */
export function subjectOf(data: Dataset, options: ModelOptions): Subject {
  const short = shortFields(data, options);
  if (short.length > 0) refuse(options, short);
  switch (options.model) {
    case "customer-tiers":
      return ofCustomers(data, options);
    case "product-channel":
      return ofChannels(data, options);
    default:
      return ofItems(data, options);
  }
}
