import type { Dataset } from "../../../model/dataset";
import { say } from "../../../text/message";
import { numberOf, rowsOf, textOf } from "../../former";

export const typedHeaders = {
  item: say("column.item"),
  yourTotal: say("new-product.column.your-total"),
  yourAnalogues: say("new-product.column.your-analogues"),
} as const;

/** What the user has entered beside a new item. */
export interface TypedChoice {
  /** Units expected over the time that the item counts as new; null where nothing usable is entered. */
  readonly total: number | null;
  readonly totalText: string | number | null;
  /** Items by index, and the words that name none. */
  readonly analogues: readonly number[];
  readonly unknown: readonly string[];
  readonly analoguesText: string | null;
}

/** Codes may hold commas or blanks; whole entries go first, then parts between semicolons, then between commas. */
function itemsIn(text: string, index: ReadonlyMap<string, number>): { found: number[]; unknown: string[] } {
  const found: number[] = [];
  const unknown: string[] = [];
  const take = (part: string): boolean => {
    const item = index.get(part);
    if (item !== undefined) found.push(item);
    return item !== undefined;
  };
  for (const entry of text.split(/[;\n]/).map((part) => part.trim())) {
    if (entry === "" || take(entry)) continue;
    for (const part of entry.split(",").map((each) => each.trim())) {
      if (part !== "" && !take(part)) unknown.push(part);
    }
  }
  return { found: [...new Set(found)], unknown };
}

/**
 * By item: the expected total and the choice of analogues on the sheet of an earlier run.
 *
 * @param isUsable whether an item has sold for long enough to stand for another
 */
export function typedChoices(
  data: Dataset,
  isUsable: (item: number) => boolean,
): ReadonlyMap<number, TypedChoice> {
  const index = new Map(data.items.keys.map((key, item) => [key, item]));
  const choices = new Map<number, TypedChoice>();
  for (const row of rowsOf(data, "scmNewProductItems", typedHeaders) ?? []) {
    const item = index.get(textOf(row.item) ?? "");
    if (item === undefined || choices.has(item)) continue;
    const total = numberOf(row.yourTotal);
    const text = textOf(row.yourAnalogues);
    const { found, unknown } = itemsIn(text ?? "", index);
    choices.set(item, {
      total: total !== null && total > 0 ? total : null,
      totalText: total ?? textOf(row.yourTotal),
      analogues: found.filter(isUsable),
      unknown: [...unknown, ...found.filter((each) => !isUsable(each)).map((each) => data.items.keys[each]!)],
      analoguesText: text,
    });
  }
  return choices;
}
