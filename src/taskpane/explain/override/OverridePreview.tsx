import { Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import { count } from "../../../text/message";
import { render } from "../../../text/render";
import { useFlow, useWizard } from "../../app/context";
import { planTitle, planView } from "../../figures/plan-view";
import { restore } from "../../flow/write";
import { FailureReport } from "../../parts/FailureReport";
import { PlanTree } from "../../parts/PlanTree";
import { Screen } from "../../parts/Screen";
import { tr } from "../../parts/tr";
import type { Prepared } from "../../state/wizard-state";
import { writeOverride } from "./write-override";

const useStyles = makeStyles({
  title: { margin: "4px 0" },
  quiet: { display: "block", color: tokens.colorNeutralForeground2 },
});

/** Why the override was not written, and what can be done. */
function Failed(props: {
  readonly kind: "refused" | "rolled-back" | "broken";
  readonly messages: readonly string[];
  readonly sheets: number;
  readonly onBack: () => void;
  readonly onAgain: () => void;
}): ReactElement {
  const flow = useFlow();
  const { kind, messages, sheets } = props;
  // A notice of the way back is not one of another try.
  const leave = (then: () => void) => (): void => {
    flow.store.dispatch({ kind: "went", screen: "explain" });
    then();
  };
  return (
    <Screen
      title={tr("pane.preview.title")}
      effect={tr(kind === "broken" ? "pane.failure.broken" : "pane.failure.state")}
      {...(kind === "broken"
        ? { primary: { label: tr("pane.failure.putBackAgain"), run: () => void restore(flow, "explain") } }
        : {
            back: { label: tr("pane.back"), run: leave(props.onBack) },
            primary: { label: tr("pane.failure.tryAgain"), run: leave(props.onAgain) },
          })}
    >
      <FailureReport kind={kind} messages={messages} sheets={sheets} />
    </Screen>
  );
}

/** Every cell of the override, old and new, before any of it is written. */
export function OverridePreview(props: {
  readonly item: string;
  readonly prepared: Prepared;
  readonly onBack: () => void;
  readonly onAgain: () => void;
  readonly onDone: () => void;
}): ReactElement {
  const styles = useStyles();
  const flow = useFlow();
  const { writeFailure } = useWizard();
  const { item, prepared, onBack, onAgain, onDone } = props;
  const view = useMemo(() => planView(prepared), [prepared]);
  const sheets = view.added.length + view.changed.length;
  const failed = { sheets, onBack, onAgain };
  if (writeFailure !== null)
    return (
      <Failed
        {...failed}
        kind={writeFailure.kind}
        messages={writeFailure.reports.map((report) => render(report))}
      />
    );
  if (view.conflicts.length > 0) return <Failed {...failed} kind="refused" messages={view.conflicts} />;
  const write = async (): Promise<void> => {
    if (await writeOverride(flow, item, prepared)) onDone();
  };
  return (
    <Screen
      title={tr("pane.preview.title")}
      effect={tr("pane.preview.effect")}
      back={{ label: tr("pane.back"), run: onBack }}
      primary={{ label: tr("pane.preview.write", { cells: count(view.cells) }), run: () => void write() }}
    >
      <Subtitle2 as="h2" block className={styles.title}>
        {planTitle(view)}
      </Subtitle2>
      <Caption1 className={styles.quiet}>{tr("pane.override.waits")}</Caption1>
      <PlanTree view={view} />
      <Caption1 className={styles.quiet}>
        {tr("pane.preview.signedAs", { user: prepared.stamp.user })}
      </Caption1>
    </Screen>
  );
}
