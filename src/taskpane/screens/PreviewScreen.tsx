import { Caption1, Checkbox, Field, Input, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState, type ReactElement } from "react";
import { count } from "../../text/message";
import { render } from "../../text/render";
import { useFlow, useWizard } from "../app/context";
import { planTitle, planView, type PlanView } from "../figures/plan-view";
import { restore, toPreview, write } from "../flow/write";
import type { FooterAction } from "../parts/Footer";
import { FailureReport } from "../parts/FailureReport";
import { PlanTree } from "../parts/PlanTree";
import { Screen } from "../parts/Screen";
import { Section } from "../parts/Section";
import { tr } from "../parts/tr";
import type { Prepared } from "../state/wizard-state";

const useStyles = makeStyles({
  totals: {
    margin: "4px 0",
    padding: "12px",
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: { margin: 0 },
  quiet: { display: "block", color: tokens.colorNeutralForeground2 },
  checkbox: { marginLeft: "-8px" },
});

function Totals({ view }: { readonly view: PlanView }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.totals}>
      <Subtitle2 as="h2" className={styles.title}>
        {planTitle(view)}
      </Subtitle2>
      <Caption1 className={styles.quiet}>
        {tr(view.changed.length === 0 ? "pane.preview.yoursUntouched" : "pane.preview.yoursKept")}
      </Caption1>
      {view.remarks.map((remark) => (
        <Caption1 key={remark} className={styles.quiet}>
          {remark}
        </Caption1>
      ))}
    </div>
  );
}

/** The step of the wizard, and the screen before: the wizard's last choices, or the form of the tool in hand. */
function useWayBack(): { readonly step: { readonly step?: "preview" }; readonly back: FooterAction } {
  const { store } = useFlow();
  const isTool = useWizard().tool !== null;
  return {
    step: isTool ? {} : { step: "preview" },
    back: {
      label: tr("pane.back"),
      run: () => store.dispatch({ kind: "went", screen: isTool ? "tool" : "policy" }),
    },
  };
}

/** Name of the sheet that a tool's report begins with. */
const firstSheet = ({ report, plan }: Prepared): string =>
  plan.sheets.find(({ id }) => id === report.sheets[0]?.id)?.name ?? "";

/** Why it was not written, and what can be done. */
function FailedPreview(props: {
  readonly kind: "refused" | "rolled-back" | "broken";
  readonly messages: readonly string[];
  readonly sheets: number;
}): ReactElement {
  const flow = useFlow();
  const { step, back } = useWayBack();
  const isBroken = props.kind === "broken";
  return (
    <Screen
      title={tr("pane.preview.title")}
      {...step}
      effect={tr(isBroken ? "pane.failure.broken" : "pane.failure.state")}
      primary={
        isBroken
          ? { label: tr("pane.failure.putBackAgain"), run: () => void restore(flow) }
          : { label: tr("pane.failure.tryAgain"), run: () => void toPreview(flow) }
      }
      {...(isBroken ? {} : { back })}
    >
      <FailureReport {...props} />
    </Screen>
  );
}

/** Everything that will be written, before any of it is. */
export function PreviewScreen(): ReactElement {
  const styles = useStyles();
  const flow = useFlow();
  const { prepared, writeFailure, user, tool } = useWizard();
  const nameField = useRef<HTMLDivElement>(null);
  const [isNameMissing, setNameMissing] = useState(false);
  const [asksName] = useState(user === "");
  const [goesToFindings, setGoesToFindings] = useState(true);
  const canShow = flow.host.show !== undefined;
  const { step, back } = useWayBack();
  const view = useMemo(() => (prepared === null ? null : planView(prepared)), [prepared]);
  if (prepared === null || view === null)
    return (
      <Screen title={tr("pane.preview.title")} {...step}>
        {null}
      </Screen>
    );
  const sheets = view.added.length + view.changed.length;
  if (writeFailure !== null) {
    return (
      <FailedPreview
        kind={writeFailure.kind}
        messages={writeFailure.reports.map((report) => render(report))}
        sheets={sheets}
      />
    );
  }
  if (view.conflicts.length > 0) {
    return <FailedPreview kind="refused" messages={view.conflicts} sheets={prepared.plan.sheets.length} />;
  }
  const press = (): void => {
    if (user.trim() === "") {
      setNameMissing(true);
      nameField.current?.querySelector("input")?.focus();
      return;
    }
    void write(flow, canShow && goesToFindings);
  };
  const nothing = view.cells === 0;
  return (
    <Screen
      title={tr("pane.preview.title")}
      {...step}
      effect={tr(
        nothing
          ? "pane.preview.effectNothing"
          : isNameMissing
            ? "pane.preview.toCorrect"
            : "pane.preview.effect",
      )}
      back={back}
      primary={
        nothing
          ? {
              label: tr("pane.preview.backToStart"),
              run: () => flow.store.dispatch({ kind: "went", screen: "start" }),
            }
          : { label: tr("pane.preview.write", { cells: count(view.cells) }), run: press }
      }
    >
      <Totals view={view} />
      <PlanTree view={view} />
      <Section title={tr("pane.preview.after")} last>
        {asksName ? (
          <div ref={nameField}>
            <Field
              label={tr("pane.preview.user")}
              required
              hint={tr("pane.preview.userHint")}
              {...(isNameMissing ? { validationMessage: tr("pane.preview.userMissing") } : {})}
            >
              <Input
                value={user}
                autoComplete="name"
                onChange={(_, { value }) => {
                  setNameMissing(false);
                  flow.store.dispatch({ kind: "named", user: value });
                }}
              />
            </Field>
          </div>
        ) : (
          <Caption1 className={styles.quiet}>{tr("pane.preview.signedAs", { user })}</Caption1>
        )}
        {canShow && (
          <Checkbox
            className={styles.checkbox}
            checked={goesToFindings}
            label={
              tool === null
                ? tr("pane.preview.goToFindings")
                : tr("toolkit.goTo", { sheet: firstSheet(prepared) })
            }
            onChange={(_, { checked }) => setGoesToFindings(checked === true)}
          />
        )}
      </Section>
    </Screen>
  );
}
