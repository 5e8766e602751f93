import { readFileSync } from "node:fs";
import path from "node:path";
import { shipped } from "../../add-in-build";

interface Parameter {
  readonly name: string;
  readonly description?: string;
  readonly type: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export interface Metadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description?: string;
    readonly parameters: readonly Parameter[];
    readonly result?: { readonly dimensionality?: string; readonly type?: string };
    readonly options?: unknown;
  }[];
}

/** The functions as they are shipped. */
export const builtFunctions = (): Promise<{ readonly metadata: Metadata; readonly bundle: string }> =>
  shipped(["functions.js", "functions.json"], ["src/functions", "src/engine"], (folder) => ({
    metadata: JSON.parse(readFileSync(path.join(folder, "functions.json"), "utf8")) as Metadata,
    bundle: readFileSync(path.join(folder, "functions.js"), "utf8"),
  }));
