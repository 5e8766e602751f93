import { say } from "../../text/message";
import { DataError } from "../dataset";
import { mappingSchema, type Mapping } from "./schema";

/** A mapping from JSON that a person or a former run wrote. @throws DataError that names the first wrong place */
export function parseMapping(json: unknown): Mapping {
  const result = mappingSchema.safeParse(json);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = issue?.path.map(String).join(".") ?? "";
  throw new DataError(
    say("model.error.mapping", {
      path: path === "" ? "mapping" : `mapping.${path}`,
      problem: issue?.message ?? "",
    }),
  );
}
