import { drawingNamespace, xmlDeclaration } from "./dialect";

const color = (element: string, value: string): string =>
  `<a:${element}><a:srgbClr val="${value}"/></a:${element}>`;
const font = (element: string): string =>
  `<a:${element}><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:${element}>`;
const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const three = (xml: string): string => xml.repeat(3);

const colors = [
  color("dk1", "000000"),
  color("lt1", "FFFFFF"),
  color("dk2", "1B1B1B"),
  color("lt2", "EEF4F6"),
  color("accent1", "0B5C73"),
  color("accent2", "C4841A"),
  color("accent3", "4A95A9"),
  color("accent4", "8A4208"),
  color("accent5", "BCC7CC"),
  color("accent6", "595959"),
  color("hlink", "0B5C73"),
  color("folHlink", "0B5C73"),
].join("");

/**
 * Theme of a workbook without any: what Excel draws new shapes and charts with. Body and headings in Calibri, plain lines and fills;
 * the schema wants three of each.
 */
export const emptyTheme =
  `${xmlDeclaration}<a:theme xmlns:a="${drawingNamespace}" name="Stratify"><a:themeElements>` +
  `<a:clrScheme name="Stratify">${colors}</a:clrScheme>` +
  `<a:fontScheme name="Stratify">${font("majorFont")}${font("minorFont")}</a:fontScheme>` +
  `<a:fmtScheme name="Stratify"><a:fillStyleLst>${three(solid)}</a:fillStyleLst>` +
  `<a:lnStyleLst>${three(`<a:ln w="6350">${solid}</a:ln>`)}</a:lnStyleLst>` +
  `<a:effectStyleLst>${three("<a:effectStyle><a:effectLst/></a:effectStyle>")}</a:effectStyleLst>` +
  `<a:bgFillStyleLst>${three(solid)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
