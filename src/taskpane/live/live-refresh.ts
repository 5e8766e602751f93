import type { Watch, WatchedPlace } from "../app/services";

/** Changes come in showers, as when a query is refreshed; the tool runs when this long nothing changed, in milliseconds. */
const quietMilliseconds = 1500;

export interface LiveActions {
  /** Something that was read has changed. */
  changed(place: WatchedPlace): void;
  /** Runs the tool anew and writes what differs; false where that has to be asked for again. */
  refresh(): Promise<boolean>;
}

/**
 * Watches the cells that a run read. Every change is told at once; with `isOn` the run is repeated once things are quiet, never
 * twice at a time: changes during a run lead to one more after it.
 */
export class LiveRefresh {
  isOn = false;
  private endings: (() => Promise<void>)[] = [];
  private generation = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running = false;
  private again = false;

  constructor(
    private readonly watch: Watch,
    private readonly actions: LiveActions,
  ) {}

  /** Watches these places in place of the former ones. Places that cannot be watched, since they are gone, are left out. */
  async follow(places: readonly WatchedPlace[]): Promise<void> {
    const generation = ++this.generation;
    await this.end();
    for (const place of places) {
      const ending = await this.watch(place, () => {
        if (generation === this.generation) this.changed(place);
      }).catch(() => null);
      if (ending === null) continue;
      // Another call came while Excel was asked.
      if (generation !== this.generation) await ending();
      else this.endings.push(ending);
    }
  }

  /** Stops watching, and forgets a run that was due. */
  stop(): Promise<void> {
    this.generation++;
    clearTimeout(this.timer);
    this.again = false;
    return this.end();
  }

  private changed(place: WatchedPlace): void {
    this.actions.changed(place);
    if (!this.isOn) return;
    if (this.running) this.again = true;
    else this.due();
  }

  private due(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), quietMilliseconds);
  }

  private async run(): Promise<void> {
    if (!this.isOn) return;
    this.running = true;
    this.again = false;
    const done = await this.actions.refresh();
    this.running = false;
    if (done && this.again) this.due();
  }

  private async end(): Promise<void> {
    const endings = this.endings;
    this.endings = [];
    for (const ending of endings) await ending().catch(() => undefined);
  }
}
