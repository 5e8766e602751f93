import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { sampleFile } from "../scripts/sample/file";

const root = join(__dirname, "../..");

export interface Input {
  readonly title: string;
  /** Of its file. */
  readonly name: string;
  bytes(): Uint8Array;
}

const input = (title: string, file: string): Input => ({
  title,
  name: basename(file),
  bytes: () => readFileSync(join(root, file)),
});

export const sample = input("the sample workbook", "assets/sample.xlsx");

/** One item in eight of the sample, with all its sheets: for what is done once for every tool. */
export const smallSample: Input = {
  title: "a small sample",
  name: "sample.xlsx",
  bytes: () => sampleFile(8),
};

const retailFile = "../shared/data/online_retail_ii_2009_10_sku_week.csv";
/** 4,213 items x 54 weeks; null where the file is not on this machine. */
export const onlineRetail = existsSync(join(root, retailFile)) ? input("Online Retail", retailFile) : null;
