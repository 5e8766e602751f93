import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { iconFiles } from "./icons/drawings";
import { encodePng } from "./icons/png";

/** Draws every icon of the add-in into assets/icons: npx tsx test/scripts/icons.ts */
const folder = path.resolve(__dirname, "../../assets/icons");
mkdirSync(folder, { recursive: true });
for (const { name, size, draw } of iconFiles) writeFileSync(path.join(folder, name), encodePng(draw(size)));
console.log(`${iconFiles.length} icons in assets/icons`);
