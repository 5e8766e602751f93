import { readFileSync } from "node:fs";
import { join } from "node:path";
import { excelHost } from "../../../src/taskpane/excel-host";

const globals = globalThis as {
  Office?: unknown;
  localStorage?: unknown;
  location?: unknown;
  window?: unknown;
};

const withoutSets = { requirements: { isSetSupported: () => false } };

function inExcel(context: object): ReturnType<typeof excelHost> {
  globals.Office = {
    context: { ...withoutSets, ...context },
    PlatformType: { OfficeOnline: "OfficeOnline" },
  };
  return excelHost();
}

/** A browser's storage over a map, as two add-ins of one address share it. */
function storage(): { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  globals.localStorage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  return { kept };
}

afterEach(() => {
  delete globals.Office;
  delete globals.localStorage;
  delete globals.location;
  delete globals.window;
});

describe("Excel's theme", () => {
  it.each([
    ["#FFFFFF", false],
    ["#E6E6E6", false],
    ["#666666", true],
    ["#262626", true],
  ])("with the ground %s is dark: %s", (bodyBackgroundColor, dark) => {
    expect(inExcel({ officeTheme: { bodyBackgroundColor } }).isDark()).toBe(dark);
  });

  it.each([{}, { officeTheme: {} }, { officeTheme: { bodyBackgroundColor: "white" } }])(
    "is not known from %j",
    (context) => {
      expect(inExcel(context).isDark()).toBeNull();
    },
  );

  it("is read anew each time, since Excel does not tell when it changes", () => {
    const officeTheme = { bodyBackgroundColor: "#FFFFFF" };
    const host = inExcel({ officeTheme });
    expect(host.isDark()).toBe(false);
    officeTheme.bodyBackgroundColor = "#262626";
    expect(host.isDark()).toBe(true);
  });
});

describe("the user's name", () => {
  it("is read back as it was written, and is null before", () => {
    storage();
    const { user } = inExcel({});
    expect(user.read()).toBeNull();
    user.write("Ana");
    expect(user.read()).toBe("Ana");
  });

  it("is kept under the key that Excel on the web gives each add-in", () => {
    const { kept } = storage();
    inExcel({ partitionKey: "p1-" }).user.write("Ana");
    expect([...kept.keys()]).toEqual(["p1-stratify.user"]);
    expect(inExcel({ partitionKey: "p2-" }).user.read()).toBeNull();
  });

  it("is asked for again where storage is switched off, and nothing fails", () => {
    const refuse = () => {
      throw new Error("Access is denied");
    };
    globals.localStorage = { getItem: refuse, setItem: refuse };
    const { user } = inExcel({});
    expect(() => user.write("Ana")).not.toThrow();
    expect(user.read()).toBeNull();
  });
});

describe("the help", () => {
  const page = "https://apps.example.com/stratify/assets/support.html";
  const opened: string[] = [];
  const note = (url: string): void => void opened.push(url);

  beforeEach(() => {
    opened.length = 0;
    globals.location = { href: "https://apps.example.com/stratify/taskpane.html?_host_Info=Excel" };
  });

  it("opens in the browser, at a section where one is asked for", () => {
    const isSetSupported = (set: string, version: string) =>
      `${set} ${version}` === "OpenBrowserWindowApi 1.1";
    const { help } = inExcel({ requirements: { isSetSupported }, ui: { openBrowserWindow: note } });
    help?.();
    help?.("it");
    expect(opened).toEqual([page, `${page}#it`]);
  });

  it("opens beside Excel on the web, which does not know Excel's own way", () => {
    globals.window = { open: note };
    inExcel({ platform: "OfficeOnline" }).help?.("it");
    expect(opened).toEqual([`${page}#it`]);
  });

  it("is not offered where no browser can be opened", () => {
    expect(inExcel({ platform: "iOS" }).help).toBeUndefined();
  });

  it("has a section for IT, on calls, diagnostics and permission", () => {
    const html = readFileSync(join(__dirname, "../../../assets/support.html"), "utf8");
    const [, section = ""] = /<h2 id="it">(.*?)<h2>/s.exec(html) ?? [];
    for (const word of ["No network calls", "*.events.data.microsoft.com", "ReadWriteDocument"])
      expect(section).toContain(word);
  });
});
