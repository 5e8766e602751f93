import type { Picture } from "./png";
import { arc, line, paint, rectangle, union } from "./shapes";

/** Each stands out at least 3.4 to 1 from white and from the dark theme's #292929, so one set serves both. */
export const orange = "#C8601A";
export const petrol = "#1C8AA5";
export const slate = "#7C8B99";

/** Sizes that Office asks for, by the screen's scale. */
export const ribbonSizes = [16, 20, 24, 32, 40, 48, 64, 80] as const;
/** What stores and catalogues ask for besides. */
export const storeSizes = [128] as const;

/** Squares and gaps in whole pixels; other sizes are multiples of the 16 grid, where a square is 4 and a gap 2. */
const wholePixels: Readonly<Record<number, { readonly square: number; readonly gap: number }>> = {
  20: { square: 5, gap: 2 },
  24: { square: 6, gap: 3 },
  40: { square: 10, gap: 5 },
  48: { square: 12, gap: 6 },
};

/** Where the staircase's squares stand, in whole pixels: rows from the top, one, two, three squares, flush left. */
export function staircaseSquares(size: number): {
  readonly square: number;
  readonly places: readonly { readonly row: number; readonly left: number; readonly top: number }[];
} {
  const { square, gap } = wholePixels[size] ?? { square: size / 4, gap: size / 8 };
  const margin = Math.floor((size - 3 * square - 2 * gap) / 2);
  const at = (step: number) => margin + step * (square + gap);
  const places = [0, 1, 2].flatMap((row) =>
    Array.from({ length: row + 1 }, (_, column) => ({ row, left: at(column), top: at(row) })),
  );
  return { square, places };
}

/** The product's icon: few A, more B, many C; also the lower half of a nine-box, and a rising Pareto. */
export function staircase(size: number): Picture {
  const { square, places } = staircaseSquares(size);
  const radius = size === 16 ? 0 : size / 32;
  const colours = [orange, petrol, slate];
  return paint(
    size,
    places.map(({ row, left, top }) => ({
      colour: colours[row] as string,
      shape: rectangle(left, top, square, square, radius),
    })),
  );
}

/**
 * The pen for shapes on a 16 grid, one unit wide. Straight strokes are a whole number of pixels and lie on whole
 * pixels; below 20 pixels slanted and bent ones are a little wider, or smoothing would make them look pale.
 */
function pen(size: number) {
  const unit = size / 16;
  const straight = Math.round(unit);
  const offset = (straight % 2) / 2;
  const snap = (value: number) => Math.round(value * unit - offset) + offset;
  return { unit, straight, bent: Math.max(unit, 1.25), snap };
}

/** A shaft that turns back in slate, its head in orange. */
export function undoIcon(size: number): Picture {
  const { unit, straight, bent, snap } = pen(size);
  const [headX, headY] = [snap(3.5), snap(7.5)];
  const radius = 3.5 * unit;
  // The shaft leaves the head at 45 degrees and touches the circle, so the turn has no kink.
  const rise = radius * Math.SQRT1_2;
  const [centreX, centreY] = [headX + 6.5 * unit, headY - 6.5 * unit + 2 * rise];
  const tail = 5 * unit;
  const shaft = union(
    line(headX, headY, centreX - rise, centreY - rise, bent),
    arc(centreX, centreY, radius, -135, 45, bent),
    line(centreX + rise, centreY + rise, centreX + rise - tail, centreY + rise + tail, bent),
  );
  const head = union(
    line(headX, snap(2.5), headX, headY, straight),
    line(headX, headY, snap(8.5), headY, straight),
  );
  return paint(size, [
    { colour: slate, shape: shaft },
    { colour: orange, shape: head },
  ]);
}

/** A bar between its cuts in slate, the item's place on it in orange: what the screen behind it shows for each letter. */
export function explainIcon(size: number): Picture {
  const { unit, straight, bent, snap } = pen(size);
  const middle = snap(8.5);
  const [left, right] = [snap(1.5), snap(14.5)];
  const cut = (x: number) => line(snap(x), snap(4.5), snap(x), snap(12.5), straight);
  const scale = union(line(left, middle, right, middle, straight), cut(7.5), cut(11.5));
  const place = arc(snap(4), middle, 1.4 * unit, -180, 180, bent * 1.6);
  return paint(size, [
    { colour: slate, shape: scale },
    { colour: orange, shape: place },
  ]);
}

/** A circle in slate, the question mark in orange. */
export function helpIcon(size: number): Picture {
  const { unit, straight, bent } = pen(size);
  const middle = size / 2;
  const hook = 1.9 * unit;
  const hookY = 6.2 * unit;
  const bend = (50 * Math.PI) / 180;
  const mark = union(
    arc(middle, hookY, hook, -180, 50, bent),
    line(middle + hook * Math.cos(bend), hookY + hook * Math.sin(bend), middle, 8.9 * unit, bent),
    line(middle, 8.9 * unit, middle, 9.4 * unit, bent),
    line(middle, 11.5 * unit, middle, 11.5 * unit + 0.01, bent * 1.5),
  );
  return paint(size, [
    { colour: slate, shape: arc(middle, middle, middle - straight - bent / 2, -180, 180, bent) },
    { colour: orange, shape: mark },
  ]);
}

export interface IconFile {
  readonly name: string;
  readonly size: number;
  readonly draw: (size: number) => Picture;
}

const family = (name: string, sizes: readonly number[], draw: (size: number) => Picture): IconFile[] =>
  sizes.map((size) => ({ name: `${name}-${size}.png`, size, draw }));

/** Every file of assets/icons. */
export const iconFiles: readonly IconFile[] = [
  ...family("stratify", [...ribbonSizes, ...storeSizes], staircase),
  ...family("undo", ribbonSizes, undoIcon),
  ...family("explain", ribbonSizes, explainIcon),
  ...family("help", ribbonSizes, helpIcon),
];
