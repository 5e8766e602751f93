import type { Cell, Column, Sheet } from "../../../../report";
import { nested, say } from "../../../../text/message";
import { basisOf, moneyUnit } from "../../../basis";
import { finite } from "../../../columns-over";
import { savingOf, type EchelonFigures, type StageResult } from "../figures";
import { headline } from "../findings";
import { stageHeaders } from "../typed";

const emptyRows = 20;

/** The stages, which are the user's, and the stock that each holds. */
export function stagesSheet(figures: EchelonFigures): Sheet {
  const { network, results, data, options } = figures;
  const { rows } = network;
  const stage = say("echelon.group.stage");
  const placement = say("echelon.group.result");
  const costs = say("echelon.group.cost");
  const basis = say("echelon.group.basis");
  const periods = say(`periods.${data.calendar.unit}`);
  const perPeriod = say("unit.unitsPerPeriod", { period: nested(say(`period.${data.calendar.unit}`)) });
  const typed = (id: keyof typeof stageHeaders) => ({
    id,
    header: stageHeaders[id],
    group: id === "note" ? costs : stage,
    owner: "user" as const,
    values: rows.map(({ cells }): Cell => {
      const value = cells[id];
      return typeof value === "object" ? null : value;
    }),
  });
  const amount = { choice: { kind: "number", minimum: 0, maximum: 1e12 } } as const;
  const found = (pick: (result: StageResult) => number) => ({
    owner: "tool" as const,
    values: rows.map(({ stage }): Cell => {
      const result = stage === null ? undefined : results.get(stage.id);
      return result === undefined ? null : finite(pick(result));
    }),
  });
  const columns: Column[] = [
    { ...typed("stage"), meaning: "key", width: 16 },
    { ...typed("leadTime"), ...amount, unit: periods, meaning: "multiple" },
    { ...typed("costAdded"), ...amount, unit: moneyUnit(data), meaning: "ratio" },
    { ...typed("maxServiceOut"), ...amount, unit: periods, meaning: "multiple" },
    { ...typed("demandMean"), ...amount, unit: perPeriod, meaning: "rate" },
    { ...typed("demandSd"), ...amount, unit: perPeriod, meaning: "rate" },
    { ...typed("target"), choice: { kind: "number", minimum: 0, maximum: 1 }, meaning: "target" },
    {
      id: "segment",
      header: say("column.segment"),
      group: placement,
      meaning: "class",
      owner: "tool",
      values: rows.map(({ segment }) => segment),
      highlight: { kind: "class" },
    },
    {
      ...found(({ serviceIn }) => serviceIn),
      id: "serviceIn",
      header: say("echelon.column.serviceIn"),
      unit: periods,
      group: placement,
      meaning: "multiple",
    },
    {
      ...found(({ serviceOut }) => serviceOut),
      id: "serviceOut",
      header: say("echelon.column.serviceOut"),
      unit: periods,
      group: placement,
      meaning: "multiple",
    },
    {
      ...found(({ net }) => net),
      id: "net",
      header: say("echelon.column.net"),
      unit: periods,
      group: placement,
      meaning: "multiple",
    },
    {
      ...found(({ safetyStock }) => safetyStock),
      id: "safetyStock",
      header: say("echelon.column.safetyStock"),
      unit: say("unit.units"),
      group: placement,
      meaning: "units",
    },
    {
      ...found(({ cost }) => cost),
      id: "cost",
      header: say("echelon.column.cost"),
      unit: moneyUnit(data),
      group: costs,
      meaning: "money",
      formula: `IF({.safetyStock}="","",{.safetyStock}*{.unitCost}*${options.holdingRate})`,
    },
    {
      ...found(savingOf),
      id: "saving",
      header: say("echelon.column.saving"),
      unit: moneyUnit(data),
      group: costs,
      meaning: "change",
      // Rounded, so that a difference of the last digit is no saving of -0.
      formula: 'IF({.single}="","",ROUND({.single}-{.cost},6))',
    },
    { ...typed("note"), meaning: "note", width: 20 },
    {
      ...found(({ unitCost }) => unitCost),
      id: "unitCost",
      header: say("echelon.column.unitCost"),
      unit: moneyUnit(data),
      group: basis,
      meaning: "ratio",
      printed: false,
    },
    {
      ...found(({ single }) => single),
      id: "single",
      header: say("echelon.column.single"),
      unit: moneyUnit(data),
      group: basis,
      meaning: "money",
      printed: false,
    },
  ];
  return {
    id: "network-stages",
    title: say("workbook.sheet.network-stages"),
    finding: headline(figures),
    basis: basisOf(data),
    legend: say("legend.inputs"),
    blocks: [
      {
        kind: "table",
        id: "networkStages",
        key: "stage",
        rowCount: rows.length,
        columns,
        emptyRows,
        vanished: { kind: "keep" },
        rowHeight: 18,
      },
      { kind: "note", text: say("echelon.stages.note") },
      { kind: "note", text: say("echelon.stages.note-service") },
      { kind: "note", text: say("echelon.stages.note-other") },
    ],
    frozenColumns: 1,
    frozenHeader: true,
    onePage: false,
  };
}
