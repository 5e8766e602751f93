import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { JSDOM } from "jsdom";
import { build, configure, shipped } from "../add-in-build";
import { attributes, baseInManifest, manifestText, parse } from "./element-tree";

const base = "https://apps.example.com/stratify/";
const folder = mkdtempSync(path.join(tmpdir(), "stratify-build-"));
const built = (file: string): string => readFileSync(path.join(folder, file), "utf8");

/** The add-in for an address without the closing slash. No test of this folder reads what is in its scripts. */
beforeAll(() => build(folder, { base: base.slice(0, -1), minimize: false }), 240_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the build's manifest", () => {
  it("is the project's, with the address that was asked for in place of localhost", () => {
    expect(built("manifest.xml")).toBe(manifestText().replaceAll(baseInManifest, base));
    expect(built("manifest.xml")).not.toContain("localhost");
  });

  it("names only files of ours that are in the build", () => {
    const manifest = parse(built("manifest.xml"));
    const files = [...attributes(manifest, "DefaultValue"), ...attributes(manifest, "Url")]
      .filter((value) => value.startsWith(base))
      .map((value) => value.slice(base.length));
    expect(files.length).toBeGreaterThan(30);
    expect(files.filter((file) => !existsSync(path.join(folder, file)))).toEqual([]);
  });

  it("is refused for an address that is not https, which Office would not load", async () => {
    await expect(configure({ base: "http://apps.example.com/" })).rejects.toThrow("https");
  });
});

describe("taskpane.html", () => {
  const page = () => new JSDOM(built("taskpane.html")).window.document;
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
  const scripts = new Map<string, string>();
  beforeAll(async () => {
    const names = ["functions.js", "taskpane.js", "worker.js", "sample.js"];
    const texts = await shipped(names, ["src", "assets"], (built) =>
      names.map((name) => readFileSync(path.join(built, name), "utf8")),
    );
    names.forEach((name, index) => scripts.set(name, texts[index] ?? ""));
  }, 240_000);

  // Budgets, not measurements: what loads with every workbook stays small, what loads with the pane opens at once.
  it.each([
    ["functions.js", 150_000],
    ["taskpane.js", 1_200_000],
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
});
