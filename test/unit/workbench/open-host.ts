/// <reference types="office-js" />
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import * as jsdom from "jsdom";
import {
  ExcelHost,
  installShim,
  MemoryStore,
  type AddInWindow,
  type HostOptions,
  type SheetStore,
} from "../../../src/workbench/host";

export interface OpenHost<Store extends SheetStore> {
  readonly window: AddInWindow;
  /** Microsoft's own library, running in the window. */
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly host: ExcelHost;
  readonly store: Store;
  /** Ends the window; call it when the test is done. */
  close(): void;
}

const distribution = path.join(
  path.dirname(
    createRequire(path.join(process.cwd(), "package.json")).resolve("@microsoft/office-js/package.json"),
  ),
  "dist",
);

interface Loader {
  fetch(url: string): Promise<Buffer> | null;
}
/** The types of a later jsdom, which are the ones installed, no longer know the loader. */
const { ResourceLoader } = jsdom as unknown as { ResourceLoader: new () => Loader };

/** office.js asks for its other parts by address; they come from the package, everything else stays out. */
class OfficeFiles extends ResourceLoader {
  constructor(private readonly scripts: readonly string[]) {
    super();
  }

  override fetch(url: string): Promise<Buffer> | null {
    const { pathname } = new URL(url);
    const script = /^\/add-in\/(\d+)\.js$/.exec(pathname);
    if (script) return Promise.resolve(Buffer.from(this.scripts[Number(script[1])] ?? ""));
    const name = pathname.replace(/^\/office\//, "");
    if (!url.includes("/office/") || name.includes("..")) return null;
    return Promise.resolve(readFileSync(path.join(distribution, name)));
  }
}

const page = (scripts: readonly string[]): string => {
  const own = scripts.map((_, index) => `<script defer src="/add-in/${index}.js"></script>`).join("");
  return `<!doctype html><html><head><script src="/office/office.js"></script>${own}</head><body></body></html>`;
};

/**
 * Opens office.js over a store, as an add-in in desktop Excel would find it.
 * @param scripts code of the add-in's page, which runs before the page is ready
 * @param before does something with the host before the page is opened
 */
export async function openHost<Store extends SheetStore>(
  store: Store,
  options?: HostOptions,
  scripts: readonly string[] = [],
  before?: (host: ExcelHost) => void,
): Promise<OpenHost<Store>> {
  const host = new ExcelHost(store, options);
  before?.(host);
  const dom = new jsdom.JSDOM(page(scripts), {
    url: "https://localhost/pane.html",
    runScripts: "dangerously",
    resources: new OfficeFiles(scripts) as unknown as "usable",
    virtualConsole: new jsdom.VirtualConsole(),
    beforeParse: (window) => installShim(window as unknown as AddInWindow, host),
  });
  const window = dom.window as unknown as AddInWindow & { Excel: typeof Excel; Office: typeof Office };
  await new Promise<void>((resolve) => window.addEventListener("load", () => resolve()));
  await window.Office.onReady();
  host.faults.start();
  return { window, Excel: window.Excel, Office: window.Office, host, store, close: () => window.close() };
}

/** A host over an empty workbook in memory. */
export const openEmptyHost = (): Promise<OpenHost<MemoryStore>> => openHost(new MemoryStore());
