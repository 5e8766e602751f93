import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { iconFiles, orange, petrol, ribbonSizes, slate, storeSizes } from "../../scripts/icons/drawings";
import { decodePng, encodePng, type Picture } from "../../scripts/icons/png";
import { root } from "./element-tree";

const folder = path.join(root, "assets/icons");
const read = (name: string): Picture => decodePng(readFileSync(path.join(folder, name)));

/** The staircase of the design, in grid units of a square and a gap: three rows, flush left. */
const stairs = [[orange], [petrol, petrol], [slate, slate, slate]] as const;

/** Square, gap and first pixel by size, as the design gives them. */
const measures: Readonly<Record<number, readonly [number, number, number]>> = {
  16: [4, 2, 0],
  20: [5, 2, 0],
  24: [6, 3, 0],
  32: [8, 4, 0],
  40: [10, 5, 0],
  48: [12, 6, 0],
  64: [16, 8, 0],
  80: [20, 10, 0],
  128: [32, 16, 0],
};

const hex = (picture: Picture, x: number, y: number): string => {
  const at = (y * picture.width + x) * 4;
  const [red, green, blue, alpha] = picture.pixels.subarray(at, at + 4);
  if (alpha === 0) return "clear";
  const text = [red, green, blue].map((value) => (value ?? 0).toString(16).padStart(2, "0")).join("");
  return `#${text.toUpperCase()}${alpha === 255 ? "" : " in part"}`;
};

/** What the design has at a pixel; null at the corners of squares, which are rounded above 16 pixels. */
function expectedAt(size: number, x: number, y: number): string | null {
  const [square, gap, first] = measures[size] ?? [0, 0, 0];
  const step = square + gap;
  const [column, row] = [Math.floor((x - first) / step), Math.floor((y - first) / step)];
  const [inX, inY] = [x - first - column * step, y - first - row * step];
  const colour = stairs[row]?.[column];
  if (colour === undefined || inX >= square || inY >= square) return "clear";
  const rounded = size === 16 ? 0 : Math.ceil(size / 32);
  const nearEdge = (at: number) => at < rounded || at >= square - rounded;
  return nearEdge(inX) && nearEdge(inY) ? null : colour;
}

const contrast = (one: string, other: string): number => {
  const luminance = (colour: string) => {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const share = parseInt(colour.slice(at, at + 2), 16) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [lighter, darker] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
};

describe("assets/icons", () => {
  it("holds exactly the files that the script draws", () => {
    expect(readdirSync(folder).sort()).toEqual(iconFiles.map(({ name }) => name).sort());
  });

  it.each(iconFiles.map(({ name }) => name))("%s is as the script draws it", (name) => {
    const { draw, size } = iconFiles.find((file) => file.name === name) as (typeof iconFiles)[number];
    expect(read(name)).toEqual(draw(size));
  });

  it.each([...ribbonSizes, ...storeSizes])("shows the staircase on whole pixels at %i", (size) => {
    const picture = read(`stratify-${size}.png`);
    const wrong: string[] = [];
    for (let y = 0; y < size; y++)
      for (let x = 0; x < size; x++) {
        const [found, expected] = [hex(picture, x, y), expectedAt(size, x, y)];
        if (expected !== null && found !== expected) wrong.push(`${x},${y}: ${found}, not ${expected}`);
      }
    expect(wrong).toEqual([]);
  });

  it.each(["undo", "help"])("draws %s in slate with orange, clear around it", (name) => {
    for (const size of ribbonSizes) {
      const picture = read(`${name}-${size}.png`);
      const found = new Set(
        Array.from({ length: size * size }, (_, at) => hex(picture, at % size, Math.floor(at / size))),
      );
      expect([...found]).toEqual(expect.arrayContaining([slate, orange]));
      expect(found).not.toContain(petrol);
      for (const corner of [0, size - 1]) expect(hex(picture, corner, corner)).toBe("clear");
    }
  });

  // The design's section 8: "each at least 3.4 to 1 on white and on #292929"; contrast as WCAG 2.2 defines it.
  it.each([orange, petrol, slate])("%s stands out at least 3.4 to 1 in light and dark", (colour) => {
    for (const ground of ["#FFFFFF", "#292929"]) expect(contrast(colour, ground)).toBeGreaterThanOrEqual(3.4);
  });
});

describe("encodePng", () => {
  it("writes the checksums of the format", () => {
    // The empty IEND chunk is the same in every PNG; its checksum AE 42 60 82 is in the specification's examples.
    const bytes = encodePng({ width: 1, height: 1, pixels: Uint8Array.from([1, 2, 3, 4]) });
    expect([...bytes.slice(-4)]).toEqual([0xae, 0x42, 0x60, 0x82]);
  });
});
