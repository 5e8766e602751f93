export type Theme = "light" | "dark";

const key = "stratify.workbench.theme";

/** The theme that the user chose here, else the one that their system prefers. */
export function firstTheme(): Theme {
  const chosen = localStorage.getItem(key);
  if (chosen === "light" || chosen === "dark") return chosen;
  return matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
}

/** Gives the page a theme. */
export function showTheme(theme: Theme): void {
  document.documentElement.dataset["theme"] = theme;
}

/** Remembers the theme for the next start. */
export function keepTheme(theme: Theme): void {
  localStorage.setItem(key, theme);
}
