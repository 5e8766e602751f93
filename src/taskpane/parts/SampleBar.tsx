import { makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { count } from "../../text/message";
import { useFlow, useWizard } from "../app/context";
import { undoSample } from "../flow/sample";
import { TextLink } from "./TextLink";
import { tr } from "./tr";

const useStyles = makeStyles({ bar: { margin: "12px 0" } });

/** What was added for the sample, with the way back, until something else is written. */
export function SampleBar(): ReactElement | null {
  const styles = useStyles();
  const flow = useFlow();
  const added = useWizard().sample?.added ?? null;
  if (added === null) return null;
  return (
    <MessageBar className={styles.bar} intent="success" layout="multiline">
      <MessageBarBody>
        {tr("pane.sample.added", { sheets: count(added.sheets) })}{" "}
        <TextLink label={tr("pane.sample.undoLabel")} onPress={() => void undoSample(flow)}>
          {tr("pane.sample.undo")}
        </TextLink>
      </MessageBarBody>
    </MessageBar>
  );
}
