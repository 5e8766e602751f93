import { makeStyles, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, PointerEvent, ReactElement } from "react";
import { color } from "../theme/themes";
import { moveByKey, settle, type Cut } from "./cut";

const hitSize = 32;

const useStyles = makeStyles({
  handle: {
    position: "absolute",
    display: "grid",
    placeItems: "center",
    width: `${hitSize}px`,
    height: `${hitSize}px`,
    marginLeft: `${-hitSize / 2}px`,
    marginTop: `${-hitSize / 2}px`,
    borderRadius: "50%",
    cursor: "ew-resize",
    touchAction: "none",
    outlineStyle: "none",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-3px" },
    forcedColorAdjust: "none",
  },
});

/** The ring on a cut: dragged, or moved by keys. Says its value and how many items it takes in. */
export function CutHandle(props: {
  readonly cut: Cut;
  readonly left: number;
  readonly top: number;
  readonly label: string;
  readonly valueText: string;
  /** Value under a place of the chart, in pixels from its left edge. */
  valueAt(left: number): number;
  onMove(value: number): void;
  onRelease(): void;
}): ReactElement {
  const styles = useStyles();
  const { cut } = props;
  const onKeyDown = (event: KeyboardEvent): void => {
    const value = moveByKey(cut, event.key, event.shiftKey);
    if (value === null) return;
    event.preventDefault();
    props.onMove(value);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    const chart = event.currentTarget.parentElement?.getBoundingClientRect();
    if (chart === undefined) return;
    const raw = props.valueAt(event.clientX - chart.left);
    const stepped = Math.round(raw / cut.steps.arrow) * cut.steps.arrow;
    const value = settle(cut, stepped);
    if (value !== cut.value) props.onMove(value);
  };
  return (
    <div
      role="slider"
      tabIndex={0}
      className={styles.handle}
      style={{ left: `${props.left}px`, top: `${props.top}px` }}
      aria-label={props.label}
      aria-valuemin={cut.minimum}
      aria-valuemax={cut.maximum}
      aria-valuenow={cut.value}
      aria-valuetext={props.valueText}
      onKeyDown={onKeyDown}
      onKeyUp={() => props.onRelease()}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={onPointerMove}
      onPointerUp={() => props.onRelease()}
      onDoubleClick={() => {
        props.onMove(settle(cut, cut.usual));
        props.onRelease();
      }}
    >
      <svg width={20} height={20} viewBox="0 0 20 20" aria-hidden="true">
        <circle
          cx={10}
          cy={10}
          r={8}
          fill={color("handleFill")}
          stroke={color("handleEdge")}
          strokeWidth={2}
        />
        <path d="M8 7v6M12 7v6" stroke={color("handleEdge")} strokeWidth={1.5} />
      </svg>
    </div>
  );
}
