import type { Source } from "../cells";
import { columnOf, indexOf, regionOf } from "../lookup";
import type { Mapping } from "../mapping/schema";
import { parseNumber } from "../numbers";
import { currencyOf } from "../header-text";
import { keyText, sourceName } from "../text-cells";
import { Money } from "./money";
import { conversionKey, noConversions, type Conversions } from "./units";

function numberAt(value: Source["values"][number][number] | undefined): number {
  return typeof value === "number" ? value : parseNumber(keyText(value));
}

/** The account of currencies, with the table of rates where one is mapped. */
export function moneyOf(sources: readonly Source[], mapping: Mapping): Money {
  const chosen = mapping.currency ?? "";
  if (mapping.rates === undefined) return new Money(chosen, null);
  const region = regionOf(sources, mapping.rates, "rates");
  const currencyColumn = columnOf(region, mapping.rates.columns.currency, "rates").index;
  const rateColumn = columnOf(region, mapping.rates.columns.rate, "rates").index;
  const worth = new Map<string, number>();
  for (let row = region.first; row < region.end; row++) {
    const values = region.source.values[row];
    const text = keyText(values?.[currencyColumn]);
    const rate = numberAt(values?.[rateColumn]);
    if (text !== "" && rate > 0) worth.set(currencyOf(text) ?? text.toUpperCase(), rate);
  }
  // A table of rates gives its own base the rate 1.
  const base = chosen !== "" ? chosen : ([...worth].find(([, rate]) => rate === 1)?.[0] ?? "");
  return new Money(base, { base, worth, sheet: sourceName(region.source) });
}

export function conversionsOf(sources: readonly Source[], mapping: Mapping): Conversions {
  const mapped = mapping.unitConversions;
  if (mapped === undefined) return noConversions;
  const region = regionOf(sources, mapped, "unitConversions");
  const unitColumn = columnOf(region, mapped.columns.unit, "unitConversions").index;
  const factorColumn = columnOf(region, mapped.columns.factor, "unitConversions").index;
  const itemColumn = indexOf(region, mapped.columns.item, "unitConversions");
  const factors = new Map<string, number>();
  for (let row = region.first; row < region.end; row++) {
    const values = region.source.values[row];
    const unit = keyText(values?.[unitColumn]);
    const factor = numberAt(values?.[factorColumn]);
    const item = itemColumn < 0 ? "" : keyText(values?.[itemColumn]);
    if (unit !== "" && factor > 0) factors.set(conversionKey(item, unit), factor);
  }
  return { factors, sheet: sourceName(region.source) };
}
