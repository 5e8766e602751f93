import { Body1Strong, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, type ReactElement, type ReactNode } from "react";

const useStyles = makeStyles({
  section: { padding: "12px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  last: { borderBottom: "none" },
  head: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: "8px",
    minHeight: "32px",
  },
  title: { flexGrow: 1, minWidth: 0, margin: 0 },
  aside: { display: "flex", flexShrink: 0, fontSize: tokens.fontSizeBase200 },
});

/** A titled part of a screen; a line sets it off from the next. */
export function Section(props: {
  readonly title: string;
  /** Stands at the right of the title. */
  readonly aside?: ReactNode;
  readonly last?: boolean;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className={mergeClasses(styles.section, props.last === true && styles.last)}
    >
      <div className={styles.head}>
        <Body1Strong as="h2" id={id} className={styles.title}>
          {props.title}
        </Body1Strong>
        <span className={styles.aside}>{props.aside}</span>
      </div>
      {props.children}
    </section>
  );
}
