import type { ForecastMethod } from "../../../engine/forecasting/method-names";
import { say, type Message } from "../../../text/message";
import { render } from "../../../text/render";

/** A method's name as planners write it. */
export const methodName = (method: ForecastMethod): Message => say(`method.${method}`);

export const methodLabel = (method: ForecastMethod): string => render(methodName(method));
