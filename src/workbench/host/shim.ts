import { DispatchError, type ExcelHost } from "./host";

/** The window that office.js runs in: jsdom's, or an iframe of the workbench's page. */
export type AddInWindow = Window & typeof globalThis;

/** An array as desktop Excel hands it over. */
interface SafeArray {
  readonly toArray: () => unknown[];
}

const unknownError = 5001;

/** Excel's own colours, which tell the add-in whether its theme is dark. */
const themes = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x262626,
    controlBackgroundColor: 0xffffff,
    controlForegroundColor: 0x262626,
  },
  dark: {
    bodyBackgroundColor: 0x262626,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x262626,
    controlForegroundColor: 0xffffff,
  },
} as const;

/**
 * Gives a window what desktop Excel gives it before office.js is loaded: `window.external`. It has to run first. Arrays are made
 * in the window's own realm, where office.js expects them.
 *
 * @param theme which of Excel's themes is on; office.js keeps an answer for five seconds
 */
export function installShim(
  window: AddInWindow,
  host: ExcelHost,
  theme: () => keyof typeof themes = () => "light",
): void {
  host.connect();
  const local = (values: readonly unknown[]): unknown[] =>
    window.Array.from(values, (value: unknown) => (Array.isArray(value) ? local(value as unknown[]) : value));
  const safeArray = (values: readonly unknown[]): SafeArray => ({ toArray: () => local(values) });
  const later = (callback: (code: number) => void): void => void setTimeout(() => callback(0), 0);

  const documentSettings = {
    Read: (keys: string[], values: string[]) => {
      for (const [key, value] of Object.entries(host.readSettings())) {
        keys.push(key);
        values.push(value);
      }
    },
    WriteAsync: (keys: readonly string[], values: readonly string[], callback: (code: number) => void) => {
      host.writeSettings(Object.fromEntries(keys.map((key, index) => [key, values[index] ?? ""])));
      later(callback);
    },
    RefreshAsync: (callback: (code: number) => void) => later(callback),
  };

  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => host.addInId,
    GetAppVersionMajor: () => "16",
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => host.locale,
    GetAppDataLocale: () => host.locale,
    GetDocUrl: () => host.store.name,
    GetAppCapabilities: () => 1,
    GetActivationMode: () => 2,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetInstanceId: () => "workbench-1",
    GetSupportedMatrix: () => JSON.stringify(host.requirementSets),
    GetHostFullVersion: () => "16.0.18000.20000",
    GetInitialDisplayMode: () => 2,
    GetOfficeThemeInfo: () => JSON.stringify(themes[theme()]),
    GetSettings: () => documentSettings,
  };

  const external = {
    // The last part is flags: 1 for the shared runtime, 2 for custom functions.
    GetHostInfo: () => `Excel$Win32$16.01$${host.locale}$workbench$$disableLogging$3`,
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    Execute: (
      dispatch: number,
      values: readonly unknown[],
      callback: (result: SafeArray | number) => void,
    ) => {
      host.execute(dispatch, values).then(
        (payload) => callback(safeArray([0, payload])),
        (error: unknown) => callback(error instanceof DispatchError ? error.code : unknownError),
      );
    },
    RegisterEvent: (
      dispatch: number,
      _target: string,
      handler: (dispatch: number, entries: SafeArray) => void,
      callback: (code: number) => void,
    ) => {
      host.addHandler(dispatch, (entries) =>
        handler(dispatch, {
          toArray: () =>
            window.Array.from(entries, (entry: unknown) =>
              Array.isArray(entry) ? safeArray(entry as unknown[]) : entry,
            ),
        }),
      );
      later(callback);
    },
    UnregisterEvent: (dispatch: number, _target: string, callback: (code: number) => void) => {
      host.removeHandlers(dispatch);
      later(callback);
    },
  };
  Object.defineProperty(window, "external", { value: external, configurable: true });
}
