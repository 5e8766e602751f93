import type { Column } from "../../../../../report";
import { say } from "../../../../../text/message";
import type { Figures } from "../../figures";
import { sureShare } from "../../findings-stability";
import type { Wording } from "../../wording";
import { lockMark, lockWords } from "../../standing";
import { acceptMark } from "../class-changes";
import { isMarked } from "../marked";
import { inOrder, textInOrder } from "../../../../in-order";
import { overridden } from "./formulas";

const variabilityHeader = {
  cv: "column.variability",
  "cv-population": "column.variability",
  deseasonalized: "column.variabilityDeseasonalized",
  "forecast-error": "column.variabilityForecast",
} as const;

/** The recommended class where its change is accepted, else the one in force. Only items that change look through the list. */
const change = '{.item}&" | "&{.current}&" > "&{.recommended}';
const currentOrAccepted =
  "IF({.recommended}={.current},{.current}," +
  `IF(${isMarked("classChanges.change", change, "classChanges.accept", acceptMark)},{.recommended},{.current}))`;

function confidenceColumn({ confidence, classes }: Figures): Column[] {
  const probability = confidence?.probability ?? null;
  if (probability === null) return [];
  return [
    {
      id: "confidence",
      header: say("column.confidence"),
      unit: say("unit.percent"),
      group: say("group.classification"),
      meaning: "percent",
      owner: "tool",
      values: inOrder(probability, classes.order),
      highlight: { kind: "below", limit: sureShare },
    },
  ];
}

/** Value, variability and the classes that follow from them. */
export function classification(figures: Figures, wording: Wording): Column[] {
  const { classes, data, options, has } = figures;
  const { order } = classes;
  const value = say("group.value");
  const group = say("group.classification");
  // A first run without a class of the user's puts the recommended one in force, so current says the same as on a re-run.
  const isInForce = data.formerRun || !has.currentClass || options.commit;
  const base = isInForce ? (figures.changes === null ? "{.current}" : currentOrAccepted) : "{.recommended}";
  return [
    {
      id: "value",
      header: wording.valueHeader,
      unit: wording.valueUnit,
      group: value,
      meaning: wording.valueMeaning,
      owner: "tool",
      values: inOrder(data.value, order),
    },
    {
      id: "cumulatedShare",
      header: say("column.cumulatedShare"),
      unit: say("unit.percent"),
      group: value,
      meaning: "percent",
      owner: "tool",
      values: inOrder(classes.cumulativeShare, order),
    },
    {
      id: "variability",
      header: say(variabilityHeader[options.variability]),
      group: value,
      meaning: "ratio",
      owner: "tool",
      values: inOrder(classes.variability, order),
      highlight: { kind: "above", limit: options.xyzCuts[1] },
    },
    {
      id: "current",
      header: say("column.current"),
      group,
      meaning: "class",
      owner: "tool",
      values: textInOrder(classes.current, order),
    },
    {
      id: "recommended",
      header: say("column.recommended"),
      group,
      meaning: "class",
      owner: "tool",
      values: textInOrder(classes.recommended, order),
      highlight: { kind: "differs-from", column: "current" },
    },
    ...confidenceColumn(figures),
    {
      id: "final",
      header: say("column.final"),
      group,
      meaning: "class",
      owner: "tool",
      values: textInOrder(classes.final, order),
      // As a person writes it: "ax " is AX.
      formula: overridden(
        "class",
        `IF(TRIM({.locked})="${lockMark}",{.current},${base})`,
        (entry) => `UPPER(TRIM(${entry}))`,
      ),
      highlight: { kind: "class" },
    },
    {
      id: "locked",
      header: say("column.locked"),
      group,
      meaning: "text",
      owner: "user",
      values: Array.from(order, (item) => (classes.standing.locked.has(item) ? lockMark : null)),
      choice: { kind: "list", values: lockWords },
      width: 9,
    },
    {
      id: "pattern",
      header: say("column.pattern"),
      group,
      meaning: "text",
      owner: "tool",
      values: textInOrder(classes.pattern, order),
    },
  ];
}
