import { nested, say, type Message } from "../../../../text/message";
import type { DayValueFigures } from "../figures";
import type { Lever } from "../levers";
import { spanText } from "../wording";

/** Title over a lever's columns: by how much it is pulled. */
export function groupText(figures: DayValueFigures, lever: Lever): Message {
  if (lever !== "minimum") return say(`dayValue.group.${lever}`, { span: spanText(figures) });
  return say("dayValue.group.minimum", {
    change: nested(say(figures.options.minimumOrder === "tenth" ? "dayValue.toTenth" : "dayValue.toPack")),
  });
}
