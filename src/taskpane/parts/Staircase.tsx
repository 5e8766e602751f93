import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  few: { fill: "#C8601A" },
  more: { fill: "#1C8AA5" },
  many: { fill: "#7C8B99" },
  gray: { fill: tokens.colorNeutralStroke1 },
});

const squares = [
  [[0, 0]],
  [
    [0, 6],
    [6, 6],
  ],
  [
    [0, 12],
    [6, 12],
    [12, 12],
  ],
] as const;

/** The product's sign: few A, more B, many C. Gray on empty screens. */
export function Staircase({
  size,
  gray = false,
}: {
  readonly size: number;
  readonly gray?: boolean;
}): ReactElement {
  const styles = useStyles();
  const classes = gray ? [styles.gray, styles.gray, styles.gray] : [styles.few, styles.more, styles.many];
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      {squares.map((row, index) => (
        <g key={index} className={classes[index]}>
          {row.map(([x, y]) => (
            <rect key={x} x={x} y={y} width={4} height={4} rx={0.5} />
          ))}
        </g>
      ))}
    </svg>
  );
}
