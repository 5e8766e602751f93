import type { Dataset } from "../../../model/dataset";
import { count, nested, say, type MessageValue } from "../../../text/message";

/** "12 items", or "12 items at locations" where a row of stock is one of these. */
export const rowsText = ({ locations }: Pick<Dataset, "locations">, rows: number): MessageValue =>
  nested(say(locations === null ? "stock.rows.items" : "stock.rows.locations", { count: count(rows) }));
