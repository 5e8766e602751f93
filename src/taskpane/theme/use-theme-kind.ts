import { useSyncExternalStore } from "react";
import type { PaneHost } from "../app/services";
import type { ThemeKind } from "./themes";

const forcedColors = "(forced-colors: active)";
const prefersDark = "(prefers-color-scheme: dark)";

const matches = (query: string): boolean =>
  typeof window.matchMedia === "function" && window.matchMedia(query).matches;

/** Forced colours win; then the host's theme where it is known; then what the system prefers. */
export function themeKind(host: PaneHost): ThemeKind {
  if (matches(forcedColors)) return "contrast";
  return (host.isDark?.() ?? matches(prefersDark)) ? "dark" : "light";
}

function watch(host: PaneHost, changed: () => void): () => void {
  const lists =
    typeof window.matchMedia === "function"
      ? [forcedColors, prefersDark].map((query) => window.matchMedia(query))
      : [];
  for (const list of lists) list.addEventListener("change", changed);
  // Excel sends no event when its theme changes: look again when the pane comes into sight.
  document.addEventListener("visibilitychange", changed);
  const stop = host.onThemeChange?.(changed);
  return () => {
    for (const list of lists) list.removeEventListener("change", changed);
    document.removeEventListener("visibilitychange", changed);
    stop?.();
  };
}

export function useThemeKind(host: PaneHost): ThemeKind {
  return useSyncExternalStore(
    (changed) => watch(host, changed),
    () => themeKind(host),
  );
}
