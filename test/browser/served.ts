import type { Browser } from "playwright-core";
import { batchOutput, type BatchOutput } from "./batch-output";
import { launchChromium } from "./chromium";
import { sample } from "./inputs";
import { serveAddIn, type AddInServer } from "./server";

/** What the tests of a suite share: a server of pages, and a browser to open them in. */
export interface Served<Server = AddInServer> {
  readonly server: Server;
  readonly browser: Browser;
}

interface Closing {
  close(): void | Promise<void>;
}

/**
 * Starts a server and a browser before the tests of a suite, and ends them after the last.
 *
 * @param serve the add-in beside the page that stands in for Excel, unless another is named
 * @returns both, from the suite's first hook or test on
 */
export function served(): Served;
export function served<Server extends Closing>(serve: () => Promise<Server>): Served<Server>;
export function served(serve: () => Promise<Closing> = serveAddIn): Served<Closing> {
  let started: Served<Closing> | null = null;
  const running = (): Served<Closing> => {
    if (started === null) throw new Error("server and browser are there from the first hook or test on");
    return started;
  };
  beforeAll(async () => {
    const [server, browser] = await Promise.all([serve(), launchChromium()]);
    started = { server, browser };
  });
  afterAll(async () => {
    await started?.browser.close();
    await started?.server.close();
  });
  return {
    get server() {
      return running().server;
    },
    get browser() {
      return running().browser;
    },
  };
}

/** The add-in over a workbook, with what batch wrote for it as what is expected. */
export async function serveOver({ workbook, result }: BatchOutput): Promise<AddInServer> {
  const server = await serveAddIn();
  server.put("/before.xlsx", workbook);
  server.put("/after.xlsx", result);
  return server;
}

/** The add-in over the sample. */
export const serveSample = async (): Promise<AddInServer> =>
  serveOver(await batchOutput(sample.bytes(), sample.name));
