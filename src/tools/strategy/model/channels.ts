import { abcClasses } from "../../../engine/segmentation/abc";
import type { Dataset } from "../../../model";
import { say } from "../../../text/message";
import { render } from "../../../text/render";
import type { ModelOptions } from "./options";
import type { Subject } from "./subject";

/** Channels beyond these are one: a chart or a matrix of more says nothing. */
const mostChannels = 12;
const longestName = 40;

/** Every item by channel: the item's class by its sales in all channels, crossed with the channel. */
export function ofChannels(data: Dataset, options: ModelOptions): Subject {
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
