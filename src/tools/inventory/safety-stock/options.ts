import * as z from "zod";
import { stockOptions } from "../shared/options";

/** What the tool `safety-stock` asks. */
export const safetyStockOptions = z.strictObject(stockOptions);

export type SafetyStockOptions = z.output<typeof safetyStockOptions>;
