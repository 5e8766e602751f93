import { say, type Message } from "../../text/message";
import { tableName } from "../names";
import { UnresolvedReference } from "../references";
import type { Arrangement } from "./arrange";
import type { MatchedTable } from "./match-table";

/** The conflict behind a reference without a target: a column that the user deleted, or an older run did not write. */
export function missingColumn(error: unknown, arrangement: Arrangement): Message {
  if (error instanceof UnresolvedReference) {
    for (const { matches } of arrangement.sheets) {
      for (const { info, missing } of matches) {
        const lost = missing.find(({ column }) => column.id === error.columnId);
        const isMeant = error.tableId === info.name || tableName(error.tableId) === info.name;
        if (lost === undefined || !isMeant) continue;
        return say("workbook.columnMissing", {
          table: info.name,
          sheet: info.sheet,
          column: oneLine(lost.header),
        });
      }
    }
  }
  throw error;
}

const oneLine = (header: string): string => header.replaceAll("\n", " ");

/** Columns of the report that an older sheet lacks and nothing refers to: not written, but said. */
export function leftOut({ sheets }: Arrangement): Message[] {
  return sheets.flatMap(({ matches }) =>
    matches.flatMap(({ info, missing }) =>
      missing.map(({ header }) =>
        say("workbook.columnLeftOut", { table: info.name, sheet: info.sheet, column: oneLine(header) }),
      ),
    ),
  );
}

/** Columns that lose their figures, since this run has none for them. */
export const emptiedRemarks = ({ info, emptied }: MatchedTable): Message[] =>
  [...emptied.values()].map((header) =>
    say("workbook.columnEmptied", { table: info.name, sheet: info.sheet, column: oneLine(header) }),
  );
