import { Body1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { Staircase } from "./Staircase";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    padding: "64px 16px 24px",
    textAlign: "center",
    textWrap: "balance",
  },
  title: { margin: "24px 0 4px", textAlign: "center" },
  text: { textAlign: "center", color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** Nothing to show is a result: it says what was looked at, and when. */
export function EmptyState(props: {
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Staircase size={56} gray />
      <Subtitle2 as="h2" className={styles.title}>
        {props.title}
      </Subtitle2>
      <Body1 className={styles.text}>{props.text}</Body1>
      {props.children}
    </div>
  );
}
