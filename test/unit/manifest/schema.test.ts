import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { validateXML } from "xmllint-wasm";
import { manifestText, root } from "./element-tree";

/** Microsoft's schemas lie beside the project, since they are not ours to hand on. */
const folder = path.resolve(root, "../shared/manifest-schema");
const main = "OfficeAppManifestV1_1.xsd";

async function errorsOf(manifest: string): Promise<string[]> {
  const load = (fileName: string) => ({
    fileName,
    contents: readFileSync(path.join(folder, fileName), "utf8"),
  });
  const { errors } = await validateXML({
    xml: [{ fileName: "manifest.xml", contents: manifest }],
    schema: [load(main)],
    preload: readdirSync(folder)
      .filter((name) => name.endsWith(".xsd") && name !== main)
      .map(load),
  });
  return errors.map(({ message }) => message);
}

const present = existsSync(path.join(folder, main));
if (!present) console.warn(`Not checked against Microsoft's schema: ${folder} is not there`);
const whenPresent = present ? it : it.skip;
const why = present ? "" : " (skipped: the schemas are not there)";

describe("manifest.xml against Microsoft's schema", () => {
  whenPresent(`is valid${why}`, async () => {
    expect(await errorsOf(manifestText())).toEqual([]);
  });

  whenPresent(`would not be valid with its elements out of order${why}`, async () => {
    const line = "  <Permissions>ReadWriteDocument</Permissions>\n";
    const broken = manifestText().replace(line, "").replace("  <Hosts>\n", `${line}  <Hosts>\n`);
    expect((await errorsOf(broken)).join()).toContain("Permissions");
  });
});
