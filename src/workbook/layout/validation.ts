import type { Choice } from "../../report";
import { decimal, say } from "../../text/message";
import { render } from "../../text/render";
import type { Area, Validation } from "../../xlsx/types";
import { listName } from "../names";
import type { PlacedTable } from "./place";
import { serialOf } from "./values";

/** Longest list that Excel keeps as a literal. */
const longestList = 255;

function validationFor(choice: Choice, areas: readonly Area[]): Validation | null {
  const asked = { areas, severity: "stop", title: render(say("workbook.choice.title")) } as const;
  switch (choice.kind) {
    case "list": {
      const usable =
        choice.values.join(",").length <= longestList && choice.values.every((value) => !value.includes(","));
      return usable
        ? { ...asked, kind: "list", values: choice.values, message: render(say("workbook.choice.list")) }
        : null;
    }
    case "from": {
      const [table = "", column = ""] = choice.column.split(".");
      return {
        ...asked,
        kind: "list-from",
        formula: listName(table, column),
        message: render(say("workbook.choice.list")),
      };
    }
    case "number": {
      const { minimum, maximum } = choice;
      const values = { minimum: decimalOf(minimum), maximum: decimalOf(maximum) };
      return {
        ...asked,
        kind: "number",
        minimum,
        maximum,
        message: render(say("workbook.choice.number", values)),
      };
    }
    case "date": {
      const minimum = serialOf(choice.minimum);
      if (minimum === null) return null;
      const message = render(
        say("workbook.choice.date", { minimum: { kind: "date", value: choice.minimum } }),
      );
      return { ...asked, kind: "date", minimum, message };
    }
  }
}

const decimalOf = (value: number) => decimal(value, Number.isInteger(value) ? 0 : 2);

/** What may be entered in a table's columns. */
export function tableValidations(placed: PlacedTable): Validation[] {
  return placed.columns.flatMap(({ column, number }) => {
    if (column.choice === undefined) return [];
    const areas = [{ top: placed.firstRow, bottom: placed.lastRow, left: number, right: number }];
    const validation = validationFor(column.choice, areas);
    return validation === null ? [] : [validation];
  });
}
