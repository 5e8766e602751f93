import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Explanation } from "../../../report";
import { cellReference } from "../../../model";
import { useFlow } from "../../app/context";
import { showCells } from "../../flow/show";
import { Screen } from "../../parts/Screen";
import { Section } from "../../parts/Section";
import { TextLink } from "../../parts/TextLink";
import { tr } from "../../parts/tr";
import { ItemHead } from "../ItemHead";
import type { StandingOverride as Standing } from "./open-override";
import { dayText } from "./words";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "minmax(88px, auto) 1fr",
    columnGap: "16px",
    rowGap: "4px",
    margin: 0,
    "& dt, & dd": { margin: 0, overflowWrap: "anywhere" },
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The override that stands already: nothing of it changes before the user says so. */
export function StandingOverride(props: {
  readonly standing: Standing;
  readonly explanation: Explanation;
  readonly onBack: () => void;
  readonly onChange: () => void;
}): ReactElement {
  const styles = useStyles();
  const flow = useFlow();
  const { standing, explanation } = props;
  const { sheet, row, approvedBy, expires } = standing;
  const none = tr("pane.override.none");
  const facts: readonly (readonly [label: string, text: string])[] = [
    [tr("pane.override.class"), standing.class || none],
    [tr("pane.override.reason"), standing.reason || none],
    [tr("pane.override.owner"), standing.owner || none],
    [tr("pane.override.approvedBy"), approvedBy || none],
    [tr("pane.override.expires"), expires === "" ? none : dayText(expires)],
    [tr("pane.override.status"), tr(`pane.override.status.${standing.status}`)],
  ];
  return (
    <Screen
      title={tr("pane.explain.override")}
      effect={tr("pane.override.standingEffect")}
      back={{ label: tr("pane.back"), run: props.onBack }}
      primary={{ label: tr("pane.override.change"), run: props.onChange, leadsOn: true }}
    >
      <ItemHead explanation={explanation} />
      <Section
        title={tr("pane.override.stands")}
        last
        aside={
          flow.host.show !== undefined && (
            <TextLink onPress={() => void showCells(flow, sheet, `A${row}`)}>
              {cellReference(sheet, row, 1)}
            </TextLink>
          )
        }
      >
        <dl className={styles.list}>
          {facts.map(([label, text]) => [
            <dt key={label}>
              <Caption1 className={styles.quiet}>{label}</Caption1>
            </dt>,
            <dd key={`${label} text`}>
              <Caption1>{text}</Caption1>
            </dd>,
          ])}
        </dl>
      </Section>
    </Screen>
  );
}
