import { count, say, type Message } from "../../text/message";
import type { Region } from "../region";
import { sourceName } from "../text-cells";

/** Mean and sample standard deviation of lead times over deliveries (Welford). */
export class LeadTimeSpread {
  private readonly counts: Float64Array;
  private readonly means: Float64Array;
  private readonly squares: Float64Array;
  private rows = 0;

  constructor(items: number) {
    this.counts = new Float64Array(items);
    this.means = new Float64Array(items);
    this.squares = new Float64Array(items);
  }

  add(item: number, leadTime: number): void {
    this.rows++;
    const n = (this.counts[item] ?? 0) + 1;
    const before = leadTime - (this.means[item] ?? 0);
    const mean = (this.means[item] ?? 0) + before / n;
    this.counts[item] = n;
    this.means[item] = mean;
    this.squares[item] = (this.squares[item] ?? 0) + before * (leadTime - mean);
  }

  finish(leadTime: Float64Array, leadTimeSd: Float64Array, region: Region, remarks: Message[]): void {
    if (this.rows === 0) return;
    for (let item = 0; item < this.counts.length; item++) {
      const n = this.counts[item] ?? 0;
      if (n > 0 && Number.isNaN(leadTime[item] ?? NaN)) {
        leadTime[item] = this.means[item] ?? NaN;
        if (n > 1 && Number.isNaN(leadTimeSd[item] ?? NaN)) {
          leadTimeSd[item] = Math.sqrt((this.squares[item] ?? 0) / (n - 1));
        }
      }
    }
    remarks.push(
      say("model.remark.lead-time-rows", { count: count(this.rows), sheet: sourceName(region.source) }),
    );
  }
}
