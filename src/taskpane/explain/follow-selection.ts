import { DataError } from "../../model";
import { say } from "../../text/message";
import type { MessageId } from "../../text/english";
import { PlaceError } from "../../workbook";
import { explanationOf, subjectOf } from "../flow/explain";
import { sentenceOf, work, type Flow } from "../flow/flow";

/** Who walks down a column passes many rows; the one that they rest on for so long is asked for, in milliseconds. */
const quietMilliseconds = 250;

/** A row that speaks of no item of the run is no mistake of somebody who clicks through a sheet. */
const noItem: ReadonlySet<MessageId> = new Set(["explain.error.noItem", "explain.error.unknownItem"]);

const isWithoutItem = (error: unknown): boolean =>
  error instanceof PlaceError || (error instanceof DataError && noItem.has(error.report.id));

/**
 * Shows the item of the row that the user rests on, for as long as it is not stopped. Rows without an item leave the one shown. It
 * never asks while other work is under way: the last selection waits for its end.
 */
export class SelectionFollower {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private turn = 0;
  private isStopped = false;
  private readonly ending: Promise<(() => Promise<void>) | null>;

  constructor(private readonly flow: Flow) {
    this.ending = flow.workbook
      .onSelection(() => this.moved())
      .catch((error: unknown) => {
        flow.store.dispatch({ kind: "noticed", notice: { level: "error", message: sentenceOf(error) } });
        return null;
      });
  }

  /** Ends it; what was asked for meanwhile is not shown any more. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await (
      await this.ending
    )?.();
  }

  private moved(): void {
    if (this.isStopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.follow(), quietMilliseconds);
  }

  private async follow(): Promise<void> {
    const turn = ++this.turn;
    const { busy, host, store } = this.flow;
    while (busy.current !== null) await busy.current;
    const { activeRow } = host;
    if (this.isStopped || turn !== this.turn || activeRow === undefined) return;
    const explanation = await work(
      this.flow,
      say("pane.work.explain"),
      async () => {
        const row = await activeRow();
        const isShown = row.key !== null && row.key === store.get().explained?.explanation.item;
        return isShown ? null : explanationOf(this.flow, subjectOf(row));
      },
      { refused: isWithoutItem },
    );
    if (explanation !== null && !this.isStopped) store.dispatch({ kind: "explained", explanation });
  }
}
