import { writeDate } from "../../../text/render";

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/** A day as the pane writes days; what is no day stays as it was typed. */
export const dayText = (text: string): string => (isoDay.test(text) ? writeDate(text) : text);
