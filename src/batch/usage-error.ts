import { render } from "../text/render";
import type { Message } from "../text/message";

/** The command line or the configuration is wrong: exit code 2. */
export class UsageError extends Error {
  constructor(report: Message) {
    super(render(report));
    this.name = "UsageError";
  }
}
