import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { writeNumber } from "../../text/render";
import { tr } from "../parts/tr";
import { color } from "../theme/themes";
import { CutHandle } from "./CutHandle";
import type { Cut } from "./cut";
import { binCount, binWidth, type Bins } from "./histogram";
import { linear } from "./scales";
import { useWidth } from "./use-width";

const height = 112;
const plot = { left: 40, right: 8, top: 18, bottom: 22 };
const bottom = height - plot.bottom;
const highestCv = binCount * binWidth;
const ticks = [0, 0.5, 1, 1.5, 2] as const;

const useStyles = makeStyles({
  frame: { position: "relative", height: `${height}px`, marginBottom: "8px" },
  svg: { display: "block", width: "100%", height: "100%" },
  tick: { fontSize: "11px", fill: color("chartText") },
});

export interface VariabilityCut {
  readonly cut: Cut;
  readonly valueText: string;
}

/** Items per tenth of the coefficient of variation, coloured by class, with the two cuts. */
export function VariabilityChart(props: {
  readonly bins: Bins;
  readonly cuts: readonly [VariabilityCut, VariabilityCut];
  readonly label: string;
  onMove(index: 0 | 1, value: number): void;
  onRelease(): void;
}): ReactElement {
  const styles = useStyles();
  const [measure, width] = useWidth();
  const { bins, cuts } = props;
  const right = width - plot.right;
  const x = linear(0, highestCv, plot.left, right);
  const y = linear(0, bins.highest, bottom, plot.top);
  const valueAt = linear(plot.left, right, 0, highestCv);
  const place = (value: number): number => x(Math.min(value, highestCv));
  return (
    <div ref={measure} className={styles.frame}>
      <svg className={styles.svg} role="img" aria-label={props.label}>
        <text className={styles.tick} x={plot.left - 6} y={plot.top + 4} textAnchor="end">
          {writeNumber(bins.highest, 0)}
        </text>
        <text className={styles.tick} x={plot.left - 6} y={bottom} textAnchor="end">
          0
        </text>
        <text className={styles.tick} x={right} y={12} textAnchor="end">
          {tr("pane.cuts.perBin")}
        </text>
        {bins.items.map((items, bin) => {
          const middle = (bin + 0.5) * binWidth;
          const letter = middle < cuts[0].cut.value ? "X" : middle < cuts[1].cut.value ? "Y" : "Z";
          return (
            items > 0 && (
              <rect
                key={bin}
                x={x(bin * binWidth) + 0.5}
                y={y(items)}
                width={Math.max(1, x(binWidth) - x(0) - 1)}
                height={bottom - y(items)}
                fill={color(`bar${letter}`)}
                stroke={letter === "X" ? color("classXEdge") : "none"}
              />
            )
          );
        })}
        <line x1={plot.left} x2={right} y1={bottom} y2={bottom} stroke={color("chartText")} />
        {ticks.map((tick) => (
          <text
            key={tick}
            className={styles.tick}
            x={x(tick)}
            y={height - 6}
            textAnchor={tick === 0 ? "start" : "middle"}
          >
            {tick.toFixed(1)}
          </text>
        ))}
        <text className={styles.tick} x={right} y={height - 6} textAnchor="end">
          {(highestCv - binWidth).toFixed(1)}+
        </text>
        {cuts.map(({ cut }) => (
          <line
            key={cut.letter}
            x1={place(cut.value)}
            x2={place(cut.value)}
            y1={plot.top}
            y2={bottom}
            stroke={color("chartCut")}
            strokeWidth={1.5}
          />
        ))}
      </svg>
      {cuts.map(({ cut, valueText }, index) => (
        <CutHandle
          key={cut.letter}
          cut={cut}
          left={place(cut.value)}
          top={plot.top}
          label={tr("pane.cuts.cutOf", { letter: cut.letter })}
          valueText={valueText}
          valueAt={valueAt}
          onMove={(value) => props.onMove(index === 0 ? 0 : 1, value)}
          onRelease={() => props.onRelease()}
        />
      ))}
    </div>
  );
}
