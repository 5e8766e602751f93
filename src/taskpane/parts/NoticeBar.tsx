import { makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { render } from "../../text/render";
import { useWizard } from "../app/context";

const useStyles = makeStyles({ bar: { margin: "12px 0" } });

/** What just happened, in place. */
export function NoticeBar(): ReactElement | null {
  const styles = useStyles();
  const { notice } = useWizard();
  if (notice === null) return null;
  return (
    <MessageBar className={styles.bar} intent={notice.level} layout="multiline">
      <MessageBarBody>{render(notice.message)}</MessageBarBody>
    </MessageBar>
  );
}
