import type { Cell, Column, Sheet } from "../../../../report";
import { count, decimal, say } from "../../../../text/message";
import { asOfBasis } from "../../../basis";
import type { Analogue, NewProductFigures } from "../figures";
import { similarityParts } from "../similarity";

/** Which items stand for each new one, and why. */
export function analoguesSheet({ products, data }: NewProductFigures): Sheet {
  const { keys, description } = data.items;
  const rows = products.flatMap(({ item, analogues }) => analogues.map((analogue) => ({ item, analogue })));
  const of = (pick: (analogue: Analogue, item: number) => Cell) => ({
    owner: "tool" as const,
    values: rows.map(({ analogue, item }) => pick(analogue, item)),
  });
  const hasDescription = description.some((text) => text !== null);
  const parts = say("new-product.group.parts");
  const columns: Column[] = [
    {
      ...of(({ item: analogue }, item) => `${keys[item]!} · ${keys[analogue]!}`),
      id: "pair",
      header: say("new-product.column.pair"),
      meaning: "key",
      width: 26,
    },
    { ...of((_, item) => keys[item]!), id: "item", header: say("column.item"), meaning: "text", width: 16 },
    {
      ...of(({ item }) => keys[item]!),
      id: "analogue",
      header: say("new-product.column.analogue"),
      meaning: "text",
      width: 16,
    },
    ...(hasDescription
      ? [
          {
            ...of(({ item }) => description[item]!),
            id: "description",
            header: say("column.description"),
            meaning: "text",
            width: 28,
          } as const,
        ]
      : []),
    {
      ...of(({ similarity }) => similarity.all),
      id: "similarity",
      header: say("new-product.column.similarity"),
      meaning: "ratio",
      width: 11,
    },
    ...similarityParts.map((part): Column => ({
      ...of(({ similarity }) => similarity.parts[part]),
      id: part,
      header: say(`new-product.column.${part}`),
      group: parts,
      meaning: "ratio",
      width: 11,
    })),
  ];
  const mean = rows.reduce((sum, { analogue }) => sum + analogue.similarity.all / rows.length, 0);
  return {
    id: "new-product-analogues",
    title: say("workbook.sheet.new-product-analogues"),
    finding: say("new-product.analogues.finding", {
      pairs: count(rows.length),
      similarity: decimal(mean, 2),
    }),
    basis: asOfBasis(data),
    legend: say("new-product.analogues.legend"),
    blocks: [
      {
        kind: "table",
        id: "newProductAnalogues",
        key: "pair",
        rowCount: rows.length,
        columns,
        vanished: { kind: "remove", always: true },
      },
    ],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: false,
  };
}
