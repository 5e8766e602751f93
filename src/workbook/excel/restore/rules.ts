import type { Area } from "../../../xlsx/types";
import { areasOfAddresses } from "../addresses";
import { operationBytes, type Batch } from "../session";
import { conditionalFormatsOf } from "../write/conditional-formats";

/** A conditional format as read, of the kinds that we write. */
export interface KnownRule {
  readonly areas: readonly Area[];
  readonly priority: number;
  readonly stopIfTrue: boolean;
  readonly formula: string | null;
  readonly font: {
    readonly bold: boolean | null;
    readonly italic: boolean | null;
    readonly color: string | null;
  };
  readonly fill: string | null;
  readonly criteria: Excel.ConditionalColorScaleCriteria | null;
}

interface ReadRule {
  readonly item: Excel.ConditionalFormat;
  readonly rule: KnownRule;
}

/** Formula rules and colour scales of a sheet; other kinds are not ours and stay as they are. */
export async function readRules(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
): Promise<readonly ReadRule[]> {
  const all = sheet.getRange().conditionalFormats.load("items/id,items/type,items/priority,items/stopIfTrue");
  await context.sync();
  const read = all.items.flatMap((item) => {
    if (item.type !== "Custom" && item.type !== "ColorScale") return [];
    const areas = item.getRanges().load("address");
    const isCustom = item.type === "Custom";
    if (isCustom) {
      item.custom.rule.load("formula");
      item.custom.format.font.load("bold,italic,color");
      item.custom.format.fill.load("color");
    } else item.colorScale.load("criteria");
    return [{ item, areas, isCustom }];
  });
  if (read.length > 0) await context.sync();
  return read.map(({ item, areas, isCustom }) => {
    const font = isCustom ? item.custom.format.font : null;
    return {
      item,
      rule: {
        areas: areasOfAddresses(areas.address),
        priority: item.priority,
        stopIfTrue: item.stopIfTrue,
        formula: isCustom ? item.custom.rule.formula : null,
        font: { bold: font?.bold ?? null, italic: font?.italic ?? null, color: textOrNull(font?.color) },
        fill: isCustom ? textOrNull(item.custom.format.fill.color) : null,
        criteria: isCustom ? null : item.colorScale.criteria,
      },
    };
  });
}

/** Excel says "" or null where a rule leaves a colour alone. */
const textOrNull = (text: string | null | undefined): string | null => (text === "" ? null : (text ?? null));

/** What makes two rules the same but for where they apply and in which order. */
const essence = ({ stopIfTrue, formula, font, fill, criteria }: KnownRule): string =>
  JSON.stringify([stopIfTrue, formula, font, fill, criteria]);

/** Whether a rule is another one, or as much of it as was made when a request for it failed: its formula first, then its look. */
function isPartOf(rule: KnownRule, whole: KnownRule): boolean {
  const isHeld = (part: unknown, of: unknown): boolean => part === null || part === "" || part === of;
  return (
    startOf(rule.areas) === startOf(whole.areas) &&
    isHeld(rule.formula, whole.formula) &&
    (!rule.stopIfTrue || whole.stopIfTrue) &&
    isHeld(rule.font.bold, whole.font.bold) &&
    isHeld(rule.font.italic, whole.font.italic) &&
    isHeld(rule.font.color, whole.font.color) &&
    isHeld(rule.fill, whole.fill) &&
    (rule.criteria === null || JSON.stringify(rule.criteria) === JSON.stringify(whole.criteria))
  );
}

/**
 * Moves rules to other areas. Excel offers no way to do so on all versions: the old ones are deleted, wherever they are by now, with
 * what an earlier try left half made, and new ones take their priority.
 */
export async function moveRules(
  batch: Batch,
  sheet: Excel.Worksheet,
  moves: readonly { readonly rule: KnownRule; readonly to: readonly Area[] }[],
): Promise<void> {
  if (moves.length === 0) return;
  await batch.finish();
  for (const { item, rule } of await readRules(batch.context, sheet)) {
    if (!moves.some(({ rule: moved }) => isPartOf(rule, moved))) continue;
    await batch.room(operationBytes);
    item.delete();
  }
  for (const { rule, to } of moves.toSorted((a, b) => a.rule.priority - b.rule.priority)) {
    await batch.room(10 * operationBytes);
    addRule(sheet, rule, to);
  }
}

/** Whether two rules are the same but for the last rows of where they apply. */
export const sameRule = (a: KnownRule, b: KnownRule): boolean =>
  essence(a) === essence(b) && startOf(a.areas) === startOf(b.areas);

/** Rules move with the last row of a table; where they start stays. */
const startOf = (areas: readonly Area[]): string =>
  areas.map(({ top, left, right }) => `${top},${left},${right}`).join(";");

function addRule(sheet: Excel.Worksheet, rule: KnownRule, areas: readonly Area[]): void {
  const added = conditionalFormatsOf(sheet, areas).add(rule.formula === null ? "ColorScale" : "Custom");
  added.priority = rule.priority;
  if (rule.stopIfTrue) added.stopIfTrue = true;
  if (rule.formula === null) {
    if (rule.criteria !== null) added.colorScale.criteria = rule.criteria;
    return;
  }
  const { font, fill } = added.custom.format;
  added.custom.rule.formula = rule.formula;
  if (rule.font.bold !== null) font.bold = rule.font.bold;
  if (rule.font.italic !== null) font.italic = rule.font.italic;
  if (rule.font.color !== null) font.color = rule.font.color;
  if (rule.fill !== null) fill.color = rule.fill;
}
