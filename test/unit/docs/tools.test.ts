import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { tools } from "../../../src/tools/registry";

const docs = join(__dirname, "../../../docs");
const read = (file: string): string => readFileSync(join(docs, file), "utf8");

/** Cells of the rows that begin with the number of a capability. */
const capabilities = [...read("capabilities.md").matchAll(/^\| (\d\.\d+) \|(.*)\|$/gm)].map(
  ([, id = "", rest = ""]) => {
    const [title = "", state = "", see = ""] = rest.split("|").map((cell) => cell.trim());
    return { id, title, state, see };
  },
);

describe("docs/capabilities.md", () => {
  it("has each of the 63 capabilities once, in order, with its state", () => {
    const ids = capabilities.map(({ id }) => id);
    expect(new Set(ids).size).toBe(63);
    const rank = (id: string): number => Number(id.split(".")[0]) * 100 + Number(id.split(".")[1]);
    expect(ids).toEqual([...ids].sort((a, b) => rank(a) - rank(b)));
    for (const { state, see } of capabilities) {
      expect(["works", "partly", "planned"]).toContain(state);
      if (state !== "planned") expect(see).not.toBe("");
    }
  });

  it.each(tools.flatMap(({ id, capabilities: served }) => served.map((row) => [id, row] as const)))(
    "names the tool %s in row %s, which it says it serves",
    (tool, row) => {
      const found = capabilities.find(({ id }) => id === row);
      expect(found?.state).not.toBe("planned");
      expect(found?.see).toContain(tool);
    },
  );
});

it.each(tools.filter(({ id }) => id !== "segment").map(({ id }) => id))(
  "the tool %s has a page of its own, which docs/sheets.md leads to",
  (id) => {
    expect(existsSync(join(docs, `tools/${id}.md`))).toBe(true);
    expect(read("sheets.md")).toContain(`| [${id}](tools/${id}.md) |`);
  },
);
