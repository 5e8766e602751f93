import { Button, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons";
import { useEffect, useRef, type ReactElement, type ReactNode } from "react";
import type { Step } from "../state/wizard-state";
import { Footer, type FooterAction, type FooterProps } from "./Footer";
import { NoticeBar } from "./NoticeBar";
import { StepBar } from "./StepBar";

export interface ScreenProps extends FooterProps {
  readonly title: string;
  readonly step?: Step;
  /** The way back as an arrow before the title, where the foot has two actions of its own. */
  readonly leave?: FooterAction;
  readonly children: ReactNode;
}

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    minHeight: "100vh",
    minWidth: 0,
    fontVariantNumeric: "tabular-nums",
    "@media (prefers-reduced-motion: no-preference)": {
      animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
      animationDuration: tokens.durationFaster,
      animationTimingFunction: tokens.curveEasyEase,
    },
  },
  header: { display: "flex", alignItems: "center", minHeight: "44px", padding: "0 16px" },
  leave: { margin: "0 4px 0 -8px", flexShrink: 0 },
  title: { ...typographyStyles.subtitle2, margin: 0, outlineStyle: "none" },
  main: { flexGrow: 1, minWidth: 0, padding: "0 16px 16px" },
});

/** A screen of the wizard: its name, the steps, what it says, and one primary action at the foot. */
export function Screen({ title, step, leave, children, ...footer }: ScreenProps): ReactElement {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  // A reader of the screen starts at the name of what has just appeared.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div className={styles.root}>
      <header className={styles.header}>
        {leave !== undefined && (
          <Button
            appearance="subtle"
            className={styles.leave}
            icon={<ArrowLeftRegular />}
            aria-label={leave.label}
            onClick={() => leave.run()}
          />
        )}
        <h1 className={styles.title} ref={heading} tabIndex={-1}>
          {title}
        </h1>
      </header>
      {step !== undefined && <StepBar current={step} />}
      <main className={styles.main}>
        <NoticeBar />
        {children}
      </main>
      <Footer {...footer} />
    </div>
  );
}
