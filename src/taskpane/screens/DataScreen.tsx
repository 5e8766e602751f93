import {
  Body1Strong,
  Button,
  Caption1,
  makeStyles,
  Radio,
  RadioGroup,
  tokens,
} from "@fluentui/react-components";
import { SelectObjectRegular } from "@fluentui/react-icons";
import { useState, type ReactElement } from "react";
import { count } from "../../text/message";
import type { SourceSummary } from "../../worker";
import { useFlow, useWizard } from "../app/context";
import { chooseSelection } from "../flow/choose";
import { chooseSource } from "../flow/data";
import { spanText } from "../figures/measure";
import { sourceIndex, sourceName } from "../mapping/columns";
import { Screen } from "../parts/Screen";
import { tr } from "../parts/tr";

const useStyles = makeStyles({
  lead: { display: "block", margin: "4px 0", color: tokens.colorNeutralForeground2 },
  label: { display: "flex", flexDirection: "column", color: tokens.colorNeutralForeground1 },
  radio: { display: "flex", alignSelf: "stretch", borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  place: { color: tokens.colorNeutralForeground2 },
  name: { overflowWrap: "anywhere" },
  selection: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "8px",
    paddingTop: "12px",
    color: tokens.colorNeutralForeground2,
  },
});

function describe({ rows, columns, periods }: SourceSummary): string {
  if (periods === null) return tr("pane.data.rows", { rows: count(rows), columns: count(columns.length) });
  const span = spanText({ unit: periods.unit, periods: periods.columns.length });
  return tr("pane.data.wide", { rows: count(rows), periods: span });
}

/** Cells that the user chose have no name; their address stands below. */
const titleOf = (source: SourceSummary): string =>
  source.area === undefined ? sourceName(source) : tr("pane.data.selected", { sheet: source.sheet });

const addressOf = ({ sheet, address }: SourceSummary): string => `${sheet}!${address}`;

/** Which table holds the demand. */
export function DataScreen(): ReactElement {
  const styles = useStyles();
  const flow = useFlow();
  const { sources, mapping } = useWizard();
  const list = sources ?? [];
  const proposed = mapping === null ? 0 : Math.max(0, sourceIndex(list, mapping.demand));
  const [chosen, setChosen] = useState(proposed);
  const source = list[chosen];
  return (
    <Screen
      title={tr("pane.data.title")}
      step="data"
      {...(source === undefined
        ? {}
        : {
            effect: tr("pane.data.effect", { address: addressOf(source) }),
            primary: {
              label: tr("pane.data.use", { source: sourceName(source) }),
              run: () => void chooseSource(flow, source),
              leadsOn: true,
            },
          })}
      back={{ label: tr("pane.back"), run: () => flow.store.dispatch({ kind: "went", screen: "start" }) }}
    >
      <Caption1 className={styles.lead}>{tr("pane.data.lead")}</Caption1>
      <RadioGroup
        aria-label={tr("pane.data.tables")}
        value={String(chosen)}
        onChange={(_, { value }) => setChosen(Number(value))}
      >
        {list.map((each, index) => (
          <Radio
            key={addressOf(each) + (each.table ?? "")}
            className={styles.radio}
            value={String(index)}
            label={
              <span className={styles.label}>
                <Body1Strong className={styles.name}>{titleOf(each)}</Body1Strong>
                <Caption1>{describe(each)}</Caption1>
                <Caption1 className={styles.place}>
                  {addressOf(each)} · {tr("pane.data.headers", { row: String(each.headerRow) })}
                </Caption1>
              </span>
            }
          />
        ))}
      </RadioGroup>
      {flow.host.selection !== undefined && (
        <div className={styles.selection}>
          <Caption1>{tr("pane.data.useSelectionText")}</Caption1>
          <Button icon={<SelectObjectRegular />} onClick={() => void chooseSelection(flow)}>
            {tr("pane.data.useSelection")}
          </Button>
        </div>
      )}
    </Screen>
  );
}
