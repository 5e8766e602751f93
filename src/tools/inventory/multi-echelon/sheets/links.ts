import type { Cell, Sheet } from "../../../../report";
import { count, say } from "../../../../text/message";
import { basisOf } from "../../../basis";
import type { EchelonFigures } from "../figures";
import { linkHeaders } from "../typed";

/** Who supplies whom: the user's own sheet. */
export function linksSheet({ network, data }: EchelonFigures): Sheet {
  const { linkCells, links, stages } = network;
  const typed = (id: keyof typeof linkHeaders) => ({
    id,
    header: linkHeaders[id],
    owner: "user" as const,
    values: linkCells.map((cells): Cell => {
      const value = cells[id];
      return typeof value === "object" ? null : value;
    }),
  });
  return {
    id: "network-links",
    title: say("workbook.sheet.network-links"),
    finding: say("echelon.links.finding", { count: count(links.length), stages: count(stages.length) }),
    basis: basisOf(data),
    legend: say("legend.inputs"),
    blocks: [
      {
        kind: "table",
        id: "networkLinks",
        key: "number",
        rowCount: linkCells.length,
        columns: [
          { ...typed("number"), meaning: "key", width: 8 },
          { ...typed("from"), meaning: "text", width: 24 },
          { ...typed("to"), meaning: "text", width: 24 },
          {
            ...typed("units"),
            meaning: "ratio",
            choice: { kind: "number", minimum: 0, maximum: 1e6 },
            width: 10,
          },
          { ...typed("note"), meaning: "note", width: 40 },
        ],
        vanished: { kind: "keep" },
        rowHeight: 18,
      },
      { kind: "note", text: say("echelon.links.note") },
    ],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: false,
  };
}
