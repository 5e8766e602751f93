import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { paneTexts } from "../../../src/text/english/taskpane";
import { toolkitTexts } from "../../../src/text/english/toolkit";

const pane = path.join(__dirname, "../../../src/taskpane");

test("what the pane shows while work waits for the texts of tools is among the texts that come with it", () => {
  const sources = readdirSync(pane, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(path.join(pane, file), "utf8"));
  const said = sources.flatMap((source) =>
    [...source.matchAll(/\bwork\(\s*(?:this\.)?flow,\s*say\("([^"]+)"/g)].map(([, id]) => id ?? ""),
  );
  expect(said.length).toBeGreaterThan(15);
  const own = { ...paneTexts, ...toolkitTexts };
  expect(said.filter((id) => !(id in own))).toEqual([]);
});
