import { excelHost } from "../../../src/taskpane/excel-host";

const globals = globalThis as { Office?: unknown; localStorage?: unknown };

function inExcel(context: object): ReturnType<typeof excelHost> {
  globals.Office = { context };
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
