import { configure, render, screen, type RenderResult } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { App } from "../../../src/taskpane/app/App";
import type { PaneHost, Watch } from "../../../src/taskpane/app/services";
import { localConnection, RemoteSession, type Connect } from "../../../src/worker";
import type { WorkbookPort } from "../../../src/workbook";

// Whether an element can be seen is computed from every style of every parent at each question, which took most of the tests' time.
// What is hidden is not drawn at all in the pane; axe looks at the rest in a real browser.
configure({ defaultHidden: true });

export interface OpenPane {
  readonly user: UserEvent;
  readonly view: RenderResult;
  /** Where the pane sent the user. */
  readonly shown: (readonly [sheet: string, address: string | null])[];
}

export interface PaneSettings {
  readonly connect?: Connect;
  readonly host?: Partial<PaneHost>;
  readonly watch?: Watch;
  /** Name that is known from an earlier run; empty to be asked. */
  readonly userName?: string;
}

/** The pane over a workbook, with its tools on this thread. */
export function openPane(workbook: WorkbookPort, settings: PaneSettings = {}): OpenPane {
  const shown: OpenPane["shown"] = [];
  let name = settings.userName ?? "R. Okafor";
  const host: PaneHost = {
    show: (sheet, address) => {
      shown.push([sheet, address]);
      return Promise.resolve();
    },
    user: { read: () => name, write: (value) => (name = value) },
    now: () => new Date(2026, 10, 22, 14, 6),
    ...settings.host,
  };
  const session = new RemoteSession(settings.connect ?? localConnection);
  const { watch } = settings;
  const view = render(
    <App workbook={workbook} session={session} host={host} {...(watch === undefined ? {} : { watch })} />,
  );
  return { user: userEvent.setup(), view, shown };
}

const patience = { timeout: 15_000 };

/** Presses a button once it is there. */
export async function press(user: UserEvent, name: string | RegExp): Promise<void> {
  await user.click(await screen.findByRole("button", { name }, patience));
}

/** Waits for the screen of that name. */
export const onScreen = (title: string): Promise<HTMLElement> =>
  screen.findByRole("heading", { level: 1, name: title }, patience);

/** Goes from the first screen to one of the wizard's. */
export async function goTo(
  user: UserEvent,
  screenName: "mapping" | "cuts" | "policy" | "preview",
): Promise<void> {
  await press(user, /Use my table/);
  await onScreen("Check your data");
  await screen.findByText(/items? · /, {}, patience);
  if (screenName === "mapping") return;
  await press(user, "Set cuts");
  await onScreen("Set the cuts");
  if (screenName === "cuts") return;
  await press(user, "Choose policy");
  await onScreen("Choose a policy");
  if (screenName === "policy") return;
  await press(user, "Preview");
  await onScreen("What will be written");
}
