import { areaListAddress, parseAreaList } from "../address";
import type { Area, Validation } from "../types";
import { child, childrenNamed } from "../xml/tree";
import type { Draft } from "./draft";
import { editWorksheet } from "./edit-worksheet";
import { validationElements, validationsXml } from "./validations";
import { worksheetOrder } from "./workbook-order";

const contains = (outer: Area, inner: Area): boolean =>
  outer.top <= inner.top &&
  inner.bottom <= outer.bottom &&
  outer.left <= inner.left &&
  inner.right <= outer.right;

/** Says what may be entered in areas; rules for cells in them give way, areas outside stay as they are. */
export function setValidations(draft: Draft, sheet: string, validations: readonly Validation[]): void {
  const areas = validations.flatMap((validation) => validation.areas);
  if (areas.length === 0) return;
  editWorksheet(draft, sheet, (root, edits) => {
    const list = child(root, "dataValidations");
    if (!list) {
      edits.insertOrdered(root, worksheetOrder, "dataValidations", validationsXml(sheet, validations));
      return;
    }
    let count = 0;
    for (const element of childrenNamed(list, "dataValidation")) {
      const own = parseAreaList(element.attributes.get("sqref") ?? "");
      const left = own.filter((one) => !areas.some((area) => contains(area, one)));
      if (left.length === 0 && own.length > 0) {
        edits.remove(element);
        continue;
      }
      count++;
      if (left.length < own.length) edits.setAttributes(element, { sqref: areaListAddress(left) });
    }
    const added = validationElements(sheet, validations);
    edits.setAttributes(list, { count: String(count + added.length) });
    edits.append(list, added.join(""));
  });
}
