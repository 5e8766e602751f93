import type { EventSink } from "./context";

/** Excel's events by their number on the wire. */
export const eventTypes = {
  sheetChanged: 10,
  sheetActivated: 11,
  sheetDeactivated: 12,
  sheetAdded: 13,
  sheetSelection: 14,
  sheetDeleted: 15,
  tableSelection: 100,
  tableChanged: 101,
} as const;

/** Target of handlers that a collection registers. */
export const wholeWorkbook = "Workbook";

/** The pairs of hidden methods by which office.js switches an object's events on and off. */
export function eventMethods<State>(
  events: Readonly<Record<string, number>>,
  sink: (state: State) => EventSink,
  targetId: (state: State) => string,
): Record<string, (state: State) => unknown> {
  return Object.fromEntries(
    Object.entries(events).flatMap(([name, type]) => [
      [`_Register${name}Event`, (state: State) => sink(state).register(type, targetId(state), true)],
      [`_Unregister${name}Event`, (state: State) => sink(state).register(type, targetId(state), false)],
    ]),
  );
}
