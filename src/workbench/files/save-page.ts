import { render } from "../../text/render";
import { say } from "../../text/message";
import type { PageLook } from "../../xlsx";
import { joinedText, paperCode, sides, type SideTexts } from "./page-words";
import { isSame, type Change, type Saving, type SheetPair } from "./saving";

type Properties = Readonly<Record<string, unknown>>;

const pointsPerInch = 72;
const margins: readonly (readonly [string, "left" | "right" | "top" | "bottom" | "header" | "footer"])[] = [
  ["LeftMargin", "left"],
  ["RightMargin", "right"],
  ["TopMargin", "top"],
  ["BottomMargin", "bottom"],
  ["HeaderMargin", "header"],
  ["FooterMargin", "footer"],
];

/** How a sheet is printed, where it is not as the file says. */
export function pageChanges(saving: Saving, { name, now, was }: SheetPair): readonly Change[] {
  const [after, before] = [now.page.properties, was.page.properties];
  const changed = new Set(
    [...Object.keys(after), ...Object.keys(before)].filter((path) => !isSame(after[path], before[path])),
  );
  if (changed.size === 0) return [];
  const page = { ...settings(after, changed), ...texts(after, changed) };
  if (changed.size > 0) {
    const lost = [...changed].join(", ");
    saving.lose(render(say("workbench.notSaved.page", { sheet: name, settings: lost })));
  }
  return Object.keys(page).length === 0 ? [] : [{ kind: "set-page", sheet: name, page }];
}

/** Takes what it can write out of what has changed. */
function settings(properties: Properties, changed: Set<string>): PageLook {
  const take = (path: string): unknown => (changed.delete(path) ? properties[path] : undefined);
  const paper = changed.has("PaperSize") ? paperCode(properties.PaperSize) : null;
  if (paper !== null) changed.delete("PaperSize");
  const flag = (path: string, name: keyof PageLook): PageLook =>
    changed.has(path) ? { [name]: take(path) === true } : {};
  const inches = margins.flatMap(([path, name]) => {
    const points = take(path);
    return typeof points === "number" ? [[name, points / pointsPerInch]] : [];
  });
  const orientation = take("Orientation");
  return {
    ...(orientation !== undefined && { landscape: orientation === "Landscape" }),
    ...(paper !== null && { paper }),
    ...(Object.fromEntries(inches) as PageLook),
    ...zoom(take("Zoom")),
    ...flag("CenterHorizontally", "centerHorizontally"),
    ...flag("CenterVertically", "centerVertically"),
    ...flag("PrintGridlines", "printGridlines"),
  };
}

function zoom(value: unknown): PageLook {
  if (typeof value !== "object" || value === null) return {};
  const { scale, horizontalFitToPages, verticalFitToPages } = value as Readonly<
    Record<string, number | undefined>
  >;
  if (horizontalFitToPages !== undefined || verticalFitToPages !== undefined)
    return { fit: { wide: horizontalFitToPages ?? 0, high: verticalFitToPages ?? 0 } };
  return scale === undefined ? {} : { scale };
}

function texts(properties: Properties, changed: Set<string>): PageLook {
  const textOf = (which: "Header" | "Footer"): string | undefined => {
    const paths = sides.map((side) => `headersFooters.${side}${which}`);
    if (!paths.some((path) => changed.has(path))) return undefined;
    for (const path of paths) changed.delete(path);
    const parts = sides.map((side, index) => [side, properties[paths[index] ?? ""] ?? ""]);
    return joinedText(Object.fromEntries(parts) as SideTexts);
  };
  const [headerText, footerText] = [textOf("Header"), textOf("Footer")];
  return {
    ...(headerText !== undefined && { headerText }),
    ...(footerText !== undefined && { footerText }),
  };
}
