import type { Dataset } from "../../../model/dataset";
import type { Meaning } from "../../../report";
import { money, thousands, type Message, type MessageValue } from "../../../text/message";
import { moneyThousandsUnit, moneyUnit } from "../../basis";

/** Below this sum, thousands would round the figures away. */
const leastForThousands = 100_000;

/** How a report words its sums of money: all in thousands, or none. */
export interface MoneyWords {
  readonly unit: Message;
  readonly meaning: Meaning;
  readonly changeMeaning: Meaning;
  readonly chartFormat: "thousands" | "number";
  /** A sum in a sentence. */
  readonly cash: (value: number) => MessageValue;
}

/** @param largest sum that the report names */
export function moneyWords(data: Dataset, largest: number): MoneyWords {
  const inThousands = Math.abs(largest) >= leastForThousands;
  return {
    unit: inThousands ? moneyThousandsUnit(data) : moneyUnit(data),
    meaning: inThousands ? "thousands" : "money",
    changeMeaning: inThousands ? "change-thousands" : "change",
    chartFormat: inThousands ? "thousands" : "number",
    cash: (value) => (inThousands ? thousands : money)(value, data.currency),
  };
}
