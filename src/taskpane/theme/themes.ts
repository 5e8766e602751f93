import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  type Theme,
} from "@fluentui/react-components";
import { brand } from "./brand";
import { contrastColors, darkColors, lightColors, type ClassColors } from "./class-colors";

export type ThemeKind = "light" | "dark" | "contrast";

/** Fluent's tokens and the product's own; each becomes a custom property of the same name. */
export type PaneTheme = Theme & ClassColors;

/** The dark theme's own brand tokens are too dim for links and step bars. */
const dark: Theme = {
  ...createDarkTheme(brand),
  colorBrandForeground1: brand[120],
  colorBrandForegroundLink: brand[120],
  colorBrandForeground2: brand[130],
  colorCompoundBrandForeground1: brand[120],
  colorCompoundBrandBackground: brand[110],
  colorCompoundBrandStroke: brand[110],
};

export const themes: Readonly<Record<ThemeKind, PaneTheme>> = {
  light: { ...createLightTheme(brand), ...lightColors },
  dark: { ...dark, ...darkColors },
  contrast: { ...teamsHighContrastTheme, ...contrastColors },
};

/** A product colour in a style: `color("classA")`. */
export const color = (name: keyof ClassColors): string => `var(--${name})`;
