import {
  Body1Strong,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { TableRegular } from "@fluentui/react-icons";
import { useRef, type ReactElement } from "react";
import { count } from "../../text/message";
import { render } from "../../text/render";
import { columnLetters, type Mapping } from "../../model";
import { parseArea } from "../../model/area";
import type { DataSummary } from "../../worker";
import { useFlow, useWizard } from "../app/context";
import { toCuts } from "../flow/cuts";
import { showCells } from "../flow/show";
import { spanText, valueMeasure } from "../figures/measure";
import { sourceIndex, sourceName } from "../mapping/columns";
import { ColumnsForm } from "../parts/ColumnsForm";
import { OddityList } from "../parts/OddityList";
import { SampleBar } from "../parts/SampleBar";
import { Screen } from "../parts/Screen";
import { Section } from "../parts/Section";
import { TextLink } from "../parts/TextLink";
import { tr } from "../parts/tr";

const useStyles = makeStyles({
  source: {
    display: "flex",
    alignItems: "flex-start",
    gap: "8px",
    padding: "8px 0 12px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  icon: { flexShrink: 0, fontSize: "20px" },
  words: { flexGrow: 1, minWidth: 0 },
  name: { display: "block", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  layout: { display: "block", color: tokens.colorNeutralForeground2 },
  failure: { margin: "12px 0" },
});

function SourceLine(): ReactElement | null {
  const styles = useStyles();
  const { store } = useFlow();
  const { mapping, sources, data } = useWizard();
  if (mapping === null) return null;
  const { demand } = mapping;
  const source = (sources ?? [])[sourceIndex(sources ?? [], demand)];
  const address = source === undefined ? sourceName(demand) : `${source.sheet}!${source.address}`;
  const layout =
    demand.layout === "long"
      ? tr("pane.mapping.layout.long")
      : tr("pane.mapping.layout.wide", { unit: tr(`period.${source?.periods?.unit ?? "period"}`) });
  const locations = data?.locations ?? null;
  return (
    <div className={styles.source}>
      <TableRegular className={styles.icon} />
      <div className={styles.words}>
        <Body1Strong className={styles.name} title={address}>
          {address}
        </Body1Strong>
        <Caption1 className={styles.layout}>
          {locations === null
            ? layout
            : tr("pane.mapping.layout.locations", { layout, count: count(locations) })}
        </Caption1>
      </div>
      <TextLink
        label={tr("pane.mapping.changeTable")}
        onPress={() => store.dispatch({ kind: "went", screen: "data" })}
      >
        {tr("pane.mapping.change")}
      </TextLink>
    </div>
  );
}

/** The headers and ten rows under them: whole rows, or those of the cells that were chosen. */
function firstRows({ area, headerRow }: Mapping["demand"]): string {
  const cells = area === undefined ? null : parseArea(area);
  if (cells === null) return `${headerRow}:${headerRow + 10}`;
  const last = Math.min(cells.bottom, headerRow + 10);
  return `${columnLetters(cells.left)}${headerRow}:${columnLetters(cells.right)}${last}`;
}

/** The sheet is beside the pane: its first rows are shown there, selected. */
function FirstRowsLink({ mapping }: { readonly mapping: Mapping }): ReactElement | null {
  const flow = useFlow();
  const { demand } = mapping;
  if (flow.host.show === undefined) return null;
  return (
    <TextLink onPress={() => void showCells(flow, demand.sheet, firstRows(demand))}>
      {tr("pane.mapping.rows")}
    </TextLink>
  );
}

function effectOf(data: DataSummary): string {
  const value = valueMeasure(data).full(data.value);
  return tr("pane.mapping.effect", {
    items: count(data.items),
    periods: spanText(data),
    value: tr(`pane.mapping.value.${data.valueBasis}`, { value }),
  });
}

/** Which column holds what, what is odd about the data, and what is done about it. */
export function MappingScreen(): ReactElement {
  const styles = useStyles();
  const flow = useFlow();
  const { mapping, data, dataFailure } = useWizard();
  const failure = useRef<HTMLDivElement>(null);
  return (
    <Screen
      title={tr("pane.mapping.title")}
      step="mapping"
      effect={
        dataFailure !== null
          ? tr("pane.mapping.failed")
          : data === null
            ? tr("pane.mapping.wait")
            : effectOf(data)
      }
      back={{ label: tr("pane.back"), run: () => flow.store.dispatch({ kind: "went", screen: "start" }) }}
      primary={{
        label: tr("pane.mapping.setCuts"),
        run: () => (dataFailure === null ? void toCuts(flow) : failure.current?.focus()),
        leadsOn: true,
      }}
    >
      <SampleBar />
      <SourceLine />
      {dataFailure !== null && (
        <div ref={failure} tabIndex={-1} className={styles.failure}>
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{tr("pane.mapping.failed")}</MessageBarTitle>
              {render(dataFailure)}
            </MessageBarBody>
          </MessageBar>
        </div>
      )}
      {mapping !== null && (
        <Section
          title={tr("pane.mapping.columns")}
          last={data === null}
          aside={<FirstRowsLink mapping={mapping} />}
        >
          <ColumnsForm mapping={mapping} />
        </Section>
      )}
      {data !== null && <OddityList data={data} />}
    </Screen>
  );
}
