import type { Parts } from "../container/parts";
import type { Color } from "../types";
import { child, childrenNamed, descendants, isTrue, parseXml, type XmlElement } from "../xml/tree";
import type { Relationship } from "./relationships";

/** Order in which colours name those of the theme, which lists dark before light (ECMA-376 part 1, 18.8.3). */
const themeOrder = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** Colours of Office 2013, for workbooks without a theme. */
const usualTheme: Readonly<Record<string, Color>> = {
  lt1: "FFFFFF",
  dk1: "000000",
  lt2: "E7E6E6",
  dk2: "44546A",
  accent1: "4472C4",
  accent2: "ED7D31",
  accent3: "A5A5A5",
  accent4: "FFC000",
  accent5: "5B9BD5",
  accent6: "70AD47",
  hlink: "0563C1",
  folHlink: "954F72",
};

const firstEight = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];
/** Indexed colours 16 to 63 (ECMA-376 part 1, 18.8.27); 0 to 7 and 8 to 15 are the same eight. */
const laterIndexed = (
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");
const systemText = 64;
const systemBackground = 65;

/** Resolves the colours of a workbook: plain, of its theme, of its palette, lighter or darker by a tint. */
export class Palette {
  private constructor(
    private readonly theme: ReadonlyMap<string, Color>,
    private readonly indexed: readonly Color[],
  ) {}

  /** @param styles root of the styles, which may name colours of their own */
  static of(parts: Parts, relationships: readonly Relationship[], styles: XmlElement | null): Palette {
    const part = relationships.find(({ type }) => type === "theme")?.target;
    const text = part === undefined ? undefined : parts.find(part)?.text();
    const theme = new Map(Object.entries(usualTheme));
    const scheme = text === undefined ? undefined : descendants(parseXml(text, part ?? ""), "clrScheme")[0];
    for (const entry of scheme?.children ?? []) {
      const color = plainColor(entry.children[0] ?? null);
      if (color !== null) theme.set(entry.local, color);
    }
    const own = childrenNamed(child(child(styles, "colors"), "indexedColors"), "rgbColor").map(
      ({ attributes }) => (attributes.get("rgb") ?? "").slice(-6).toUpperCase(),
    );
    const indexed = own.length > 0 ? own : [...firstEight, ...firstEight, ...laterIndexed];
    return new Palette(theme, indexed);
  }

  /** The colour of a spreadsheet's element such as `<color theme="4" tint="0.4"/>`; null where it names none. */
  resolve(element: XmlElement | null): Color | null {
    if (!element || isTrue(element.attributes.get("auto"))) return null;
    const base = this.base(element);
    return base === null ? null : tinted(base, Number(element.attributes.get("tint") ?? 0));
  }

  /** The colour of a drawing's fill or line: the first that it names, with its brightness. */
  resolveDrawing(element: XmlElement | null): Color | null {
    const fill = element?.local === "solidFill" ? element : child(element, "solidFill");
    const named = fill?.children[0] ?? null;
    if (!named) return null;
    const base =
      named.local === "schemeClr"
        ? (this.theme.get(
            drawingNames[named.attributes.get("val") ?? ""] ?? named.attributes.get("val") ?? "",
          ) ?? null)
        : plainColor(named);
    if (base === null) return null;
    const share = (local: string, usual: number) =>
      Number(child(named, local)?.attributes.get("val") ?? usual * 100_000) / 100_000;
    return withLuminance(base, (luminance) =>
      Math.min(1, luminance * share("lumMod", 1) + share("lumOff", 0)),
    );
  }

  private base({ attributes }: XmlElement): Color | null {
    const rgb = attributes.get("rgb");
    if (rgb !== undefined) return /^[0-9a-f]{6,8}$/i.test(rgb) ? rgb.slice(-6).toUpperCase() : null;
    const theme = attributes.get("theme");
    if (theme !== undefined) return this.theme.get(themeOrder[Number(theme)] ?? "") ?? null;
    const index = Number(attributes.get("indexed") ?? -1);
    if (index === systemText) return "000000";
    if (index === systemBackground) return "FFFFFF";
    return this.indexed[index] ?? null;
  }
}

/** Drawings name light and dark by what they are for. */
const drawingNames: Readonly<Record<string, string>> = { tx1: "dk1", bg1: "lt1", tx2: "dk2", bg2: "lt2" };

function plainColor(element: XmlElement | null): Color | null {
  const value = element?.attributes.get(element.local === "sysClr" ? "lastClr" : "val");
  return value !== undefined && /^[0-9a-f]{6}$/i.test(value) ? value.toUpperCase() : null;
}

/** A colour made darker (tint below 0) or lighter (ECMA-376 part 1, 18.8.19). */
function tinted(color: Color, tint: number): Color {
  if (tint === 0 || !Number.isFinite(tint)) return color;
  return withLuminance(color, (luminance) =>
    tint < 0 ? luminance * (1 + tint) : luminance * (1 - tint) + tint,
  );
}

function withLuminance(color: Color, change: (luminance: number) => number): Color {
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const [largest, smallest] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const luminance = (largest + smallest) / 2;
  const target = change(luminance);
  if (target === luminance) return color;
  const range = largest - smallest;
  const saturation = range === 0 ? 0 : range / (1 - Math.abs(2 * luminance - 1));
  const hue =
    range === 0
      ? 0
      : largest === red
        ? ((green - blue) / range + 6) % 6
        : largest === green
          ? (blue - red) / range + 2
          : (red - green) / range + 4;
  const chroma = (1 - Math.abs(2 * target - 1)) * saturation;
  const second = chroma * (1 - Math.abs((hue % 2) - 1));
  const sectors = [
    [chroma, second, 0],
    [second, chroma, 0],
    [0, chroma, second],
    [0, second, chroma],
    [second, 0, chroma],
    [chroma, 0, second],
  ];
  const lowest = target - chroma / 2;
  return (sectors[Math.floor(hue) % 6] ?? [0, 0, 0])
    .map((part) =>
      Math.round(Math.min(1, Math.max(0, part + lowest)) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("")
    .toUpperCase();
}
