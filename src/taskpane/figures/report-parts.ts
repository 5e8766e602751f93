import type { Block, Chart, Matrix, Sheet } from "../../report";

type Part = Exclude<Block, { kind: "side-by-side" }> | Matrix | Chart;

/** The blocks of a sheet, those side by side one by one. */
export const partsOf = ({ blocks }: Sheet): readonly Part[] =>
  blocks.flatMap((block): readonly Part[] => (block.kind === "side-by-side" ? block.blocks : [block]));
