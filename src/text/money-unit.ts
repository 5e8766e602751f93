import { nested, say, type Message } from "./message";

/** Unit of money in a column's header; "" where the data name no currency. */
export const moneyUnitOf = (currency: string): Message =>
  say("unit.money", { currency: currency === "" ? nested(say("unit.noCurrency")) : currency });

/** Unit of money in thousands. */
export const moneyThousandsUnitOf = (currency: string): Message =>
  currency === "" ? say("unit.thousands") : say("unit.moneyThousands", { currency });
