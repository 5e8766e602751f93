/** Settings by path, as charts and their series keep them. */
export type Settings = Readonly<Record<string, unknown>>;

export const numberSetting = (settings: Settings, path: string): number | null => {
  const value = settings[path];
  return typeof value === "number" ? value : null;
};

/** An empty text counts as unset, as in Excel's object model. */
export const textSetting = (settings: Settings, path: string): string | null => {
  const value = settings[path];
  return typeof value === "string" && value !== "" ? value : null;
};

export const flagSetting = (settings: Settings, path: string, otherwise: boolean): boolean => {
  const value = settings[path];
  return typeof value === "boolean" ? value : otherwise;
};
