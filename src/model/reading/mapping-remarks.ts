import { count, list, nested, say, type Message } from "../../text/message";
import { grownOutOf } from "../area";
import { cellReference, columnLetters, type Source } from "../cells";
import { fieldScores } from "../field-score";
import { findColumn } from "../lookup";
import { isDates, profileColumn } from "../mapping/profile";
import type { DemandMapping } from "../mapping/schema";
import type { Region } from "../region";
import { sourceName } from "../text-cells";

/** What a reader must know of data that has grown out of the cells that were chosen: it is not read. */
export function areaRemarks(sources: readonly Source[], { sheet, area }: DemandMapping): Message[] {
  const beyond = area === undefined ? null : grownOutOf(sources, sheet, area);
  if (area === undefined || beyond === null) return [];
  const cell = cellReference(sheet, beyond.row, beyond.column);
  return [say("model.remark.area", { area: sourceName({ sheet, area }), cell })];
}

/** Merged cells among headers and data: people see one value for all of them, and only the first holds it. */
function mergedRemarks({ source, headerIndex, end }: Region): Message[] {
  const [header, last] = [source.row + headerIndex, source.row + end - 1];
  const among = (source.merged ?? []).filter(({ top, bottom }) => top <= last && header <= bottom);
  const [first] = among;
  if (first === undefined) return [];
  const corner = `${columnLetters(first.right)}${first.bottom}`;
  const cells = `${cellReference(source.sheet, first.top, first.left)}:${corner}`;
  return [
    say("model.remark.merged", {
      place:
        among.length === 1
          ? nested(say("model.place.one", { cell: cells }))
          : nested(say("model.place.more", { cell: cells, more: count(among.length - 1) })),
      count: count(among.length),
    }),
  ];
}

/** What a reader must know of choices that the mapping has made: which of several dates, customers for items. */
export function mappingRemarks(region: Region, demand: DemandMapping): Message[] {
  const remarks: Message[] = [];
  const sheet = sourceName(region.source);
  // Many expect that what they filtered away does not count.
  const { rows, columns } = region.source.hidden ?? { rows: 0, columns: 0 };
  if (rows > 0) remarks.push(say("model.remark.hidden-rows", { sheet, count: count(rows) }));
  if (columns > 0) remarks.push(say("model.remark.hidden-columns", { sheet, count: count(columns) }));
  remarks.push(...mergedRemarks(region));
  const item = demand.columns.item;
  if (fieldScores(item)[0]?.field === "customer") {
    remarks.push(say("model.remark.customers", { sheet, column: item }));
  }
  const chosen =
    demand.layout === "long" && demand.columns.date !== undefined
      ? findColumn(region, demand.columns.date)
      : undefined;
  if (chosen !== undefined) {
    const others = region.columns.filter(
      (column) => column !== chosen && isDates(profileColumn(region, column.index)),
    );
    if (others.length > 0) {
      const names = others.map(({ name }) => name);
      remarks.push(
        say("model.remark.date", {
          sheet,
          column: chosen.name,
          others: list(names),
          count: count(others.length),
        }),
      );
    }
  }
  return remarks;
}
