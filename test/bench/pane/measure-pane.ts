import { batchOutput } from "../../browser/batch-output";
import { launchChromium } from "../../browser/chromium";
import { serveAddIn } from "../../browser/server";
import type { Span } from "../../browser/stand/page";
import { Wizard } from "../../browser/wizard";
import type { Size } from "../task";
import { demandFile } from "./demand-file";
import { longTasks, recorderScript, type LongTask } from "./long-tasks";
import { tracedTasks, type ProcessorTask } from "./processor-tasks";

export interface PaneTask extends ProcessorTask {
  readonly step: string;
}

/** What a run in the real pane cost its thread. */
export interface PaneMeasurement {
  /** Every task of the thread from the first screen on, with the step of the wizard in which it ended. */
  readonly tasks: readonly PaneTask[];
  /** Long tasks before: scripts are read and run, office.js and Fluent most of all. */
  readonly load: readonly LongTask[];
  /** The longest that the stand-in for Excel worked in one go, in milliseconds. */
  readonly hostMilliseconds: number;
  /** Bytes of the scripts that the pane's page loaded for itself. */
  readonly scriptBytes: number;
  /** Milliseconds from the press to what it leads to, by step. */
  readonly steps: ReadonlyMap<string, number>;
}

const patience = 60_000;

/** A user's whole way: mapping, cuts, policy, preview, write, home, refresh, undo. */
function walk(wizard: Wizard): readonly (readonly [string, () => Promise<void>])[] {
  const go = async (button: string | RegExp, title: string): Promise<void> => {
    await wizard.press(button);
    await wizard.on(title);
  };
  return [
    ["mapping", () => wizard.toMapping()],
    ["cuts", () => go("Set cuts", "Set the cuts")],
    ["policy", () => go("Choose policy", "Choose a policy")],
    ["preview", () => go("Preview", "What will be written")],
    ["name", () => wizard.nameUser()],
    ["write", () => wizard.write()],
    [
      "refresh",
      async () => {
        // A description moves no figure, so that the results of formulas stay those that batch's file gives.
        await wizard.ask(({ host, store }) => {
          host.edit("user", store.sheets()[0]?.name ?? "", 2, 2, "Part 1, new");
        });
        const runs = await wizard.ask((stand) => stand.audit().length);
        await wizard.press("Refresh");
        await wizard.page.waitForFunction(`stand.audit().length > ${runs}`);
      },
    ],
    [
      "undo",
      async () => {
        await wizard.press("Undo write");
        await wizard.text("Undone.");
      },
    ],
  ];
}

/**
 * Drives the production bundle, with Microsoft's own office.js, in headless Chromium over a workbook of seeded demand.
 */
export async function measurePane(size: Size): Promise<PaneMeasurement> {
  const { workbook, result } = await batchOutput(demandFile(size), "demand.csv");
  const server = await serveAddIn();
  const browser = await launchChromium();
  try {
    server.put("/before.xlsx", workbook);
    server.put("/after.xlsx", result);
    const wizard = await Wizard.open(browser, server.url, {
      query: "?timed",
      script: recorderScript,
      patience,
    });
    await wizard.pane.getByRole("button", { name: /Use my table/ }).waitFor();
    const pane = wizard.page.frames().find((frame) => frame !== wizard.page.mainFrame());
    if (pane === undefined) throw new Error("the pane has no frame");
    const hostWork = (): Promise<readonly Span[]> => wizard.ask((stand) => stand.hostWork());
    const load = longTasks(await pane.evaluate<Span[]>("longTaskSpans"), await hostWork());
    const steps = new Map<string, number>();
    const ends: { readonly step: string; readonly end: number }[] = [];
    const walkAll = async (): Promise<void> => {
      for (const [step, act] of walk(wizard)) {
        const start = Date.now();
        await act();
        steps.set(step, Date.now() - start);
        ends.push({ step, end: Date.now() });
      }
    };
    const { tasks } = await tracedTasks(browser, wizard.page, pane, walkAll, hostWork);
    if (wizard.faults.length > 0) throw new Error(wizard.faults.join("\n"));
    const hostMilliseconds = Math.max(0, ...(await hostWork()).map(({ start, end }) => end - start));
    const scriptBytes = await pane.evaluate<number>(scriptBytesExpression);
    const stepOf = (task: ProcessorTask): string => ends.find(({ end }) => task.end <= end)?.step ?? "end";
    return {
      tasks: tasks.map((task) => ({ ...task, step: stepOf(task) })),
      load,
      hostMilliseconds,
      scriptBytes,
      steps,
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** In Excel office.js comes from elsewhere; functions.js is that of the functions in cells, which the runtime shares. */
const scriptBytesExpression = `performance.getEntriesByType("resource")
  .filter(({ initiatorType, name }) => initiatorType === "script" && !/\\/(office|shim|functions)/.test(new URL(name).pathname))
  .reduce((sum, { decodedBodySize }) => sum + decodedBodySize, 0)`;
