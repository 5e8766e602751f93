import {
  Body1Strong,
  Caption1,
  Caption1Strong,
  makeStyles,
  tokens,
  Tree,
  TreeItem,
  TreeItemLayout,
} from "@fluentui/react-components";
import { AddRegular, EditRegular, LockClosedRegular } from "@fluentui/react-icons";
import type { ReactElement, ReactNode } from "react";
import { count } from "../../text/message";
import { writeNumber } from "../../text/render";
import type { ChangedSheet, PlanView, SheetLine } from "../figures/plan-view";
import { tr } from "./tr";

const sheetsNamed = 3;

const useStyles = makeStyles({
  tree: { margin: "8px 0 0", rowGap: 0 },
  top: { paddingLeft: 0, paddingRight: 0, color: tokens.colorNeutralForeground1 },
  leaf: { paddingLeft: "24px", paddingRight: 0, color: tokens.colorNeutralForeground1 },
  inner: { paddingLeft: "8px", paddingRight: 0, color: tokens.colorNeutralForeground1 },
  cell: { paddingLeft: "52px", paddingRight: 0, color: tokens.colorNeutralForeground1 },
  words: { overflowWrap: "anywhere", whiteSpace: "normal" },
  quiet: { marginLeft: "8px", color: tokens.colorNeutralForeground2 },
  remark: { display: "block", color: tokens.colorNeutralForeground2, whiteSpace: "normal" },
  aside: { padding: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  added: { color: tokens.colorPaletteGreenForeground1 },
});

function Branch(props: {
  readonly value: string;
  readonly title: string;
  readonly aside: string;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  return (
    <TreeItem itemType="branch" value={props.value}>
      <TreeItemLayout className={styles.top} aside={{ className: styles.aside, children: props.aside }}>
        <Body1Strong>{props.title}</Body1Strong>
      </TreeItemLayout>
      <Tree>{props.children}</Tree>
    </TreeItem>
  );
}

function SheetWords({ sheet }: { readonly sheet: SheetLine }): ReactElement {
  const styles = useStyles();
  return (
    <span className={styles.words}>
      <Caption1Strong>{sheet.name}</Caption1Strong>
      <Caption1 className={styles.quiet}>{sheet.content}</Caption1>
      {sheet.remark !== null && <Caption1 className={styles.remark}>{sheet.remark}</Caption1>}
    </span>
  );
}

function ChangedItem({ sheet }: { readonly sheet: ChangedSheet }): ReactElement {
  const styles = useStyles();
  return (
    <TreeItem itemType="branch" value={`changed ${sheet.name}`}>
      <TreeItemLayout
        className={styles.inner}
        iconBefore={<EditRegular />}
        aside={{ className: styles.aside, children: writeNumber(sheet.cells, 0) }}
      >
        <SheetWords sheet={sheet} />
      </TreeItemLayout>
      <Tree>
        {sheet.changes.map((change) => (
          <TreeItem key={change} itemType="leaf">
            <TreeItemLayout className={styles.cell}>
              <Caption1 className={styles.words}>{change}</Caption1>
            </TreeItemLayout>
          </TreeItem>
        ))}
        {sheet.more > 0 && (
          <TreeItem itemType="leaf">
            <TreeItemLayout className={styles.cell}>
              <Caption1>{tr("pane.preview.moreCells", { count: count(sheet.more) })}</Caption1>
            </TreeItemLayout>
          </TreeItem>
        )}
      </Tree>
    </TreeItem>
  );
}

function untouchedText(names: readonly string[]): string {
  const shown = names.slice(0, sheetsNamed).join(", ");
  const more = names.length - sheetsNamed;
  return more > 0 ? tr("pane.preview.untouchedMore", { names: shown, count: count(more) }) : shown;
}

/** Everything that will be written: new sheets, changed cells with old and new value, and what is not touched. */
export function PlanTree({ view }: { readonly view: PlanView }): ReactElement {
  const styles = useStyles();
  const { added, changed, untouched } = view;
  return (
    <Tree
      className={styles.tree}
      size="small"
      aria-label={tr("pane.preview.title")}
      defaultOpenItems={["new", "changed", "untouched"]}
    >
      {added.length > 0 && (
        <Branch value="new" title={tr("pane.preview.newSheets")} aside={tr("pane.preview.cells")}>
          {added.map((sheet) => (
            <TreeItem key={sheet.name} itemType="leaf">
              <TreeItemLayout
                className={styles.leaf}
                iconBefore={<AddRegular className={styles.added} />}
                aside={{ className: styles.aside, children: writeNumber(sheet.cells, 0) }}
              >
                <SheetWords sheet={sheet} />
              </TreeItemLayout>
            </TreeItem>
          ))}
        </Branch>
      )}
      <Branch
        value="changed"
        title={tr("pane.preview.changes")}
        aside={tr(changed.length === 0 ? "pane.preview.none" : "pane.preview.cells")}
      >
        {changed.map((sheet) => (
          <ChangedItem key={sheet.name} sheet={sheet} />
        ))}
      </Branch>
      {untouched.length > 0 && (
        <Branch
          value="untouched"
          title={tr("pane.preview.untouched")}
          aside={writeNumber(untouched.length, 0)}
        >
          <TreeItem itemType="leaf">
            <TreeItemLayout className={styles.leaf} iconBefore={<LockClosedRegular />}>
              <Caption1 className={styles.words} title={untouched.join(", ")}>
                {untouchedText(untouched)}
              </Caption1>
            </TreeItemLayout>
          </TreeItem>
        </Branch>
      )}
    </Tree>
  );
}
