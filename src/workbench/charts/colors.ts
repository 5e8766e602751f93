/** Whether charts stand on a light or on a dark sheet. */
export type ChartTheme = "light" | "dark";

export const ground: Readonly<Record<ChartTheme, string>> = { light: "#FFFFFF", dark: "#292929" };

/** Contrast of text and shapes with their ground (WCAG 2.2, 1.4.6 and 1.4.11). */
const enough = { text: 7, shape: 3 } as const;

/** How much of a line's colour is left on a dark ground: it separates, it does not speak. */
const lineShare = 0.2;

type Channels = readonly [number, number, number];

function channels(color: string): Channels {
  const value = parseInt(color.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

const written = (color: Channels): string =>
  `#${color.map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("")}`.toUpperCase();

function mixed(color: string, other: string, share: number): string {
  const [a, b] = [channels(color), channels(other)];
  const channel = (index: 0 | 1 | 2): number => a[index] * (1 - share) + b[index] * share;
  return written([channel(0), channel(1), channel(2)]);
}

/** Relative luminance (WCAG 2.2). */
function luminance(color: string): number {
  const [red, green, blue] = channels(color).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours "#RRGGBB" (WCAG 2.2), from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** A chart's colour as it is on a light sheet; on a dark one it is made lighter until it stands out as far as it has to. */
export function shown(color: string, use: keyof typeof enough | "line", theme: ChartTheme): string {
  if (theme === "light") return color;
  if (use === "line") return mixed(ground.dark, "#FFFFFF", lineShare);
  for (let share = 0; share < 1; share += 0.1) {
    const lighter = mixed(color, "#FFFFFF", share);
    if (contrast(lighter, ground.dark) >= enough[use]) return lighter;
  }
  return "#FFFFFF";
}

/** Colours that Excel gives series without one of their own. */
const automatic = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

export const automaticColor = (position: number): string =>
  automatic[position % automatic.length] ?? "#4472C4";
