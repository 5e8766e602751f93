import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { count } from "../../text/message";
import type { ClassList } from "../figures/class-items";
import { ClassTile } from "./ClassTile";
import { Section } from "./Section";
import { TextLink } from "./TextLink";
import { tr } from "./tr";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: { display: "flex", alignItems: "center", gap: "8px", minHeight: "32px" },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
  value: { flexShrink: 0, textAlign: "end" },
});

/** The largest items of a class, and the way to all of its rows. */
export function ClassItems(props: {
  readonly list: ClassList;
  /** Name of the sheet with all items; null where it cannot be shown. */
  readonly sheet: string | null;
  onSelect(): void;
  /** Says where the class of an item comes from. */
  onExplain(key: string): void;
}): ReactElement {
  const styles = useStyles();
  const { segment, items, total } = props.list;
  const { sheet } = props;
  return (
    <Section
      title={
        total === 0
          ? tr("pane.home.classEmpty", { segment })
          : tr("pane.home.class", { segment, count: count(total) })
      }
      aside={
        sheet !== null &&
        total > 0 && (
          <TextLink
            label={tr("pane.home.selectRowsOf", { count: count(total), segment, sheet })}
            onPress={() => props.onSelect()}
          >
            {tr("pane.home.selectRows", { sheet })}
          </TextLink>
        )
      }
    >
      <ul className={styles.list}>
        {items.map(({ key, description, value }) => (
          <li key={key} className={styles.row}>
            <ClassTile letters={segment} />
            <span className={styles.words}>
              <TextLink
                label={tr("pane.explain.item", { item: key, segment })}
                onPress={() => props.onExplain(key)}
              >
                {key}
              </TextLink>{" "}
              <Caption1 className={styles.quiet}>{description}</Caption1>
            </span>
            <Caption1 className={styles.value}>{value}</Caption1>
          </li>
        ))}
      </ul>
    </Section>
  );
}
