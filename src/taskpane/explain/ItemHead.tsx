import { Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { Explanation } from "../../report";
import { ClassTile } from "../parts/ClassTile";
import { tr } from "../parts/tr";

const useStyles = makeStyles({
  head: { display: "flex", alignItems: "flex-start", gap: "10px" },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  quiet: { display: "block", color: tokens.colorNeutralForeground2 },
});

/** The item that the screen is about, with its class in force. */
export function ItemHead(props: {
  readonly explanation: Explanation;
  /** At the right end. */
  readonly aside?: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const { item, description, current, recommended, final } = props.explanation;
  return (
    <div className={styles.head}>
      <ClassTile letters={final} isLarge />
      <div className={styles.words} role="status">
        <Subtitle2 block>{description === null ? item : `${item} · ${description}`}</Subtitle2>
        <Caption1 className={styles.quiet}>
          {current === null
            ? tr("pane.explain.recommended", { recommended })
            : tr("pane.explain.classes", { current, recommended })}
        </Caption1>
      </div>
      {props.aside}
    </div>
  );
}
