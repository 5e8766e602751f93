import { act, screen } from "@testing-library/react";
import { askPane } from "../../../src/taskpane/pane-commands";
import type { ActiveRow } from "../../../src/workbook";
import type { MemoryWorkbook } from "../workbook/memory-workbook";
import { onScreen, type OpenPane, type PaneSettings } from "./open-pane";
import { writeFirst } from "./write-first";

const patience = { timeout: 15_000 };

/** A text of the pane, once it is there. */
export const found = (text: RegExp | string): Promise<HTMLElement> => screen.findByText(text, {}, patience);

/** Text with plain blanks. */
export const textOf = (element: HTMLElement): string => (element.textContent ?? "").replaceAll("\u00a0", " ");

export interface ExplainPane extends OpenPane {
  readonly workbook: MemoryWorkbook;
  /** Makes a row the active one, and tells of it as the workbook does. */
  readonly select: (row: ActiveRow) => void;
  /** How often the active row was asked for. */
  readonly asked: () => number;
}

/** The pane after a run, on the reasons of IT-2, whose row of Items is selected. */
export async function explainPane(settings: PaneSettings = {}): Promise<ExplainPane> {
  let active: ActiveRow = { sheet: "Items", row: 8, key: "IT-2" };
  let asked = 0;
  const { workbook, ...pane } = await writeFirst({
    ...settings,
    host: {
      activeRow: () => {
        asked++;
        return Promise.resolve(active);
      },
      ...settings.host,
    },
  });
  act(() => askPane("explain"));
  await onScreen("Why this class");
  await found("IT-2");
  const select = (row: ActiveRow): void => {
    active = row;
    act(() => workbook.select());
  };
  return { ...pane, workbook, select, asked: () => asked };
}
