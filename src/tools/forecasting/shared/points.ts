import { decimal, type MessageValue } from "../../../text/message";

/** A difference of two percentages, in points with one decimal. */
export const points = (difference: number): MessageValue => decimal(Math.round(difference * 1000) / 10, 1);
