import type { Message } from "../../text/message";
import type { Mapping } from "../mapping/schema";
import { newKeyTallies, type KeyTallies } from "./key-index";
import type { Money } from "./money";
import { newNumberTallies, type NumberTallies } from "./number-cells";
import type { Conversions } from "./units";

/** What all steps of one reading share. */
export interface ReadContext {
  readonly mapping: Mapping;
  /** Day number. */
  readonly today: number;
  readonly numbers: NumberTallies;
  /** Of the demand's keys. */
  readonly keys: KeyTallies;
  readonly money: Money;
  readonly conversions: Conversions;
  readonly remarks: Message[];
}

export function newContext(
  mapping: Mapping,
  today: number,
  money: Money,
  conversions: Conversions,
): ReadContext {
  return {
    mapping,
    today,
    numbers: newNumberTallies(),
    keys: newKeyTallies(),
    money,
    conversions,
    remarks: [],
  };
}
