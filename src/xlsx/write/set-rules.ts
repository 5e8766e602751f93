import { areaListAddress } from "../address";
import type { ConditionalRule, RuleChange } from "../content-types";
import { readRules, type RuleEntry } from "../read/conditional-rules";
import { readLooks } from "../read/looks";
import { Palette } from "../read/palette";
import { XmlEdits } from "../xml/edits";
import { escapeXml } from "../xml/entities";
import { childrenNamed, parseXml } from "../xml/tree";
import type { Draft } from "./draft";
import { editWorksheet } from "./edit-worksheet";
import type { StyleBook } from "./style-book";
import { colorXml } from "./style-xml";
import { worksheetOrder } from "./workbook-order";

/** Gives a sheet these conditional formats in this order; those that stay keep all that the file says of them. */
export function setRules(draft: Draft, sheet: string, rules: readonly RuleChange[]): void {
  const book = draft.styles();
  const { part } = draft.sheet(sheet);
  const source = draft.parts.get(part).text();
  editWorksheet(draft, sheet, (root, edits) => {
    const known = readRules(root, readLooks(null, plainPalette(draft)), plainPalette(draft));
    const xml = rules.map((change, index) => {
      if (!("kept" in change)) return newRule(change, index + 1, book);
      const entry = known[change.kept];
      if (!entry) throw new RangeError(`${sheet} has no conditional format ${change.kept}.`);
      return keptRule(entry, change.areas, index + 1, source);
    });
    // What stands in a list besides its rules, such as an extension, goes with the list: rules in extensions stand elsewhere.
    for (const list of childrenNamed(root, "conditionalFormatting")) edits.remove(list);
    edits.insertOrdered(root, worksheetOrder, "conditionalFormatting", xml.join(""));
  });
}

/** Where only the order of rules counts, their colours need no theme. */
const plainPalette = (draft: Draft): Palette => Palette.of(draft.parts, [], null);

const listXml = (areas: string, rule: string, attributes = ""): string =>
  `<conditionalFormatting sqref="${areas}"${attributes}>${rule}</conditionalFormatting>`;

function keptRule(
  { element, parent }: RuleEntry,
  areas: ConditionalRule["areas"] | undefined,
  priority: number,
  source: string,
): string {
  const xml = source.slice(element.start, element.end);
  const edits = new XmlEdits(xml);
  edits.setAttributes(parseXml(xml, "rule"), { priority: String(priority) });
  const list = areas ? areaListAddress(areas) : (parent.attributes.get("sqref") ?? "");
  const pivot = parent.attributes.get("pivot");
  return listXml(list, edits.apply(), pivot === undefined ? "" : ` pivot="${pivot}"`);
}

function newRule(rule: ConditionalRule, priority: number, book: StyleBook): string {
  const stop = rule.stopIfTrue ? ' stopIfTrue="1"' : "";
  const areas = areaListAddress(rule.areas);
  const formulaXml = (formula: string): string => `<formula>${escapeXml(formula)}</formula>`;
  switch (rule.kind) {
    case "formula":
      return listXml(
        areas,
        `<cfRule type="expression" dxfId="${book.differential(rule.look)}" priority="${priority}"${stop}>${formulaXml(rule.formula)}</cfRule>`,
      );
    case "compare":
      return listXml(
        areas,
        `<cfRule type="cellIs" dxfId="${book.differential(rule.look)}" priority="${priority}"${stop} operator="${rule.operator}">${rule.formulas.map(formulaXml).join("")}</cfRule>`,
      );
    case "scale": {
      const limits = rule.points.map(({ type, value }) => {
        const limit = value === undefined ? "" : ` val="${escapeXml(value)}"`;
        return `<cfvo type="${type}"${limit}/>`;
      });
      const colors = rule.points.map(({ color }) => colorXml("color", color));
      return listXml(
        areas,
        `<cfRule type="colorScale" priority="${priority}"${stop}><colorScale>${limits.join("")}${colors.join("")}</colorScale></cfRule>`,
      );
    }
    case "other":
      throw new RangeError(`A conditional format of the type ${rule.type} cannot be added.`);
  }
}
