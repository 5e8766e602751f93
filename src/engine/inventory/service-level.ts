/**
 * Refuses what no stock can promise.
 *
 * @param serviceLevel a fraction; NaN is refused like any other number outside (0, 1)
 * @throws RangeError outside (0, 1)
 */
export function checkServiceLevel(serviceLevel: number): void {
  if (!(serviceLevel > 0 && serviceLevel < 1)) {
    throw new RangeError(`A service level lies between 0 and 1 (exclusive), found ${serviceLevel}.`);
  }
}
