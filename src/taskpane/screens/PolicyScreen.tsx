import { Caption1, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useFlow, useWizard } from "../app/context";
import { choiceOf, effectText, targetsView, type TargetsView } from "../figures/targets";
import { toPreview } from "../flow/write";
import { CommitChoice } from "../parts/CommitChoice";
import { PresetCards } from "../parts/PresetCards";
import { Screen } from "../parts/Screen";
import { Section } from "../parts/Section";
import { SegmentTable } from "../parts/SegmentTable";
import { tr } from "../parts/tr";

const useStyles = makeStyles({
  basis: {
    display: "block",
    padding: "4px 0 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
  },
  notice: { marginTop: "12px" },
});

function basisText({ comparison, today }: TargetsView, dataAsOf: string | null): string {
  if (!comparison.hasAverageStock) return tr("pane.policy.noCash");
  return today === null || dataAsOf === null
    ? tr("pane.policy.basisNoStock")
    : tr("pane.policy.basis", { date: { kind: "date", value: dataAsOf } });
}

/** Service targets: a preset, or those that stand in Policies, each with the cash it ties up. */
export function PolicyScreen(): ReactElement {
  const styles = useStyles();
  const flow = useFlow();
  const { comparison, targets, data } = useWizard();
  const hasCommit = (comparison?.toCommit ?? 0) > 0;
  const view = comparison === null ? null : targetsView(comparison, data?.currency ?? "");
  const choice = view === null ? undefined : choiceOf(view, targets);
  return (
    <Screen
      title={tr("pane.policy.title")}
      step="policy"
      effect={view === null || choice === undefined ? undefined : effectText(view, choice)}
      back={{ label: tr("pane.back"), run: () => flow.store.dispatch({ kind: "went", screen: "cuts" }) }}
      primary={{ label: tr("pane.policy.preview"), run: () => void toPreview(flow), leadsOn: true }}
    >
      {view !== null && (
        <>
          <PresetCards
            view={view}
            chosen={targets}
            onChoose={(id) => flow.store.dispatch({ kind: "chose-targets", targets: id })}
          />
          <Caption1 className={styles.basis}>{basisText(view, data?.dataAsOf ?? null)}</Caption1>
          {choice !== undefined && (
            <Section title={tr("pane.policy.bySegment")} last={!hasCommit}>
              <SegmentTable view={view} choice={choice} />
            </Section>
          )}
          <CommitChoice items={view.comparison.toCommit} />
          {view.comparison.hasOwn && targets !== "own" && (
            <MessageBar className={styles.notice} intent="info" layout="multiline">
              <MessageBarBody>{tr("pane.policy.replaces")}</MessageBarBody>
            </MessageBar>
          )}
        </>
      )}
    </Screen>
  );
}
