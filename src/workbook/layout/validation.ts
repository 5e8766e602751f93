import type { Choice } from "../../report";
import { decimal, say } from "../../text/message";
import { render } from "../../text/render";
import type { Area, Validation } from "../../xlsx/types";
import { listName } from "../names";
import { needsCells } from "./choice-list";
import type { PlacedTable } from "./place";
import { serialOf } from "./values";

function validationFor(choice: Choice, areas: readonly Area[], ownList: string): Validation | null {
  const asked = { areas, severity: "stop", title: render(say("workbook.choice.title")) } as const;
  switch (choice.kind) {
    case "list": {
      const message = render(say("workbook.choice.list"));
      return needsCells(choice)
        ? { ...asked, kind: "list-from", formula: ownList, message }
        : { ...asked, kind: "list", values: choice.values, message };
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
    const validation = validationFor(column.choice, areas, listName(placed.table.id, column.id));
    return validation === null ? [] : [validation];
  });
}
