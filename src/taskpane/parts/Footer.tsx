import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons";
import type { ReactElement, ReactNode } from "react";
import { useWizard } from "../app/context";
import { useShownWork } from "../hooks/use-shown-work";
import { WorkFooter } from "./WorkFooter";

export interface FooterAction {
  readonly label: string;
  run(): void;
  /** Whether it leads to another screen. */
  readonly leadsOn?: boolean;
}

export interface FooterProps {
  /** One line that says what the primary action will do, or what the choices so far come to. */
  readonly effect?: ReactNode;
  /** The second action, at the left: the way back, unless that stands before the title. */
  readonly back?: FooterAction;
  readonly primary?: FooterAction;
}

const useStyles = makeStyles({
  footer: {
    position: "sticky",
    bottom: 0,
    zIndex: 2,
    padding: "12px 16px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  effect: { display: "block", textWrap: "pretty", color: tokens.colorNeutralForeground2 },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    marginTop: "8px",
  },
  back: {
    marginLeft: "-12px",
    minWidth: 0,
    "@media (forced-colors: active)": { marginLeft: 0 },
  },
  primary: { marginLeft: "auto" },
});

/** Sticky foot of a screen: the effect in one line, back at the left, the primary action at the right. */
export function Footer({ effect, back, primary }: FooterProps): ReactElement | null {
  const styles = useStyles();
  const { work } = useWizard();
  const shown = useShownWork(work);
  if (shown !== null) return <WorkFooter work={shown} />;
  if (effect === undefined && back === undefined && primary === undefined) return null;
  return (
    <footer className={styles.footer}>
      {/* Spoken when a control comes to rest, not while it moves: the screens decide what stands here. */}
      <Caption1 className={styles.effect} role="status" aria-live="polite">
        {effect}
      </Caption1>
      {(back !== undefined || primary !== undefined) && (
        <div className={styles.actions}>
          {back !== undefined && (
            <Button appearance="subtle" className={styles.back} onClick={() => back.run()}>
              {back.label}
            </Button>
          )}
          {primary !== undefined && (
            <Button
              appearance="primary"
              className={styles.primary}
              {...(primary.leadsOn === true ? { icon: <ArrowRightRegular />, iconPosition: "after" } : {})}
              onClick={() => primary.run()}
            >
              {primary.label}
            </Button>
          )}
        </div>
      )}
    </footer>
  );
}
