import { percent, say } from "../../../text/message";
import { render } from "../../../text/render";
import { methodLabel } from "../shared/method-label";
import { membersOf, type ForecastFigures } from "./figures";

/** "SES 62 %, damped trend 38 %": what an item is forecast by; the name alone where it is one method. */
export function methodsText({ forecasts }: Pick<ForecastFigures, "forecasts">, item: number): string {
  const [first, ...others] = membersOf(forecasts, item);
  if (first === undefined) return "";
  if (others.length === 0) return methodLabel(first.method);
  return [first, ...others]
    .map(({ method, weight }) =>
      render(say("forecast.member", { method: methodLabel(method), share: percent(weight) })),
    )
    .join(", ");
}
