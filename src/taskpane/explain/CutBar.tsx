import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ExplanationBar } from "../../report";
import { count } from "../../text/message";
import { useWidth } from "../charts/use-width";
import { tr } from "../parts/tr";
import { color } from "../theme/themes";

const height = 38;
const middle = 9;
const radius = 5;

const useStyles = makeStyles({
  svg: { display: "block", width: "100%", height: `${height}px` },
  letter: { fontSize: "12px", fill: color("chartText") },
});

/** Where a measure stands between its cuts: a dot on a line, the letters below. */
export function CutBar(props: { readonly bar: ExplanationBar; readonly heading: string }): ReactElement {
  const styles = useStyles();
  const [measure, width] = useWidth();
  const { position, cuts, letters } = props.bar;
  const at = (share: number): number => radius + share * (width - 2 * radius);
  const ends = [0, ...cuts, 1];
  const label = tr("pane.explain.bar", {
    heading: props.heading,
    position: count(Math.round(position * 100)),
    cuts: { kind: "list", items: cuts.map((cut) => String(Math.round(cut * 100))) },
  });
  return (
    <div ref={measure}>
      <svg className={styles.svg} role="img" aria-label={label}>
        <line x1={at(0)} x2={at(1)} y1={middle} y2={middle} stroke={color("chartGrid")} strokeWidth={4} />
        {cuts.map((cut) => (
          <line
            key={cut}
            x1={at(cut)}
            x2={at(cut)}
            y1={1}
            y2={2 * middle - 1}
            stroke={color("chartText")}
            strokeWidth={2}
          />
        ))}
        {letters.map((letter, index) => (
          <text
            key={letter}
            className={styles.letter}
            x={at(((ends[index] ?? 0) + (ends[index + 1] ?? 1)) / 2)}
            y={height - 6}
            textAnchor="middle"
          >
            {letter}
          </text>
        ))}
        <circle cx={at(position)} cy={middle} r={radius} fill={color("chartLine")} />
      </svg>
    </div>
  );
}
