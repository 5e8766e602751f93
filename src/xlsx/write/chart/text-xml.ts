import { escapeXml } from "../../xml/entities";

export const titleColor = "1B1B1B";
export const tickColor = "595959";
export const lineColor = "D9D9D9";

const hundredthsPerPoint = 100;
export const emuPerPoint = 12_700;

export function solidFill(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color.toUpperCase()}"/></a:solidFill>`;
}

/** A line of one colour. */
export function lineXml(color: string, points: number): string {
  return `<a:ln w="${Math.round(points * emuPerPoint)}">${solidFill(color)}</a:ln>`;
}

export const noShape = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>";

/** Text properties of tick labels and legends. */
export function textProperties(font: string, points: number, color: string): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runDefaults(font, points, color, false)}</a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>`;
}

function runDefaults(font: string, points: number, color: string, bold: boolean): string {
  return `<a:defRPr sz="${points * hundredthsPerPoint}" b="${bold ? 1 : 0}">${solidFill(color)}${fontXml(font)}</a:defRPr>`;
}

function fontXml(font: string): string {
  return `<a:latin typeface="${escapeXml(font)}"/>`;
}

/** The content of a title: one line, since readers give a second one the first line's format. */
export function titleText(title: string, font: string): string {
  const line = title.replace(/\s*[\r\n]+\s*/g, " ");
  return (
    `<c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runDefaults(font, 11, titleColor, true)}</a:pPr>` +
    `<a:r><a:rPr lang="en-US" sz="1100" b="1">${solidFill(titleColor)}${fontXml(font)}</a:rPr><a:t>${escapeXml(line)}</a:t></a:r></a:p></c:rich></c:tx>`
  );
}
