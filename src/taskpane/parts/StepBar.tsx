import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useFlow, useWizard } from "../app/context";
import { steps, type Step } from "../state/wizard-state";
import { tr } from "./tr";

const useStyles = makeStyles({
  list: {
    display: "flex",
    gap: "4px",
    margin: 0,
    padding: "0 16px",
    listStyleType: "none",
  },
  step: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
  body: {
    display: "block",
    width: "100%",
    padding: "4px 0 8px",
    border: "none",
    backgroundColor: "transparent",
    textAlign: "start",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    "::before": {
      content: '""',
      display: "block",
      height: "4px",
      marginBottom: "4px",
      borderRadius: "2px",
      backgroundColor: tokens.colorNeutralStroke2,
    },
    "@media (forced-colors: active)": {
      "::before": { border: "1px solid CanvasText", boxSizing: "border-box", backgroundColor: "Canvas" },
    },
  },
  done: {
    color: tokens.colorNeutralForeground1,
    cursor: "pointer",
    "::before": { backgroundColor: tokens.colorCompoundBrandStroke },
    "@media (forced-colors: active)": {
      "::before": { backgroundColor: "CanvasText", forcedColorAdjust: "none" },
    },
  },
  current: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "::before": { backgroundColor: tokens.colorCompoundBrandStroke },
    "@media (forced-colors: active)": {
      color: "Highlight",
      forcedColorAdjust: "none",
      "::before": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
    },
  },
});

/** Where the wizard stands; steps that are done lead back to them. */
export function StepBar({ current }: { readonly current: Step }): ReactElement {
  const styles = useStyles();
  const { store } = useFlow();
  const { work } = useWizard();
  const at = steps.indexOf(current);
  return (
    <nav aria-label={tr("pane.steps")}>
      <ol className={styles.list}>
        {steps.map((step, index) => (
          <li key={step} className={styles.step} aria-current={index === at ? "step" : undefined}>
            {index < at ? (
              <button
                type="button"
                className={mergeClasses(styles.body, styles.done)}
                onClick={() => work === null && store.dispatch({ kind: "went", screen: step })}
              >
                {tr(`pane.step.${step}`)}
              </button>
            ) : (
              <span className={mergeClasses(styles.body, index === at && styles.current)}>
                {tr(`pane.step.${step}`)}
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
