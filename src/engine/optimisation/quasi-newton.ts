/** A function of several numbers with its gradient. */
export interface SmoothFunction {
  readonly size: number;
  /** The value at a point; Infinity where there is none. */
  readonly value: (point: Float64Array) => number;
  /** Writes the gradient at the point that `value` was asked for last. */
  readonly writeGradient: (gradient: Float64Array) => void;
}

/** Room of `minimise`, for functions of up to `size` numbers. */
export interface MinimiserRoom {
  readonly gradient: Float64Array;
  readonly nextGradient: Float64Array;
  readonly nextPoint: Float64Array;
  /** The step taken, and the change of the gradient along it. */
  readonly move: Float64Array;
  readonly change: Float64Array;
  /** The inverse Hessian times the gradient, and times the next one. */
  readonly image: Float64Array;
  readonly nextImage: Float64Array;
  /** The approximate inverse Hessian's lower triangle, row by row. */
  readonly triangle: Float64Array;
}

export function minimiserRoom(size: number): MinimiserRoom {
  const numbers = (): Float64Array => new Float64Array(size);
  return {
    gradient: numbers(),
    nextGradient: numbers(),
    nextPoint: numbers(),
    move: numbers(),
    change: numbers(),
    image: numbers(),
    nextImage: numbers(),
    triangle: new Float64Array((size * (size + 1)) / 2),
  };
}

export interface MinimiserLimits {
  readonly mostSteps: number;
  /** Ends when two steps in a row each lower the value by less than this share of it. */
  readonly relativeGain: number;
}

/** Share of the decrease promised by the slope that a step must bring (Armijo's rule). */
const leastShareOfSlope = 1e-4;
const shortestStep = 1e-9;
/** No step moves a coordinate by more: numbers of a search are scaled to about 1. */
const longestMove = 0.3;
/** A step along which the gradient hardly changes says nothing about the curvature. */
const leastCurvature = 1e-14;

/**
 * Lowers a function from a starting point: the quasi-Newton method of Broyden, Fletcher, Goldfarb and Shanno with a
 * backtracking line search. Deterministic; finds a local minimum.
 *
 * @param point the start; replaced by the lowest point found
 * @returns the value there; Infinity when the start has no value
 * @see Nocedal and Wright 2006, "Numerical optimization", chapter 6
 */
export function minimise(
  smooth: SmoothFunction,
  point: Float64Array,
  room: MinimiserRoom,
  limits: MinimiserLimits,
): number {
  const { size } = smooth;
  let value = smooth.value(point);
  if (!Number.isFinite(value)) return Infinity;
  smooth.writeGradient(room.gradient);
  forgetCurvature(room, size);
  let knowsCurvature = false;
  let smallGains = 0;
  for (let step = 0; step < limits.mostSteps && smallGains < 2; step++) {
    const next = search(smooth, point, value, room);
    if (next === null) {
      if (!knowsCurvature) break;
      forgetCurvature(room, size);
      knowsCurvature = false;
      continue;
    }
    smooth.writeGradient(room.nextGradient);
    knowsCurvature = learnCurvature(room, size, point, knowsCurvature);
    smallGains = value - next <= limits.relativeGain * Math.abs(value) ? smallGains + 1 : 0;
    value = next;
    for (let at = 0; at < size; at++) {
      point[at] = room.nextPoint[at] as number;
      room.gradient[at] = room.nextGradient[at] as number;
      room.image[at] = room.nextImage[at] as number;
    }
  }
  return value;
}

/** Takes the inverse Hessian to be the identity again. */
function forgetCurvature({ triangle, gradient, image }: MinimiserRoom, size: number): void {
  let at = 0;
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < row; column++) triangle[at++] = 0;
    triangle[at++] = 1;
    image[row] = gradient[row] as number;
  }
}

/**
 * Goes against the gradient's image, and shortens the step until it lowers the value enough; writes the next point.
 *
 * @returns the value there; null when no step does
 */
function search(
  smooth: SmoothFunction,
  point: Float64Array,
  value: number,
  { gradient, image, nextPoint }: MinimiserRoom,
): number | null {
  const { size } = smooth;
  let slope = 0;
  let longest = 0;
  for (let at = 0; at < size; at++) {
    const component = image[at] as number;
    slope -= component * (gradient[at] as number);
    longest = Math.max(longest, Math.abs(component));
  }
  if (!(slope < 0)) return null;
  let length = longest > longestMove ? longestMove / longest : 1;
  while (length > shortestStep) {
    for (let at = 0; at < size; at++) {
      nextPoint[at] = (point[at] as number) - length * (image[at] as number);
    }
    const next = smooth.value(nextPoint);
    if (next <= value + leastShareOfSlope * length * slope) return next;
    // The lowest point of the parabola through both values and the slope, within reason.
    const parabola = (-slope * length) / (2 * (next - value - slope * length));
    length *= Number.isFinite(next) ? Math.min(Math.max(parabola, 0.1), 0.5) : 0.25;
  }
  return null;
}

/**
 * Updates the inverse Hessian H by the latest step s and change of gradient y, and writes the next gradient's image:
 * H + (1 + y'Hy / s'y) ss' / s'y - (Hy s' + s y'H) / s'y.
 *
 * @returns whether H now holds any curvature; a step that shows none leaves it as it is
 */
function learnCurvature(room: MinimiserRoom, size: number, point: Float64Array, known: boolean): boolean {
  const { gradient, nextGradient, nextPoint, move, change, image, nextImage, triangle } = room;
  let curvature = 0;
  let squares = 0;
  for (let at = 0; at < size; at++) {
    const moved = (nextPoint[at] as number) - (point[at] as number);
    const changed = (nextGradient[at] as number) - (gradient[at] as number);
    move[at] = moved;
    change[at] = changed;
    curvature += moved * changed;
    squares += changed * changed;
  }
  const isUsable = curvature > leastCurvature * squares && curvature > Number.MIN_VALUE;
  if (isUsable && !known) scaleIdentity(room, size, curvature / squares);
  multiply(triangle, nextGradient, nextImage, size);
  if (!isUsable) return known;
  let changeProduct = 0;
  let moveAlong = 0;
  let imageAlong = 0;
  for (let at = 0; at < size; at++) {
    // Of the change: its image is the difference of the images. The old image has served.
    const difference = (nextImage[at] as number) - (image[at] as number);
    image[at] = difference;
    changeProduct += difference * (change[at] as number);
    moveAlong += (move[at] as number) * (nextGradient[at] as number);
    imageAlong += difference * (nextGradient[at] as number);
  }
  const factor = (1 + changeProduct / curvature) / curvature;
  let at = 0;
  for (let row = 0; row < size; row++) {
    const across = (move[row] as number) / curvature;
    const along = factor * (move[row] as number) - (image[row] as number) / curvature;
    for (let column = 0; column <= row; column++) {
      triangle[at] =
        (triangle[at] as number) + along * (move[column] as number) - across * (image[column] as number);
      at++;
    }
    nextImage[row] = (nextImage[row] as number) + along * moveAlong - across * imageAlong;
  }
  return true;
}

/** Before the first update: an identity of about the size of the inverse Hessian. */
function scaleIdentity({ triangle, gradient, image }: MinimiserRoom, size: number, diagonal: number): void {
  let at = 0;
  for (let row = 0; row < size; row++) {
    at += row;
    triangle[at++] = diagonal;
    image[row] = diagonal * (gradient[row] as number);
  }
}

/** A symmetric matrix, given by its lower triangle, times a vector. */
function multiply(triangle: Float64Array, vector: Float64Array, product: Float64Array, size: number): void {
  let at = 0;
  for (let row = 0; row < size; row++) {
    const own = vector[row] as number;
    let sum = 0;
    for (let column = 0; column < row; column++) {
      const element = triangle[at++] as number;
      sum += element * (vector[column] as number);
      product[column] = (product[column] as number) + element * own;
    }
    product[row] = sum + (triangle[at++] as number) * own;
  }
}
