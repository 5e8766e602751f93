import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { JSDOM } from "jsdom";
import { advisorTexts } from "../../../src/text/english/advisor";
import { batchTexts } from "../../../src/text/english/batch";
import { segmentTexts } from "../../../src/text/english/segment";
import { paneTexts } from "../../../src/text/english/taskpane";
import { workbenchTexts } from "../../../src/text/english/workbench";
import { workbookTexts } from "../../../src/text/english/workbook";
import { buildCopies, configure, shipped } from "../add-in-build";
import { attributes, baseInManifest, manifestText, parse } from "./element-tree";

const base = "https://apps.example.com/stratify/";
const scriptNames = ["functions.js", "taskpane.js", "texts.js", "worker.js", "sample.js"];
let manifest: string;
let files: ReadonlySet<string>;
let html: string;
const scripts = new Map<string, string>();

beforeAll(async () => {
  await shipped([...scriptNames, "taskpane.html"], ["src", "assets", "manifest.xml"], (built) => {
    const read = (file: string): string => readFileSync(path.join(built, file), "utf8");
    files = new Set(readdirSync(built, { recursive: true, encoding: "utf8" }));
    html = read("taskpane.html");
    for (const name of scriptNames) scripts.set(name, read(name));
  });
  const folder = mkdtempSync(path.join(tmpdir(), "stratify-build-"));
  try {
    // An address without the closing slash.
    await buildCopies(folder, base.slice(0, -1));
    manifest = readFileSync(path.join(folder, "manifest.xml"), "utf8");
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 240_000);

describe("the build's manifest", () => {
  it("is the project's, with the address that was asked for in place of localhost", () => {
    expect(manifest).toBe(manifestText().replaceAll(baseInManifest, base));
    expect(manifest).not.toContain("localhost");
  });

  it("names only files of ours that are in the build", () => {
    const tree = parse(manifest);
    const named = [...attributes(tree, "DefaultValue"), ...attributes(tree, "Url")]
      .filter((value) => value.startsWith(base))
      .map((value) => value.slice(base.length));
    expect(named.length).toBeGreaterThan(30);
    expect(named.filter((file) => !files.has(file))).toEqual([]);
  });

  it("is refused for an address that is not https, which Office would not load", async () => {
    await expect(configure({ base: "http://apps.example.com/" })).rejects.toThrow("https");
  });
});

describe("taskpane.html", () => {
  const page = () => new JSDOM(html).window.document;
  const policy = (): ReadonlyMap<string, readonly string[]> =>
    new Map(
      (page().querySelector("meta[http-equiv=Content-Security-Policy]")?.getAttribute("content") ?? "")
        .split(";")
        .map((directive) => directive.trim().split(/\s+/))
        .map(([name, ...sources]) => [name ?? "", sources]),
    );

  it("loads office.js first, then the functions, then the pane, all from its head", () => {
    const scripts = [...page().querySelectorAll("script")].map((script) => script.getAttribute("src"));
    expect(scripts).toEqual([
      "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
      "functions.js",
      "taskpane.js",
    ]);
    expect(page().querySelectorAll("head script")).toHaveLength(3);
  });

  it("has its policy before anything that the policy is about", () => {
    const [meta] = [...page().head.querySelectorAll("meta[http-equiv], script, style, link")];
    expect(meta?.getAttribute("http-equiv")).toBe("Content-Security-Policy");
  });

  it("runs scripts from its own server and Microsoft's only, and none that stand in the page", () => {
    expect(policy().get("default-src")).toEqual(["'none'"]);
    expect(policy().get("script-src")).toEqual([
      "'self'",
      "https://appsforoffice.microsoft.com",
      "https://ajax.aspnetcdn.com",
    ]);
    expect(policy().get("worker-src")).toEqual(["'self'"]);
  });

  it("lets data go nowhere but to its own server and Microsoft's telemetry", () => {
    expect(policy().get("connect-src")).toEqual([
      "'self'",
      "https://*.pipe.aria.microsoft.com",
      "https://*.events.data.microsoft.com",
    ]);
    expect(policy().get("frame-src")).toEqual(["https://telemetryservice.firstpartyapps.oaspapps.com"]);
    expect(policy().get("form-action")).toEqual(["'none'"]);
  });

  it("has no handlers or addresses that run code in its elements", () => {
    const attributesOfAll = [...page().querySelectorAll("*")].flatMap((element) => [...element.attributes]);
    expect(
      attributesOfAll.filter(({ name, value }) => name.startsWith("on") || /^javascript:/i.test(value)),
    ).toEqual([]);
  });
});

describe("the scripts as they are shipped", () => {
  // Budgets, not measurements: what loads with every workbook stays small, what loads with the pane opens at once.
  it.each([
    ["functions.js", 240_000],
    ["taskpane.js", 1_100_000],
    ["texts.js", 400_000],
    ["sample.js", 900_000],
  ])("%s stays below %i bytes", (file, budget) => {
    expect(Buffer.byteLength(scripts.get(file) ?? "")).toBeLessThan(budget);
    expect(scripts.get(file)).not.toBe("");
  });

  it("have the sample, and what reads its file, in a script of its own", () => {
    // How a file in base64 begins, and a word that only the reader of such files knows.
    for (const mark of ["base64,UEsDB", "not-a-workbook"]) {
      expect(scripts.get("sample.js")).toContain(mark);
      for (const file of ["taskpane.js", "functions.js", "worker.js"])
        expect(scripts.get(file)).not.toContain(mark);
    }
  });

  it("have the pane's own words in its script, and those of tools and sheets in one that comes after it", () => {
    const own = paneTexts["pane.start.looking"];
    expect(scripts.get("taskpane.js")).toContain(own);
    expect(scripts.get("texts.js")).not.toContain(own);
    const ofTools = [
      segmentTexts["finding.noStock"],
      advisorTexts["advisor.finding.short.now"],
      workbookTexts["workbook.audit.basis"],
    ];
    for (const text of ofTools) {
      expect(scripts.get("texts.js")).toContain(text);
      expect(scripts.get("taskpane.js")).not.toContain(text);
    }
  });

  it("hold no words of the programs beside the add-in", () => {
    const ofPrograms = [batchTexts["batch.error.missingInput"], workbenchTexts["workbench.start.page"]];
    for (const [file, script] of scripts)
      expect([file, ofPrograms.filter((text) => script.includes(text))]).toEqual([file, []]);
  });
});
