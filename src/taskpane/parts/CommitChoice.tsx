import { Caption1, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import { count } from "../../text/message";
import { useFlow, useWizard } from "../app/context";
import { Section } from "./Section";
import { tr } from "./tr";

const useStyles = makeStyles({
  checkbox: { marginLeft: "-8px" },
  quiet: { display: "block", color: tokens.colorNeutralForeground2 },
});

/** Whether the run puts the final classes in force; nothing where none of them would change. */
export function CommitChoice({ items }: { readonly items: number }): ReactElement | null {
  const styles = useStyles();
  const flow = useFlow();
  const { commits } = useWizard();
  const effect = useId();
  if (items === 0) return null;
  return (
    <Section title={tr("pane.policy.inForce")} last>
      <Checkbox
        className={styles.checkbox}
        checked={commits}
        label={tr("pane.policy.commit")}
        aria-describedby={effect}
        onChange={(_, { checked }) =>
          flow.store.dispatch({ kind: "chose-commit", commits: checked === true })
        }
      />
      <Caption1 id={effect} className={styles.quiet}>
        {tr("pane.policy.commitEffect", { count: count(items) })}
      </Caption1>
    </Section>
  );
}
