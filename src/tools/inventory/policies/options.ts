import * as z from "zod";
import { stockOptions } from "../shared/options";

/** What the tool `policies` asks. */
export const policiesOptions = z.strictObject(stockOptions);

export type PoliciesOptions = z.output<typeof policiesOptions>;
