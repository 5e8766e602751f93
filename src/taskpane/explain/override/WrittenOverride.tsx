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
  const [entry] = overrides.at(-1)?.report.audit ?? [];
  if (entry?.subject !== item) return null;
  const takeBack = async (): Promise<void> => {
    await undo(flow);
    const { notice } = flow.store.get();
    // The override that is gone may have been read meanwhile.
    await explainItem(flow, item);
    if (notice !== null) flow.store.dispatch({ kind: "noticed", notice });
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
