import { Caption1, Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRightRegular, ErrorCircleFilled, InfoRegular, WarningFilled } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Finding, Level } from "../../report";
import { render } from "../../text/render";
import { useFlow } from "../app/context";
import { placeOf } from "../figures/home-view";
import { showPlace } from "../flow/show";
import type { Written } from "../state/wizard-state";
import { tr } from "./tr";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "flex",
    alignItems: "flex-start",
    gap: "8px",
    width: "100%",
    minHeight: "44px",
    padding: "6px 0",
    border: "none",
    backgroundColor: "transparent",
    color: "inherit",
    fontFamily: "inherit",
    textAlign: "start",
  },
  opens: {
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  words: { flexGrow: 1, minWidth: 0 },
  quiet: { display: "block", color: tokens.colorNeutralForeground2 },
  act: { color: tokens.colorPaletteRedForeground1 },
  check: { color: tokens.colorPaletteMarigoldForeground2 },
  note: { color: tokens.colorNeutralForeground3 },
  icon: { flexShrink: 0, display: "flex", fontSize: "20px" },
  chevron: { flexShrink: 0, alignSelf: "center", fontSize: "16px" },
});

const icons: Readonly<Record<Level, typeof InfoRegular>> = {
  act: ErrorCircleFilled,
  check: WarningFilled,
  note: InfoRegular,
};

function Words({ finding }: { readonly finding: Finding }): ReactElement {
  const styles = useStyles();
  const Icon = icons[finding.level];
  return (
    <>
      <span className={styles.icon} role="img" aria-label={tr(`pane.home.level.${finding.level}`)}>
        <Icon className={styles[finding.level]} />
      </span>
      <span className={styles.words}>
        <Caption1Strong block>{render(finding.sentence).replace(/\.$/, "")}</Caption1Strong>
        <Caption1 className={styles.quiet}>{render(finding.evidence ?? finding.whatNow)}</Caption1>
      </span>
    </>
  );
}

/** Findings, the most urgent first; each leads to its rows where the host can go there. */
export function FindingsList(props: {
  readonly findings: readonly Finding[];
  readonly written: Written;
}): ReactElement {
  const styles = useStyles();
  const flow = useFlow();
  const { show } = flow.host;
  return (
    <ul className={styles.list}>
      {props.findings.map((finding) => {
        const place = placeOf(finding.where, props.written);
        return (
          <li key={finding.id}>
            {show === undefined || place === null ? (
              <div className={styles.row}>
                <Words finding={finding} />
              </div>
            ) : (
              <button
                type="button"
                className={`${styles.row} ${styles.opens}`}
                onClick={() => void showPlace(flow, place)}
              >
                <Words finding={finding} />
                <ChevronRightRegular className={styles.chevron} />
              </button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
