import { cellReference, type MappingHints } from "../../model";
import { parseArea } from "../../model/area";
import { say } from "../../text/message";
import type { ActiveCell } from "../../workbook";
import type { Proposal, SourceSummary } from "../../worker";
import { checkData, chooseSource, readMapped } from "./data";
import { work, type Flow } from "./flow";
import { loadCells } from "./load-cells";
import { formerMapping, look } from "./look";

/** Proposes over the cells of now. A refusal leaves the data as it was mapped before. */
async function proposeAnew(flow: Flow, hints: MappingHints): Promise<Proposal> {
  const { session, store } = flow;
  const sources = await loadCells(flow);
  store.dispatch({ kind: "listed", sources });
  try {
    return await session.propose(hints);
  } catch (error) {
    // The data that was read went with the former cells.
    await readMapped(flow);
    throw error;
  }
}

/** Takes the cells that the user selected in the sheet as the demand. */
export async function chooseSelection(flow: Flow): Promise<void> {
  const { host, store } = flow;
  const { selection } = host;
  if (selection === undefined) return;
  const proposal = await work(flow, say("pane.work.selection"), async () => {
    const { sheet, table, area } = await selection();
    const previous = await formerMapping(flow);
    return proposeAnew(flow, { demandSheet: table ?? sheet, demandArea: area, previous });
  });
  if (proposal === null) return;
  store.dispatch({ kind: "proposed", proposal });
  await checkData(flow);
}

const covers = ({ sheet, address }: SourceSummary, cell: ActiveCell): boolean => {
  const area = parseArea(address);
  return (
    area !== null &&
    sheet === cell.sheet &&
    area.top <= cell.row &&
    cell.row <= area.bottom &&
    area.left <= cell.column &&
    cell.column <= area.right
  );
};

/** The table around a cell, else cells that were chosen before, else the sheet's own region. */
function sourceAround(sources: readonly SourceSummary[], cell: ActiveCell): SourceSummary | undefined {
  const around = sources.filter((source) => covers(source, cell));
  return (
    around.find(({ table }) => table !== undefined) ??
    around.find(({ area }) => area !== undefined) ??
    around[0]
  );
}

/** Opens the wizard with the table around the active cell; where there is none, the start screen says so. */
export async function segmentTable(flow: Flow): Promise<void> {
  const { host, store, busy } = flow;
  const lookedBefore = store.get().sources !== null;
  while (busy.current !== null) await busy.current;
  // A pane that was opened by the command has just looked.
  if (lookedBefore || store.get().sources === null) await look(flow);
  const { activeCell } = host;
  const { sources } = store.get();
  if (activeCell === undefined || sources === null) return;
  const cell = await work(flow, say("pane.work.selection"), () => activeCell());
  const source = cell === null ? undefined : sourceAround(sources, cell);
  if (source !== undefined) {
    await chooseSource(flow, source);
    return;
  }
  const { notice } = store.get();
  store.dispatch({ kind: "went", screen: "start" });
  store.dispatch({ kind: "noticed", notice: cell === null ? notice : noTableAt(cell) });
}

const noTableAt = ({ sheet, row, column }: ActiveCell) =>
  ({
    level: "info",
    message: say("pane.segmentTable.none", { cell: cellReference(sheet, row, column) }),
  }) as const;
