import { makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useEffect, useRef, type ReactElement } from "react";
import { render } from "../../text/render";
import { useWizard } from "../app/context";
import { TextLink } from "./TextLink";

const useStyles = makeStyles({ bar: { margin: "12px 0" } });

/** What just happened, in place. */
export function NoticeBar(): ReactElement | null {
  const styles = useStyles();
  const { notice } = useWizard();
  const bar = useRef<HTMLDivElement>(null);
  // It may answer a press far down the screen.
  useEffect(() => {
    // Nothing is returned: browsers have begun to answer with a promise, which React would take for a clean-up.
    void bar.current?.scrollIntoView({ block: "nearest" });
  }, [notice]);
  if (notice === null) return null;
  return (
    <div ref={bar}>
      <MessageBar className={styles.bar} intent={notice.level} layout="multiline">
        <MessageBarBody>
          {render(notice.message)}
          {notice.action !== undefined && (
            <>
              {" "}
              <TextLink onPress={() => notice.action?.run()}>{render(notice.action.label)}</TextLink>
            </>
          )}
        </MessageBarBody>
      </MessageBar>
    </div>
  );
}
