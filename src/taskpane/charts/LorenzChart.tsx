import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { memo, useMemo, type ReactElement } from "react";
import { writeNumber } from "../../text/render";
import { useTheme } from "../app/context";
import { tr } from "../parts/tr";
import { color } from "../theme/themes";
import { CutHandle } from "./CutHandle";
import type { Cut } from "./cut";
import { lorenzCurve, shareAt } from "./lorenz";
import { linear, roundTicks } from "./scales";
import { useWidth } from "./use-width";

const height = 168;
const plot = { left: 40, right: 8, top: 20, bottom: 24 };
const bottom = height - plot.bottom;

const useStyles = makeStyles({
  frame: { position: "relative", height: `${height}px`, marginBottom: "8px" },
  svg: { display: "block", width: "100%", height: "100%" },
  tick: { fontSize: "11px", fill: color("chartText") },
  halo: { paintOrder: "stroke", stroke: color("zoneC"), strokeWidth: "4px", strokeLinejoin: "round" },
  letter: { fontSize: "12px", fontWeight: 600, fill: "currentColor" },
});

/** A cut with how many items stand before it. */
export interface ShareCut {
  readonly cut: Cut;
  readonly items: number;
  readonly valueText: string;
}

const Curve = memo(function Curve(props: {
  readonly share: Float64Array;
  readonly width: number;
}): ReactElement {
  const { share, width } = props;
  const path = useMemo(() => {
    const x = linear(0, share.length, plot.left, width - plot.right);
    const y = linear(0, 1, bottom, plot.top);
    const points = lorenzCurve(share).map(
      ({ items, share: at }) => `${x(items).toFixed(1)} ${y(at).toFixed(1)}`,
    );
    return `M${points.join("L")}`;
  }, [share, width]);
  return <path d={path} fill="none" stroke={color("chartLine")} strokeWidth={2} />;
});

/** Accumulated share of value over items by falling value, with the two cuts on it. */
export function LorenzChart(props: {
  readonly share: Float64Array;
  readonly cuts: readonly [ShareCut, ShareCut];
  readonly label: string;
  onMove(index: 0 | 1, value: number): void;
  onRelease(): void;
}): ReactElement {
  const styles = useStyles();
  const theme = useTheme();
  const [measure, width] = useWidth();
  const { share, cuts } = props;
  const right = width - plot.right;
  const x = linear(0, share.length, plot.left, right);
  const y = linear(0, 1, bottom, plot.top);
  const edges = [plot.left, x(cuts[0].items), x(cuts[1].items), right];
  const zones = ["zoneA", "zoneB", "zoneC"] as const;
  const valueAt = (left: number): number => {
    const items = Math.round(linear(plot.left, right, 0, share.length)(left));
    return shareAt(share, items);
  };
  return (
    <div ref={measure} className={styles.frame}>
      <svg className={styles.svg} role="img" aria-label={props.label}>
        {zones.map((zone, index) => {
          const [from = 0, to = 0] = [edges[index], edges[index + 1]];
          return (
            <g key={zone}>
              <rect
                x={from}
                y={plot.top}
                width={Math.max(0, to - from)}
                height={bottom - plot.top}
                fill={color(zone)}
              />
              {to - from > 12 && (
                <text className={styles.letter} x={(from + to) / 2} y={plot.top - 7} textAnchor="middle">
                  {"ABC"[index]}
                </text>
              )}
            </g>
          );
        })}
        {[0, 0.5, 1].map((tick) => (
          <g key={tick}>
            <line x1={plot.left} x2={right} y1={y(tick)} y2={y(tick)} stroke={color("chartGrid")} />
            <text className={styles.tick} x={plot.left - 6} y={y(tick) + 4} textAnchor="end">
              {tick === 1 ? "100\u00a0%" : tick * 100}
            </text>
          </g>
        ))}
        {roundTicks(share.length, 5).map((tick) => (
          <text
            key={tick}
            className={styles.tick}
            x={x(tick)}
            y={height - 6}
            textAnchor={tick === 0 ? "start" : x(tick) > right - 12 ? "end" : "middle"}
          >
            {writeNumber(tick, 0)}
          </text>
        ))}
        <Curve share={share} width={width} />
        {cuts.map(({ cut, items }) => (
          <line
            key={cut.letter}
            x1={x(items)}
            x2={x(items)}
            y1={plot.top}
            y2={bottom}
            stroke={color("chartCut")}
            strokeWidth={1.5}
            strokeDasharray={theme === "contrast" ? "4 3" : undefined}
          />
        ))}
        <text
          className={mergeClasses(styles.tick, styles.halo)}
          x={right - 2}
          y={bottom - 6}
          textAnchor="end"
        >
          {tr("pane.cuts.items")}
        </text>
      </svg>
      {cuts.map(({ cut, items, valueText }, index) => (
        <CutHandle
          key={cut.letter}
          cut={cut}
          left={x(items)}
          top={y(shareAt(share, items))}
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
