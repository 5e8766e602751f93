import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Explanation } from "../../report";
import { render, writeNumber } from "../../text/render";
import { ChartFrame } from "../charts/ChartFrame";
import { FigureTable } from "../charts/FigureTable";
import { linear } from "../charts/scales";
import { useWidth } from "../charts/use-width";
import { tr } from "../parts/tr";
import { color } from "../theme/themes";

const height = 64;
/** Between bars, where they are wide enough to have a gap. */
const gap = 2;

const useStyles = makeStyles({
  svg: { display: "block", width: "100%", height: `${height}px` },
  ends: {
    display: "flex",
    justifyContent: "space-between",
    columnGap: "8px",
    color: tokens.colorNeutralForeground2,
  },
});

function Bars({ values, label }: { readonly values: readonly (number | null)[]; readonly label: string }) {
  const styles = useStyles();
  const [measure, width] = useWidth();
  const highest = values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
  const y = linear(0, highest || 1, height - 1, 2);
  const step = width / values.length;
  const bar = Math.max(1, step > 2 * gap ? step - gap : step);
  return (
    <div ref={measure}>
      <svg className={styles.svg} role="img" aria-label={label}>
        {values.map(
          (value, period) =>
            value !== null &&
            value > 0 && (
              <rect
                key={period}
                x={period * step}
                y={y(value)}
                width={bar}
                height={height - 1 - y(value)}
                fill={color("chartLine")}
              />
            ),
        )}
        <line x1={0} x2={width} y1={height - 0.5} y2={height - 0.5} stroke={color("chartText")} />
      </svg>
    </div>
  );
}

/** Demand by period as bars from zero, or as a table. */
export function HistoryBars({ explanation }: { readonly explanation: Explanation }): ReactElement {
  const styles = useStyles();
  const { values, labels, unit, peak } = explanation.history;
  const [first = ""] = labels;
  const last = labels.at(-1) ?? "";
  const words = { item: explanation.item, first, last, peak: render(peak) };
  const title = tr("pane.explain.history", { unit: render(unit) });
  return (
    <ChartFrame
      title={title}
      chart={<Bars values={values} label={tr("pane.explain.historyLabel", words)} />}
      table={() => (
        <FigureTable
          label={title}
          headers={[tr("pane.explain.period"), tr("pane.explain.units")]}
          rows={values.map((value, period) => [
            labels[period] ?? "",
            value === null
              ? tr("pane.explain.notRecorded")
              : writeNumber(value, Number.isInteger(value) ? 0 : 2),
          ])}
        />
      )}
    >
      <div className={styles.ends}>
        <Caption1>{first}</Caption1>
        <Caption1>{words.peak}</Caption1>
        <Caption1>{last}</Caption1>
      </div>
    </ChartFrame>
  );
}
