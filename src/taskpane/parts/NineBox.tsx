import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import { writeNumber } from "../../text/render";
import { useTheme } from "../app/context";
import { color } from "../theme/themes";
import { ClassTile } from "./ClassTile";
import { tr } from "./tr";
import { unseen } from "./unseen";

/** A cell of the grid: the big count, lines under it, a figure beside it, and what a screen reader says. */
export interface NineBoxCell {
  readonly items: number;
  /** Share of the shaded measure's total, 0 to 1. */
  readonly share: number;
  readonly lines: readonly string[];
  readonly aside?: string;
  readonly label: string;
}

export interface NineBoxTotal {
  readonly items: number;
  readonly lines: readonly string[];
}

const rows = ["A", "B", "C"] as const;
const columns = ["X", "Y", "Z"] as const;
const words = { X: "pane.class.steady", Y: "pane.class.variable", Z: "pane.class.erratic" } as const;
const shadeLimits = [0.02, 0.05, 0.12, 0.3] as const;

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "18px repeat(3, minmax(0, 1fr)) minmax(44px, auto)",
    gap: "4px",
    margin: "4px 0",
  },
  row: { display: "contents" },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  end: { justifyContent: "flex-end" },
  side: {
    display: "flex",
    "& > span": { display: "grid" },
    "& > span > span": { height: "100%", borderRadius: "4px" },
  },
  cell: {
    position: "relative",
    boxSizing: "border-box",
    minHeight: "40px",
    minWidth: 0,
    padding: "4px 6px",
    overflow: "hidden",
    border: `1px solid ${color("shadeEdge")}`,
    borderRadius: "4px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    transitionProperty: "background-color",
    transitionDuration: tokens.durationFast,
    transitionTimingFunction: tokens.curveEasyEase,
    "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0s" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
    forcedColorAdjust: "none",
  },
  opens: { cursor: "pointer" },
  chosen: {
    outline: `2px solid ${tokens.colorNeutralForeground1}`,
    outlineOffset: "-2px",
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
  contrast: { minHeight: "64px" },
  first: { display: "flex", flexWrap: "wrap", alignItems: "baseline", justifyContent: "space-between" },
  count: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: 600 },
  line: { display: "block" },
  bar: { position: "absolute", left: 0, bottom: 0, height: "4px", backgroundColor: color("measureBar") },
  shade1: { backgroundColor: color("shade1"), color: color("shadeText") },
  shade2: { backgroundColor: color("shade2"), color: color("shadeText") },
  shade3: { backgroundColor: color("shade3"), color: color("shadeText") },
  shade4: { backgroundColor: color("shade4"), color: color("shadeText") },
  shade5: { backgroundColor: color("shade5"), color: color("shade5Text") },
  total: {
    padding: "4px 0",
    textAlign: "end",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  unseen,
  last: { padding: 0 },
  below: { padding: "0 6px", textAlign: "start" },
  totalCount: { display: "block", fontWeight: 600, color: tokens.colorNeutralForeground1 },
});

/** Steps 1 to 5 by share of the total. */
export const shadeOf = (share: number): 1 | 2 | 3 | 4 | 5 =>
  (1 + shadeLimits.filter((limit) => share >= limit).length) as 1 | 2 | 3 | 4 | 5;

function arrowTarget(key: string, cell: number): number {
  const [row, column] = [Math.floor(cell / 3), cell % 3];
  switch (key) {
    case "ArrowRight":
      return row * 3 + Math.min(2, column + 1);
    case "ArrowLeft":
      return row * 3 + Math.max(0, column - 1);
    case "ArrowDown":
      return Math.min(2, row + 1) * 3 + column;
    case "ArrowUp":
      return Math.max(0, row - 1) * 3 + column;
    case "Home":
      return row * 3;
    case "End":
      return row * 3 + 2;
    default:
      return cell;
  }
}

function Total({
  total,
  below,
  last,
}: {
  readonly total: NineBoxTotal | undefined;
  readonly below?: boolean;
  readonly last?: boolean;
}): ReactElement {
  const styles = useStyles();
  return (
    <div
      role="gridcell"
      className={mergeClasses(styles.total, below === true && styles.below, last === true && styles.last)}
    >
      <span className={styles.totalCount}>{writeNumber(total?.items ?? 0, 0)}</span>
      {total?.lines.map((line, index) => (
        <span key={index} className={styles.line}>
          {line}
        </span>
      ))}
    </div>
  );
}

/** Rows A B C, columns X Y Z: one cell a segment, shaded by the size of one measure. Arrows move from cell to cell. */
export function NineBox(props: {
  readonly label: string;
  /** AX, AY ... CZ. */
  readonly cells: readonly NineBoxCell[];
  readonly rowTotals: readonly NineBoxTotal[];
  readonly columnTotals: readonly NineBoxTotal[];
  readonly total: NineBoxTotal;
  /** The segment that is looked at; left out where none can be. */
  readonly chosen?: string | null;
  onOpen?(segment: string): void;
}): ReactElement {
  const styles = useStyles();
  const theme = useTheme();
  const grid = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);
  const move = (event: KeyboardEvent, cell: number, segment: string): void => {
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      props.onOpen?.(segment);
      return;
    }
    const target = arrowTarget(event.key, cell);
    if (target === cell) return;
    event.preventDefault();
    setCurrent(target);
    grid.current?.querySelector<HTMLElement>(`[data-cell="${target}"]`)?.focus();
  };
  return (
    <div ref={grid} className={styles.grid} role="grid" aria-label={props.label}>
      <div role="row" className={styles.row}>
        <span role="columnheader">
          <span className={styles.unseen}>{tr("pane.class.header")}</span>
        </span>
        {columns.map((letter) => (
          <span key={letter} role="columnheader" className={styles.head}>
            <ClassTile letters={letter} />
            {tr(words[letter])}
          </span>
        ))}
        <span role="columnheader" className={mergeClasses(styles.head, styles.end)}>
          {tr("pane.class.total")}
        </span>
      </div>
      {rows.map((row, rowIndex) => (
        <div key={row} role="row" className={styles.row}>
          <span role="rowheader" className={styles.side}>
            <ClassTile letters={row} />
          </span>
          {columns.map((column, columnIndex) => {
            const index = rowIndex * 3 + columnIndex;
            const cell = props.cells[index];
            if (cell === undefined) return null;
            return (
              <div
                key={column}
                role="gridcell"
                data-cell={index}
                tabIndex={index === current ? 0 : -1}
                aria-label={cell.label}
                {...(props.chosen === undefined ? {} : { "aria-selected": props.chosen === row + column })}
                className={mergeClasses(
                  styles.cell,
                  theme === "contrast" && cell.lines.length > 0 && styles.contrast,
                  props.onOpen !== undefined && styles.opens,
                  props.chosen === row + column && styles.chosen,
                  styles[`shade${shadeOf(cell.share)}`],
                )}
                onFocus={() => setCurrent(index)}
                onKeyDown={(event) => move(event, index, row + column)}
                onClick={() => props.onOpen?.(row + column)}
              >
                <span className={styles.first}>
                  <span className={styles.count}>{writeNumber(cell.items, 0)}</span>
                  {cell.aside !== undefined && <span>{cell.aside}</span>}
                </span>
                {cell.lines.map((line, lineIndex) => (
                  <span key={lineIndex} className={styles.line}>
                    {line}
                  </span>
                ))}
                {theme === "contrast" && cell.lines.length > 0 && (
                  <span className={styles.bar} style={{ width: `${(cell.share * 100).toFixed(1)}%` }} />
                )}
              </div>
            );
          })}
          <Total total={props.rowTotals[rowIndex]} />
        </div>
      ))}
      <div role="row" className={styles.row}>
        <span role="rowheader">
          <span className={styles.unseen}>{tr("pane.class.total")}</span>
        </span>
        {columns.map((column, index) => (
          <Total key={column} below total={props.columnTotals[index]} />
        ))}
        <Total last total={props.total} />
      </div>
    </div>
  );
}
