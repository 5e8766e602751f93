/** What the adapter needs of office.js; tests hand in the real library of their own window. */
export interface OfficeApi {
  readonly run: <Result>(
    options: Excel.RunOptions,
    batch: (context: Excel.RequestContext) => Promise<Result>,
  ) => Promise<Result>;
  /** Whether the host has a requirement set, e.g. ("ExcelApi", "1.20"). */
  readonly supports: (set: string, version: string) => boolean;
}

/** The office.js of this window. */
export const windowOffice = (): OfficeApi => ({
  run: (options, batch) => Excel.run(options, batch),
  supports: (set, version) => Office.context.requirements.isSetSupported(set, version),
});

/** Code of an error that Excel reported, such as "AccessDenied"; "" for errors from elsewhere. */
export function errorCode(error: unknown): string {
  if (typeof error !== "object" || error === null || !("code" in error)) return "";
  return typeof error.code === "string" ? error.code : "";
}

/** Excel's sentence, or the error's own. */
export const errorText = (error: unknown): string =>
  error instanceof Error || hasMessage(error) ? error.message : String(error);

/** Errors of office.js come from another window, where `instanceof` does not reach. */
const hasMessage = (error: unknown): error is { readonly message: string } =>
  typeof error === "object" && error !== null && "message" in error && typeof error.message === "string";
