import { parseAreaList } from "../address";
import type { ConditionalRule, RuleLook } from "../content-types";
import { child, childrenNamed, isTrue, type XmlElement } from "../xml/tree";
import type { LookTable } from "./looks";
import type { Palette } from "./palette";

export interface RuleEntry {
  readonly rule: ConditionalRule;
  /** The rule itself, and the element that says where it applies. */
  readonly element: XmlElement;
  readonly parent: XmlElement;
}

/** The conditional formats of a sheet in the order of their priority; those in extensions are left to stay as they are. */
export function readRules(root: XmlElement, looks: LookTable, palette: Palette): readonly RuleEntry[] {
  const priority = ({ element }: RuleEntry): number => Number(element.attributes.get("priority") ?? 0);
  return childrenNamed(root, "conditionalFormatting")
    .flatMap((parent) =>
      childrenNamed(parent, "cfRule").map((element): RuleEntry => ({
        element,
        parent,
        rule: {
          areas: parseAreaList(parent.attributes.get("sqref") ?? ""),
          stopIfTrue: isTrue(element.attributes.get("stopIfTrue")),
          ...readRule(element, looks, palette),
        },
      })),
    )
    .sort((one, other) => priority(one) - priority(other));
}

type Essence = ConditionalRule extends infer Rule
  ? Rule extends ConditionalRule
    ? Omit<Rule, "areas" | "stopIfTrue">
    : never
  : never;

function readRule(element: XmlElement, looks: LookTable, palette: Palette): Essence {
  const type = element.attributes.get("type") ?? "";
  const differential = element.attributes.get("dxfId");
  const look: RuleLook = differential === undefined ? {} : looks.ruleLook(Number(differential));
  const formulas = childrenNamed(element, "formula").map(({ text }) => text);
  if (type === "expression") return { kind: "formula", formula: formulas[0] ?? "", look };
  if (type === "cellIs") {
    return { kind: "compare", operator: element.attributes.get("operator") ?? "equal", formulas, look };
  }
  if (type === "colorScale") {
    const scale = child(element, "colorScale");
    const colors = childrenNamed(scale, "color").map((color) => palette.resolve(color) ?? "FFFFFF");
    const points = childrenNamed(scale, "cfvo").map(({ attributes }, index) => {
      const value = attributes.get("val");
      return {
        type: attributes.get("type") ?? "num",
        ...(value !== undefined && { value }),
        color: colors[index] ?? "FFFFFF",
      };
    });
    return { kind: "scale", points };
  }
  return { kind: "other", type, look };
}
