import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(__dirname, "../..");

export interface Input {
  readonly title: string;
  readonly name: string;
  /** Null where the file is not on this machine. */
  readonly bytes: (() => Uint8Array) | null;
}

function input(title: string, file: string): Input {
  const path = join(root, file);
  return {
    title,
    name: file.split("/").at(-1) ?? file,
    bytes: existsSync(path) ? () => readFileSync(path) : null,
  };
}

export const sample = input("the sample workbook", "assets/sample.xlsx");
/** 4,213 items x 54 weeks. */
export const onlineRetail = input("Online Retail", "../shared/data/online_retail_ii_2009_10_sku_week.csv");
