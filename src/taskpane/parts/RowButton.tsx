import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    width: "100%",
    minHeight: "44px",
    padding: "4px 0",
    border: "none",
    backgroundColor: "transparent",
    color: "inherit",
    fontFamily: "inherit",
    textAlign: "start",
  },
  opens: {
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  words: { flexGrow: 1, minWidth: 0 },
  chevron: { flexShrink: 0, fontSize: "16px" },
});

/** A row of a list that is a button as a whole where it leads somewhere, as its chevron shows. */
export function RowButton(props: {
  /** Before the words. */
  readonly icon?: ReactNode;
  /** The words, in lines. */
  readonly children: ReactNode;
  /** After the words of a row that leads nowhere. */
  readonly aside?: ReactNode;
  /** Where the row leads; left out where it leads nowhere. */
  readonly onOpen?: (() => void) | undefined;
}): ReactElement {
  const styles = useStyles();
  const { icon, children, aside, onOpen } = props;
  const content = (
    <>
      {icon}
      <span className={styles.words}>{children}</span>
    </>
  );
  if (onOpen === undefined)
    return (
      <div className={styles.row}>
        {content}
        {aside}
      </div>
    );
  return (
    <button type="button" className={mergeClasses(styles.row, styles.opens)} onClick={onOpen}>
      {content}
      <ChevronRightRegular className={styles.chevron} />
    </button>
  );
}
