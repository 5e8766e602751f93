import { abcClasses } from "../../../engine/segmentation/abc";
import { DataError, type Dataset, type DataField } from "../../../model";
import { list, nested, say } from "../../../text/message";
import { render } from "../../../text/render";
import { fieldName } from "../../needs";
import { axisOf, demandFacts, shortFor, type Axis } from "./axes";
import type { AxisId, ModelId, ModelOptions } from "./options";
import { fieldReader, ruleOf } from "./rules";

/** What a model classes: items, customers, or items by channel. */
export interface Subject {
  readonly kind: "items" | "customers" | "channels";
  readonly keys: readonly string[];
  readonly names: readonly (string | null)[];
  /** Money, or units where the data has none. */
  readonly value: Float64Array;
  readonly isMoney: boolean;
  readonly axes: readonly Axis[];
}

/** Axes of each model of items. */
const axesOfModel: Readonly<Partial<Record<ModelId, readonly AxisId[]>>> = {
  "abc-xyz": ["value", "variability"],
  "demand-pattern": ["pattern"],
  fsn: ["velocity"],
  ved: ["criticality"],
  hml: ["price"],
};

/** The fields that the data lacks for a model; none where it carries it. */
export function shortFields(data: Dataset, options: ModelOptions): readonly DataField[] {
  const { sales } = data;
  switch (options.model) {
    case "customer-tiers":
      return sales?.hasCustomers === true ? [] : ["customers"];
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
  if (options.model === "rules") axes.unshift(rulesAxis(data, options));
  return {
    kind: "items",
    keys: data.items.keys,
    names: data.items.description,
    value: data.value,
    isMoney: data.valueBasis !== "units",
    axes: axes.slice(0, 3),
  };
}

function rulesAxis(data: Dataset, options: ModelOptions): Axis {
  const { rules, otherwise } = options;
  if (rules.length === 0) throw new DataError(say("model-tool.error.rules"));
  const facts = demandFacts(data);
  const pattern = axisOf("pattern", data, facts, options);
  const abc = axisOf("value", data, facts, options);
  const read = fieldReader(
    data,
    facts,
    (item) => pattern.names[pattern.codes[item]!]!,
    (item) => abc.names[abc.codes[item]!]!,
  );
  const names = [...new Set([...rules.map((rule) => rule.class), otherwise])];
  const codes = Uint32Array.from(data.items.keys, (_, item) => {
    const rule = ruleOf(rules, read, item);
    return names.indexOf(rules[rule]?.class ?? otherwise);
  });
  return { id: "class", names, codes };
}

/** Customers with what they bought, after returns; A, B, C by the accumulated share. */
function ofCustomers(data: Dataset, options: ModelOptions): Subject {
  const sales = data.sales!;
  const isMoney = sales.valueBasis !== "none";
  const index = new Map<string, number>();
  const keys: string[] = [];
  const names: (string | null)[] = [];
  const sums: number[] = [];
  sales.buyer.forEach((buyer, row) => {
    const { customer, name } = sales.buyers[buyer]!;
    const key = customer ?? "-";
    let at = index.get(key);
    if (at === undefined) {
      at = keys.length;
      index.set(key, at);
      keys.push(key);
      names.push(name);
      sums.push(0);
    }
    const net = isMoney
      ? sales.value[row]! - sales.returnedValue[row]!
      : sales.quantity[row]! - sales.returnedQuantity[row]!;
    sums[at] = sums[at]! + net;
  });
  const value = Float64Array.from(sums);
  const tier: Axis = {
    id: "tier",
    names: Array.from({ length: options.valueCuts.length + 1 }, (_, code) => String.fromCharCode(65 + code)),
    codes: abcClasses(value, options.valueCuts),
  };
  return { kind: "customers", keys, names, value, isMoney, axes: [tier] };
}

/** Channels beyond these are one: a chart or a matrix of more says nothing. */
const mostChannels = 12;
const longestName = 40;

/** Every item by channel: the item's class by its sales in all channels, crossed with the channel. */
function ofChannels(data: Dataset, options: ModelOptions): Subject {
  const sales = data.sales!;
  const isMoney = sales.valueBasis !== "none";
  const amount = isMoney ? sales.value : sales.quantity;
  const noChannel = render(say("model-tool.no-channel"));
  const channelOf = (row: number): string =>
    (sales.buyers[sales.buyer[row]!]!.channel ?? noChannel).slice(0, longestName);
  const byChannel = new Map<string, number>();
  const byItem = new Float64Array(data.items.keys.length);
  sales.item.forEach((item, row) => {
    if (item < 0) return;
    byItem[item] = byItem[item]! + amount[row]!;
    byChannel.set(channelOf(row), (byChannel.get(channelOf(row)) ?? 0) + amount[row]!);
  });
  const ranked = [...byChannel].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  const names = ranked.slice(0, mostChannels);
  if (ranked.length > mostChannels) names.push(render(say("model-tool.other-channels")));
  const number = new Map(ranked.map((name, at) => [name, Math.min(at, mostChannels)]));
  const classes = abcClasses(byItem, options.valueCuts);
  const rows = new Map<number, number>();
  sales.item.forEach((item, row) => {
    if (item < 0) return;
    const key = item * names.length + number.get(channelOf(row))!;
    rows.set(key, (rows.get(key) ?? 0) + amount[row]!);
  });
  const keys = [...rows.keys()];
  const itemOf = (key: number): number => Math.floor(key / names.length);
  return {
    kind: "channels",
    keys: keys.map((key) => `${data.items.keys[itemOf(key)]!} | ${names[key % names.length]!}`),
    names: keys.map((key) => data.items.description[itemOf(key)] ?? null),
    value: Float64Array.from(rows.values()),
    isMoney,
    axes: [
      {
        id: "value",
        names: Array.from({ length: options.valueCuts.length + 1 }, (_, code) =>
          String.fromCharCode(65 + code),
        ),
        codes: Uint8Array.from(keys, (key) => classes[itemOf(key)]!),
      },
      { id: "channel", names, codes: Uint32Array.from(keys, (key) => key % names.length) },
    ],
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

/** The class of a row: letters stand together ("AX"), words apart ("A · Web shop"). */
export function segmentOf({ axes }: Subject, row: number): string {
  const parts = axes.map(({ names, codes }) => names[codes[row]!]!);
  const areLetters = axes.every(({ names }) => names.every((name) => name.length === 1));
  return parts.join(areLetters ? "" : " · ");
}
