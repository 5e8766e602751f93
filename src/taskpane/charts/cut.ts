/** One cut that a user moves: where it stands, between what, and by which steps. */
export interface Cut {
  readonly letter: string;
  readonly value: number;
  readonly minimum: number;
  readonly maximum: number;
  /** Arrow, Shift and arrow, Page keys. */
  readonly steps: { readonly arrow: number; readonly fine: number; readonly page: number };
  /** Where a double-click puts it. */
  readonly usual: number;
}

/** Shares are kept to a tenth of a point, coefficients of variation to a hundredth. */
export const shareSteps = { arrow: 0.01, fine: 0.001, page: 0.05 } as const;
export const variabilitySteps = { arrow: 0.05, fine: 0.01, page: 0.25 } as const;

/** Within its limits, on a multiple of the finest step, so that repeated steps leave no dust. */
export function settle({ minimum, maximum, steps }: Cut, value: number): number {
  const bounded = Math.min(maximum, Math.max(minimum, value));
  return Number((Math.round(bounded / steps.fine) * steps.fine).toFixed(6));
}

/** Where a key moves the cut; null for keys that do not. */
export function moveByKey(cut: Cut, key: string, shift: boolean): number | null {
  const step = shift ? cut.steps.fine : cut.steps.arrow;
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return settle(cut, cut.value + step);
    case "ArrowLeft":
    case "ArrowDown":
      return settle(cut, cut.value - step);
    case "PageUp":
      return settle(cut, cut.value + cut.steps.page);
    case "PageDown":
      return settle(cut, cut.value - cut.steps.page);
    case "Home":
      return settle(cut, cut.minimum);
    case "End":
      return settle(cut, cut.maximum);
    default:
      return null;
  }
}
