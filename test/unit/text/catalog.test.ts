import type * as Catalog from "../../../src/text/catalog";
import { holdTexts, templateOf } from "../../../src/text/catalog";
import type { MessageId } from "../../../src/text/english";
import { render } from "../../../src/text/render";

const unheld = "text.nobody.holds" as MessageId;

test("a text that a script does not hold is refused by its name, wherever it stands in a sentence", () => {
  expect(() => templateOf(unheld)).toThrow("text.nobody.holds");
  expect(() => render({ id: unheld, values: {} })).toThrow("text.nobody.holds");
  const within = { kind: "message", message: { id: unheld, values: {} } } as const;
  expect(() => render({ id: "pane.error.unexpected", values: { detail: within } })).toThrow(
    "text.nobody.holds",
  );
});

test("texts that are held later come beside those that were there", () => {
  const [first, second] = ["text.held.first" as MessageId, "text.held.second" as MessageId];
  holdTexts({ [first]: "First." });
  holdTexts({ [second]: "Second." });
  expect([templateOf(first), templateOf(second)]).toEqual(["First.", "Second."]);
});

test.each([
  "tools/registry",
  "workbook",
  "worker/worker-host",
  "batch/run-batch",
  "taskpane/app/App",
  "taskpane/explain",
  "taskpane/toolkit",
])("%s can be imported before the program holds any text", (module) => {
  jest.isolateModules(() => {
    const { templateOf: held } = jest.requireActual<typeof Catalog>("../../../src/text/catalog");
    expect(() => held("pane.start.looking")).toThrow("pane.start.looking");
    expect(() => jest.requireActual<object>(`../../../src/${module}`)).not.toThrow();
  });
});
