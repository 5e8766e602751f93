import { ApiError } from "../wire/api-error";

/** Excel's limits for add-ins: bytes of a request or an answer, and cells read at once. */
export const maximumBytes = 5 * 1024 * 1024;
export const maximumCellsRead = 5_000_000;

const encoder = new TextEncoder();

/** Whether a text takes more bytes than Excel carries; as UTF-8 a unit of a text takes at most three. */
export const isTooLarge = (text: string): boolean =>
  text.length > maximumBytes ||
  (text.length * 3 > maximumBytes && encoder.encode(text).length > maximumBytes);

export const requestTooLarge = (): ApiError =>
  new ApiError(
    "RequestPayloadSizeLimitExceeded",
    "The request payload size has exceeded the limit of 5 MB.",
    413,
  );

export const responseTooLarge = (): ApiError =>
  new ApiError(
    "ResponsePayloadSizeLimitExceeded",
    "The response payload size has exceeded the limit of 5 MB.",
    413,
  );

export function checkCellsRead(count: number): void {
  if (count > maximumCellsRead) {
    throw new ApiError(
      "RangeExceedsLimit",
      `The cell count in the range has exceeded the maximum supported number. (${count})`,
    );
  }
}
