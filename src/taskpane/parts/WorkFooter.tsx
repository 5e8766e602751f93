import {
  Button,
  Caption1,
  Caption1Strong,
  makeStyles,
  ProgressBar,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import { count } from "../../text/message";
import { render } from "../../text/render";
import { useFlow } from "../app/context";
import type { Work } from "../state/wizard-state";
import { tr } from "./tr";

const useStyles = makeStyles({
  footer: {
    position: "sticky",
    bottom: 0,
    zIndex: 2,
    padding: "12px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  line: { display: "flex", justifyContent: "space-between", gap: "8px" },
  bar: { margin: "8px 0" },
  state: { color: tokens.colorNeutralForeground2 },
  cancel: { flexShrink: 0 },
});

/** Time left by what is done so far; null in the first second, and where the total is not known. */
export function timeLeft({ done, total, since }: Work, now: number): string | null {
  const elapsed = (now - since) / 1000;
  if (elapsed < 1 || done <= 0 || total <= 0) return null;
  const seconds = (elapsed * (total - done)) / done;
  if (seconds > 90) return tr("pane.work.leftMinutes", { minutes: count(Math.ceil(seconds / 60)) });
  const rounded = seconds > 10 ? Math.ceil(seconds / 5) * 5 : Math.max(1, Math.ceil(seconds));
  return tr("pane.work.left", { seconds: count(rounded) });
}

/** What is under way, how far it is, and how to stop it. */
export function WorkFooter({ work }: { readonly work: Work }): ReactElement {
  const styles = useStyles();
  const { session } = useFlow();
  const known = work.total > 0;
  return (
    <footer className={styles.footer} aria-busy="true">
      <div className={styles.line}>
        <Caption1Strong role="status">{render(work.message)}</Caption1Strong>
        <Caption1 className={styles.state}>{timeLeft(work, performance.now())}</Caption1>
      </div>
      <ProgressBar
        className={styles.bar}
        thickness="large"
        aria-label={render(work.message)}
        {...(known ? { value: work.done / work.total } : {})}
      />
      <div className={styles.line}>
        <Caption1 className={styles.state}>
          {tr(work.canCancel ? "pane.work.nothingYet" : "pane.work.keepOpen")}
        </Caption1>
        {work.canCancel && (
          <Button className={styles.cancel} onClick={() => session.cancel()}>
            {tr("pane.cancel")}
          </Button>
        )}
      </div>
    </footer>
  );
}
