/// <reference types="office-js" />

import type { HelpSection } from "./app/services";

const userKey = "stratify.user";

/** A colour of Office's theme, "#RRGGBB", is dark below half of the eye's weight of its channels (Rec. 709). */
function isDarkColour(colour: string): boolean | null {
  const [, red, green, blue] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  const [r, g, b] = [red, green, blue].map((channel) => parseInt(channel, 16)) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b < 255 / 2;
}

/** Browsers keep add-ins of one address apart by a key that Excel on the web gives them; others have none. */
const partitioned = (key: string): string => `${Office.context.partitionKey ?? ""}${key}`;

/**
 * Shows a page in the browser; null where Excel cannot. Excel on the web is in a browser already, and does not take the call that the
 * others need.
 */
function browserOpener(): ((url: string) => void) | null {
  const { context } = Office;
  if (context.requirements.isSetSupported("OpenBrowserWindowApi", "1.1"))
    return (url) => context.ui.openBrowserWindow(url);
  if (context.platform === Office.PlatformType.OfficeOnline)
    return (url) => void window.open(url, "_blank", "noopener");
  return null;
}

function helpIn(open: ((url: string) => void) | null): { help?: (section?: HelpSection) => void } {
  if (open === null) return {};
  return {
    help: (section) => {
      const page = new URL("assets/support.html", location.href);
      page.hash = section ?? "";
      open(page.href);
    },
  };
}

/** What the pane asks of Excel beside the workbook. */
export const excelHost = () => ({
  /** Whether Excel's theme is dark; null where it does not say, as on the web. */
  isDark: (): boolean | null => {
    const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
    return isDarkColour(theme?.bodyBackgroundColor ?? "");
  },
  /** The name for the audit, kept on this machine. Storage that is switched off means asking again, nothing worse. */
  user: {
    read: (): string | null => {
      try {
        return localStorage.getItem(partitioned(userKey));
      } catch {
        return null;
      }
    },
    write: (value: string): void => {
      try {
        localStorage.setItem(partitioned(userKey), value);
      } catch {
        return;
      }
    },
  },
  now: (): Date => new Date(),
  ...helpIn(browserOpener()),
});
