import type { Message } from "../text/message";
import { render } from "../text/render";

/** Cells that cannot be shown or taken: which, why, and what to do. Nothing was changed. */
export class PlaceError extends Error {
  constructor(readonly report: Message) {
    super(render(report));
    this.name = "PlaceError";
  }
}
