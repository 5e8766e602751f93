import { expectUntouched, keep, overRows, type Rows } from "./over-rows";
import { served } from "./served";

const excel = served();

const months = Array.from(
  { length: 84 },
  (_, month) => `${2019 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`,
);

/** So many that resampling takes about a second: time enough for a press. */
const rows: Rows = [
  ["Item", ...months],
  ...Array.from({ length: 8_000 }, (_, item) => [
    `IT-${item + 1}`,
    ...months.map((_month, at) => (item * 31 + at * (item % 13) * 7) % 97),
  ]),
];

/** Presses Cancel once, as soon as the pane says that the worker resamples. */
const cancelScript = `{
  const watch = new MutationObserver(() => {
    const said = document.querySelector("footer[aria-busy] [role=status]")?.textContent ?? "";
    if (!/^Draw the periods again/.test(said)) return;
    watch.disconnect();
    setTimeout(() => document.querySelector("footer[aria-busy] button").click(), 0);
  });
  watch.observe(document, { subtree: true, childList: true, characterData: true });
}`;

test("a cancel while the worker resamples classes is answered with nothing written, and the next preview goes through", () =>
  overRows(
    excel,
    rows,
    async (wizard) => {
      await wizard.toMapping();
      await wizard.press("Set cuts");
      await wizard.on("Set the cuts");
      await wizard.press("Choose policy");
      await wizard.on("Choose a policy");
      await keep(wizard);
      await wizard.press("Preview");
      await wizard.text("Cancelled. Nothing was written.");
      await expectUntouched(wizard);
      await wizard.press("Preview");
      await wizard.on("What will be written");
    },
    { patience: 120_000, script: cancelScript },
  ));
