import {
  Body1Strong,
  Caption1,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { TargetsChoice, TargetsId } from "../../tools/strategy/segment/live";
import { changeText, type TargetsView } from "../figures/targets";
import { tr } from "./tr";

const useStyles = makeStyles({
  group: { rowGap: "8px", padding: "4px 0" },
  card: {
    display: "flex",
    boxSizing: "border-box",
    width: "100%",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: "4px 12px 8px 0",
    "& > label": { flexGrow: 1, minWidth: 0 },
  },
  chosen: {
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    padding: "3px 11px 7px 0",
  },
  label: { display: "block", color: tokens.colorNeutralForeground1 },
  line: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: "8px" },
  quiet: { color: tokens.colorNeutralForeground2 },
  track: {
    display: "block",
    height: "4px",
    marginTop: "8px",
    borderRadius: "2px",
    backgroundColor: tokens.colorNeutralStroke2,
    overflow: "hidden",
  },
  bar: {
    display: "block",
    height: "100%",
    borderRadius: "2px",
    backgroundColor: tokens.colorNeutralForeground3,
    "@media (forced-colors: active)": { backgroundColor: "CanvasText", forcedColorAdjust: "none" },
  },
  barChosen: {
    backgroundColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { backgroundColor: "Highlight", forcedColorAdjust: "none" },
  },
  change: { marginLeft: "auto" },
});

function Card({
  view,
  choice,
  chosen,
}: {
  readonly view: TargetsView;
  readonly choice: TargetsChoice;
  readonly chosen: boolean;
}): ReactElement {
  const styles = useStyles();
  const { measure, largest, comparison } = view;
  const cash = comparison.hasAverageStock;
  return (
    <span className={styles.label}>
      <span className={styles.line}>
        <Body1Strong>{tr(`pane.policy.${choice.id}`)}</Body1Strong>
        {cash && <Body1Strong>{measure.full(choice.total)}</Body1Strong>}
      </span>
      <span className={mergeClasses(styles.line, styles.quiet)}>
        <Caption1>{tr(`pane.policy.${choice.id}Text`)}</Caption1>
        {cash && <Caption1 className={styles.change}>{changeText(view, choice)}</Caption1>}
      </span>
      {cash && (
        <span className={styles.track} aria-hidden="true">
          <span
            className={mergeClasses(styles.bar, chosen && styles.barChosen)}
            style={{ width: `${largest > 0 ? ((choice.total / largest) * 100).toFixed(1) : 0}%` }}
          />
        </span>
      )}
    </span>
  );
}

/** Whose service targets, each with the cash it ties up on one scale. */
export function PresetCards(props: {
  readonly view: TargetsView;
  readonly chosen: TargetsId;
  onChoose(id: TargetsId): void;
}): ReactElement {
  const styles = useStyles();
  const { choices } = props.view.comparison;
  return (
    <RadioGroup
      aria-label={tr("pane.policy.choice")}
      className={styles.group}
      value={props.chosen}
      onChange={(_, { value }) => {
        const choice = choices.find(({ id }) => id === value);
        if (choice !== undefined) props.onChoose(choice.id);
      }}
    >
      {choices.map((choice) => (
        <Radio
          key={choice.id}
          value={choice.id}
          className={mergeClasses(styles.card, choice.id === props.chosen && styles.chosen)}
          label={<Card view={props.view} choice={choice} chosen={choice.id === props.chosen} />}
        />
      ))}
    </RadioGroup>
  );
}
