import { Caption1, Caption1Strong, makeStyles, tokens } from "@fluentui/react-components";
import { ErrorCircleFilled, InfoRegular, WarningFilled } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Finding, Level } from "../../report";
import { render } from "../../text/render";
import { useFlow } from "../app/context";
import { placeOf } from "../figures/home-view";
import { showPlace } from "../flow/show";
import type { Written } from "../state/wizard-state";
import { RowButton } from "./RowButton";
import { tr } from "./tr";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  quiet: { display: "block", color: tokens.colorNeutralForeground2 },
  act: { color: tokens.colorPaletteRedForeground1 },
  check: { color: tokens.colorPaletteMarigoldForeground2 },
  note: { color: tokens.colorNeutralForeground3 },
  icon: { flexShrink: 0, display: "flex", alignSelf: "flex-start", fontSize: "20px" },
});

const icons: Readonly<Record<Level, typeof InfoRegular>> = {
  act: ErrorCircleFilled,
  check: WarningFilled,
  note: InfoRegular,
};

function LevelIcon({ level }: { readonly level: Level }): ReactElement {
  const styles = useStyles();
  const Icon = icons[level];
  return (
    <span className={styles.icon} role="img" aria-label={tr(`pane.home.level.${level}`)}>
      <Icon className={styles[level]} />
    </span>
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
            <RowButton
              icon={<LevelIcon level={finding.level} />}
              onOpen={show === undefined || place === null ? undefined : () => void showPlace(flow, place)}
            >
              <Caption1Strong block>{render(finding.sentence).replace(/\.$/, "")}</Caption1Strong>
              <Caption1 className={styles.quiet}>{render(finding.evidence ?? finding.whatNow)}</Caption1>
            </RowButton>
          </li>
        );
      })}
    </ul>
  );
}
