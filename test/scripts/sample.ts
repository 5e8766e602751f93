/** `npm run sample`: writes assets/sample.xlsx. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { sampleFile } from "./sample/file";

const folder = join(__dirname, "../../assets");
const bytes = sampleFile();
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "sample.xlsx"), bytes);
console.log(`Wrote assets/sample.xlsx, ${Math.round(bytes.length / 1000)} kB.`);
