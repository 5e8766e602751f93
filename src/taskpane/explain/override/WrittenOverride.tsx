import { makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useFlow, useWizard } from "../../app/context";
import { explainItem } from "../../flow/explain";
import { undo } from "../../flow/write";
import { TextLink } from "../../parts/TextLink";
import { tr } from "../../parts/tr";

const useStyles = makeStyles({ bar: { margin: "12px 0 0" } });

/** The override of the item that was written last, with its undo. */
export function WrittenOverride({ item }: { readonly item: string }): ReactElement | null {
  const styles = useStyles();
  const flow = useFlow();
  const { overrides } = useWizard();
  const audit = overrides.at(-1)?.report.audit ?? [];
  const [entry] = audit;
  if (entry?.subject !== item) return null;
  const takeBack = async (): Promise<void> => {
    await undo(flow);
    // Only an approval that comes back changes what is in force.
    if (!audit.some(({ field }) => field === "approvedBy")) return;
    const { notice } = flow.store.get();
    await explainItem(flow, item);
    flow.store.dispatch({ kind: "noticed", notice });
  };
  return (
    <MessageBar intent="success" layout="multiline" className={styles.bar}>
      <MessageBarBody>
        {tr("pane.override.written", { segment: entry.new })}{" "}
        <TextLink label={tr("pane.override.undoLabel")} onPress={() => void takeBack()}>
          {tr("pane.override.undo")}
        </TextLink>
      </MessageBarBody>
    </MessageBar>
  );
}
