import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { color } from "../theme/themes";
import { tr } from "./tr";

const useStyles = makeStyles({
  tile: { display: "inline-flex", flexShrink: 0, verticalAlign: "middle" },
  square: {
    boxSizing: "border-box",
    display: "grid",
    placeItems: "center",
    width: "18px",
    height: "18px",
    fontSize: "12px",
    lineHeight: "16px",
    border: `1px solid ${color("classEdge")}`,
    forcedColorAdjust: "none",
    ":first-child": { borderTopLeftRadius: "4px", borderBottomLeftRadius: "4px" },
    ":last-child": { borderTopRightRadius: "4px", borderBottomRightRadius: "4px" },
  },
  large: { width: "26px", height: "26px", fontSize: "14px", lineHeight: "20px" },
  A: { backgroundColor: color("classA"), color: color("classAText") },
  B: { backgroundColor: color("classB"), color: color("classBText") },
  C: { backgroundColor: color("classC"), color: color("classCText") },
  X: { backgroundColor: color("classX"), color: color("classXText") },
  Y: { backgroundColor: color("classY"), color: color("classYText") },
  Z: { backgroundColor: color("classZ"), color: color("classZText") },
});

/** Joined squares, A | X: the sign of a class, the same everywhere. The letter is always there. */
export function ClassTile(props: { readonly letters: string; readonly isLarge?: boolean }): ReactElement {
  const { letters, isLarge = false } = props;
  const styles = useStyles();
  return (
    <span className={styles.tile} role="img" aria-label={tr("pane.class", { segment: letters })}>
      {[...letters].map((letter) => (
        <span
          key={letter}
          aria-hidden="true"
          className={mergeClasses(styles.square, isLarge && styles.large, styles[letter as "A"])}
        >
          {letter}
        </span>
      ))}
    </span>
  );
}
