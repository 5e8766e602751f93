import {
  Caption1,
  Caption1Strong,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { ArrowUndoRegular, CircleRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { count } from "../../text/message";
import { Section } from "./Section";
import { tr } from "./tr";

const useStyles = makeStyles({
  bar: { margin: "12px 0" },
  row: { display: "flex", alignItems: "center", gap: "8px", minHeight: "32px" },
  icon: { fontSize: "20px" },
  state: { color: tokens.colorNeutralForeground2 },
});

/** Why nothing was written, and what became of each sheet. */
export function FailureReport(props: {
  readonly messages: readonly string[];
  /** How many sheets it was about; 0 where it did not come so far as to plan any. */
  readonly sheets: number;
  /** "refused": no cell was touched; "rolled-back": written and put back; "broken": putting back failed. */
  readonly kind: "refused" | "rolled-back" | "broken";
}): ReactElement {
  const styles = useStyles();
  const putBack = props.kind === "rolled-back";
  return (
    <>
      {props.messages.map((message) => (
        <MessageBar key={message} className={styles.bar} intent="error" layout="multiline">
          <MessageBarBody>{message}</MessageBarBody>
        </MessageBar>
      ))}
      {props.kind !== "broken" && props.sheets > 0 && (
        <Section title={tr("pane.failure.done")} last>
          <div className={styles.row}>
            {putBack ? (
              <ArrowUndoRegular className={styles.icon} />
            ) : (
              <CircleRegular className={styles.icon} />
            )}
            <Caption1Strong>{tr("pane.failure.sheets", { count: count(props.sheets) })}</Caption1Strong>
            <Caption1 className={styles.state}>
              {tr(putBack ? "pane.failure.putBack" : "pane.failure.notStarted")}
            </Caption1>
          </div>
        </Section>
      )}
    </>
  );
}
