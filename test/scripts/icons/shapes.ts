import type { Picture } from "./png";

/** Distance in pixels from a point to a shape's edge, negative inside. */
export type Shape = (x: number, y: number) => number;

export interface Layer {
  readonly colour: string;
  readonly shape: Shape;
}

/** A rectangle whose corners have a radius; edges on whole pixels stay perfectly sharp. */
export function rectangle(left: number, top: number, width: number, height: number, radius: number): Shape {
  return (x, y) => {
    const outX = Math.abs(x - left - width / 2) - width / 2 + radius;
    const outY = Math.abs(y - top - height / 2) - height / 2 + radius;
    return Math.hypot(Math.max(outX, 0), Math.max(outY, 0)) + Math.min(Math.max(outX, outY), 0) - radius;
  };
}

/** A straight stroke with round ends. */
export function line(fromX: number, fromY: number, toX: number, toY: number, width: number): Shape {
  const alongX = toX - fromX;
  const alongY = toY - fromY;
  const squaredLength = alongX ** 2 + alongY ** 2;
  return (x, y) => {
    const share = ((x - fromX) * alongX + (y - fromY) * alongY) / squaredLength;
    const at = Math.min(1, Math.max(0, share));
    return Math.hypot(x - fromX - at * alongX, y - fromY - at * alongY) - width / 2;
  };
}

/** Part of a circle as a stroke with round ends, clockwise from one angle to another; degrees, 0 is right, 90 is down. */
export function arc(
  centreX: number,
  centreY: number,
  radius: number,
  from: number,
  to: number,
  width: number,
): Shape {
  const span = to - from;
  const end = (angle: number) => {
    const radians = (angle * Math.PI) / 180;
    return { x: centreX + radius * Math.cos(radians), y: centreY + radius * Math.sin(radians) };
  };
  const [first, last] = [end(from), end(to)];
  return (x, y) => {
    const angle = (Math.atan2(y - centreY, x - centreX) * 180) / Math.PI;
    const beyondFrom = (((angle - from) % 360) + 360) % 360;
    const distance =
      beyondFrom <= span
        ? Math.abs(Math.hypot(x - centreX, y - centreY) - radius)
        : Math.min(Math.hypot(x - first.x, y - first.y), Math.hypot(x - last.x, y - last.y));
    return distance - width / 2;
  };
}

/** Shapes as one, so that strokes which meet leave no seam. */
export function union(...shapes: readonly Shape[]): Shape {
  return (x, y) => Math.min(...shapes.map((shape) => shape(x, y)));
}

const channels = (colour: string) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));

/** Paints layers on a clear square, the last on top. A pixel is covered as far as its centre is inside the edge. */
export function paint(size: number, layers: readonly Layer[]): Picture {
  const pixels = new Uint8Array(size * size * 4);
  const prepared = layers.map(({ colour, shape }) => ({ channels: channels(colour), shape }));
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const colour = [0, 0, 0];
      let alpha = 0;
      for (const layer of prepared) {
        const coverage = Math.min(1, Math.max(0, 0.5 - layer.shape(x + 0.5, y + 0.5)));
        if (coverage === 0) continue;
        const below = alpha * (1 - coverage);
        layer.channels.forEach((value, at) => {
          colour[at] = (value * coverage + (colour[at] as number) * below) / (coverage + below);
        });
        alpha = coverage + below;
      }
      const channelsOfPixel = [...colour, alpha * 255].map(Math.round);
      pixels.set(alpha === 0 ? [0, 0, 0, 0] : channelsOfPixel, (y * size + x) * 4);
    }
  }
  return { width: size, height: size, pixels };
}
