import { launchChromium } from "../../browser/chromium";
import { serveAddIn } from "../../browser/server";
import { Wizard } from "../../browser/wizard";
import { FileWorkbook } from "../../../src/workbook/file";
import type { Size } from "../task";
import { demandFile } from "./demand-file";
import { tracedTasks, type ProcessorTask } from "./processor-tasks";

export interface PhaseTask extends ProcessorTask {
  /** What the pane said was under way when it ended. */
  readonly phase: string;
}

/** What a preview with class confidence cost the pane's thread. */
export interface ConfidenceMeasurement {
  /** Tasks from the press of Preview until the preview was on screen. */
  readonly tasks: readonly PhaseTask[];
  readonly previewMilliseconds: number;
  /** Milliseconds in which the pane said that it was resampling. */
  readonly resamplingMilliseconds: number;
  /** From the press of Cancel, while it was resampling, until the pane was back. */
  readonly cancelMilliseconds: number;
}

interface Said {
  readonly at: number;
  readonly text: string;
}

const resampling = /^Draw the periods again/;
const patience = 60_000;

/** Keeps what the pane says is under way, with the time; `pressCancel` presses Cancel once it says that it is resampling. */
const phaseScript = `{
  const said = [];
  globalThis.phasesSaid = said;
  const now = () => performance.timeOrigin + performance.now();
  new MutationObserver(() => {
    const text = document.querySelector("footer[aria-busy] [role=status]")?.textContent ?? "";
    if (text === (said.at(-1)?.text ?? "")) return;
    said.push({ at: now(), text });
    if (globalThis.pressCancel !== true || !${String(resampling)}.test(text)) return;
    globalThis.pressCancel = false;
    // In a task of its own, as a user's click is.
    setTimeout(() => {
    globalThis.cancelledAt = now();
    [...document.querySelectorAll("footer button")].find(({ textContent }) => textContent === "Cancel")?.click();
    }, 0);
  }).observe(document, { subtree: true, childList: true, characterData: true });
}`;

function phaseAt(said: readonly Said[], time: number): string {
  const text = said.findLast(({ at }) => at <= time)?.text ?? "";
  return text === "" ? "no phase on screen" : text;
}

const lengthOf = (said: readonly Said[], phase: RegExp): number =>
  said.reduce((sum, { at, text }, index) => {
    const next = said[index + 1];
    return phase.test(text) && next !== undefined ? sum + next.at - at : sum;
  }, 0);

/** Previews a segmentation whose classes are resampled in the worker, then cancels another one while it resamples. */
export async function measureConfidence(size: Size): Promise<ConfidenceMeasurement> {
  const workbook = FileWorkbook.open(demandFile(size), "demand.csv").toBytes();
  const server = await serveAddIn();
  const browser = await launchChromium();
  try {
    server.put("/before.xlsx", workbook);
    server.put("/after.xlsx", workbook);
    const wizard = await Wizard.open(browser, server.url, { script: phaseScript, patience });
    await wizard.toMapping();
    await wizard.press("Set cuts");
    await wizard.on("Set the cuts");
    await wizard.press("Choose policy");
    await wizard.on("Choose a policy");
    const pane = wizard.page.frames().find((frame) => frame !== wizard.page.mainFrame())!;
    const ask = <Answer>(expression: string): Promise<Answer> => pane.evaluate(expression);

    await ask("globalThis.pressCancel = true");
    await wizard.press("Preview");
    await wizard.text("Cancelled. Nothing was written.");
    const cancelMilliseconds = await ask<number>(
      "performance.timeOrigin + performance.now() - globalThis.cancelledAt",
    );
    await wizard.on("Choose a policy");

    const start = Date.now();
    const { tasks, result: end } = await tracedTasks(
      browser,
      wizard.page,
      pane,
      async () => {
        await wizard.press("Preview");
        await wizard.on("What will be written");
        return Date.now();
      },
      () => wizard.ask((stand) => stand.hostWork()),
    );
    const said = await ask<Said[]>("phasesSaid");
    if (wizard.faults.length > 0) throw new Error(wizard.faults.join("\n"));
    return {
      tasks: tasks.map((task) => ({ ...task, phase: phaseAt(said, task.end) })),
      previewMilliseconds: end - start,
      resamplingMilliseconds: lengthOf(
        said.filter(({ at }) => at >= start),
        resampling,
      ),
      cancelMilliseconds,
    };
  } finally {
    await browser.close();
    await server.close();
  }
}
