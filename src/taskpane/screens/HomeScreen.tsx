import { Caption1, makeStyles, Subtitle2, Switch, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled, ClockRegular } from "@fluentui/react-icons";
import { useEffect, useMemo, useState, type ReactElement } from "react";
import { count } from "../../text/message";
import { render } from "../../text/render";
import { useFlow, useTheme, useWizard } from "../app/context";
import type { DataSummary } from "../../worker";
import { classList } from "../figures/class-items";
import { homeNineBox, placeOf, rowsOf, topFindings } from "../figures/home-view";
import { checkData } from "../flow/data";
import { explainItem } from "../flow/explain";
import { look } from "../flow/look";
import { showPlace } from "../flow/show";
import { undo } from "../flow/write";
import { ClassItems } from "../parts/ClassItems";
import { FindingsList } from "../parts/FindingsList";
import { NineBox } from "../parts/NineBox";
import { Screen } from "../parts/Screen";
import { Section } from "../parts/Section";
import { TextLink } from "../parts/TextLink";
import { ToolkitDoor } from "../parts/ToolkitDoor";
import { tr } from "../parts/tr";
import { refresh, setRefreshing } from "../live/refresh";
import type { Stale, Written } from "../state/wizard-state";

const useStyles = makeStyles({
  status: { display: "flex", alignItems: "center", gap: "8px", flexWrap: "wrap" },
  words: { flexGrow: 1, color: tokens.colorNeutralForeground2 },
  stale: { fontSize: "16px", color: tokens.colorNeutralForeground2 },
  switch: { marginLeft: "-8px" },
  done: { fontSize: "16px", color: tokens.colorPaletteGreenForeground1 },
  headline: { margin: "8px 0 4px" },
  quiet: { display: "block", color: tokens.colorNeutralForeground2 },
});

/** Minutes since a moment, counted on while the screen shows them. */
function useMinutesSince(at: number | null): number {
  const { host } = useFlow();
  const [now, setNow] = useState(() => host.now().getTime());
  useEffect(() => {
    if (at === null) return undefined;
    setNow(host.now().getTime());
    const timer = setInterval(() => setNow(host.now().getTime()), 30_000);
    return () => clearInterval(timer);
  }, [at, host]);
  return at === null ? 0 : Math.max(0, Math.floor((now - at) / 60_000));
}

/** What changed since the run, how long ago, and the way to be up to date. */
function StaleStatus({ stale }: { readonly stale: Stale }): ReactElement {
  const styles = useStyles();
  const flow = useFlow();
  const minutes = useMinutesSince(stale.at);
  const { source } = stale;
  return (
    <div className={styles.status}>
      <ClockRegular className={styles.stale} />
      <Caption1 className={styles.words} role="status">
        {minutes === 0
          ? tr("pane.home.staleNow", { source })
          : tr("pane.home.stale", { source, minutes: count(minutes) })}
      </Caption1>
      <TextLink onPress={() => void refresh(flow)}>{tr("pane.home.refresh")}</TextLink>
    </div>
  );
}

function Status({ written }: { readonly written: Written }): ReactElement {
  const styles = useStyles();
  const flow = useFlow();
  const { outdated, refreshes } = useWizard();
  const { dataAsOf } = written.report;
  const { sheets, cells } = written.outcome;
  const again = async (): Promise<void> => {
    await look(flow);
    await checkData(flow);
  };
  return (
    <>
      {outdated !== null ? (
        <StaleStatus stale={outdated} />
      ) : (
        <div className={styles.status}>
          <CheckmarkCircleFilled className={styles.done} />
          <Caption1 className={styles.words}>
            {dataAsOf == null
              ? tr("pane.home.upToDatePlain")
              : tr("pane.home.upToDate", { date: { kind: "date", value: dataAsOf } })}
          </Caption1>
          <TextLink onPress={() => void again()}>{tr("pane.home.runAgain")}</TextLink>
        </div>
      )}
      <Caption1 className={styles.quiet} role="status">
        {tr("pane.home.written", { sheets: count(sheets), cells: count(cells) })}
      </Caption1>
      {flow.watch !== undefined && (
        <Switch
          className={styles.switch}
          checked={refreshes}
          label={tr("pane.live.switch")}
          onChange={(_, { checked }) => void setRefreshing(flow, checked)}
        />
      )}
    </>
  );
}

/** Items by class: a press lists a class below the grid, a second one selects its rows in the sheet. */
function Classes({
  written,
  data,
}: {
  readonly written: Written;
  readonly data: DataSummary;
}): ReactElement | null {
  const styles = useStyles();
  const flow = useFlow();
  const theme = useTheme();
  const [chosen, setChosen] = useState<string | null>(null);
  const { report, plan } = written;
  const nineBox = homeNineBox(report, data, theme === "contrast");
  const list = useMemo(
    () => (chosen === null ? null : classList(report, data, chosen)),
    [chosen, data, report],
  );
  if (nineBox === null) return null;
  const sheet = plan.sheets.find(({ id }) => id === "items")?.name ?? null;
  const canSelect = sheet !== null && flow.host.show !== undefined;
  const select = (segment: string): void => {
    const rows = rowsOf(report, "items", [segment], "final");
    if (sheet === null || rows === null) return;
    void showPlace(flow, { sheet, address: null, rows });
  };
  return (
    <>
      <NineBox
        label={tr("pane.cuts.perClass")}
        {...nineBox}
        chosen={chosen}
        onOpen={(segment) => {
          if (segment === chosen && (list?.total ?? 0) > 0) select(segment);
          else setChosen(segment);
        }}
      />
      <Caption1 className={styles.quiet}>{nineBox.caption}</Caption1>
      {canSelect && <Caption1 className={styles.quiet}>{tr("pane.home.nineBoxHint", { sheet })}</Caption1>}
      {list !== null && (
        <ClassItems
          list={list}
          sheet={canSelect ? sheet : null}
          onSelect={() => select(list.segment)}
          onExplain={(key) => void explainItem(flow, key)}
        />
      )}
    </>
  );
}

/** What was found, and the way back. */
export function HomeScreen(): ReactElement | null {
  const styles = useStyles();
  const flow = useFlow();
  const { written, data } = useWizard();
  if (written === null) return null;
  const { report } = written;
  const { show } = flow.host;
  const [first] = report.findings;
  const place = first === undefined ? null : placeOf(first.where, written);
  const findingsSheet = placeOf(
    { kind: "report", sheet: "findings", label: { id: "sheet.findings", values: {} } },
    written,
  );
  const headline = report.sheets.find((sheet) => sheet.id === "findings")?.finding;
  return (
    <Screen
      title={tr("pane.home.title")}
      {...(first === undefined ? {} : { effect: tr("pane.home.next", { whatNow: render(first.whatNow) }) })}
      back={{ label: tr("pane.home.undo"), run: () => void undo(flow) }}
      {...(show === undefined || place === null
        ? {}
        : {
            primary: {
              label: tr("pane.home.show", { place: place.sheet }),
              run: () => void showPlace(flow, place),
              leadsOn: true,
            },
          })}
    >
      <Status written={written} />
      {headline !== undefined && (
        <Subtitle2 as="h2" block className={styles.headline}>
          {render(headline)}
        </Subtitle2>
      )}
      {data !== null && <Classes written={written} data={data} />}
      <Section
        title={tr("pane.home.findings")}
        last
        aside={
          show !== undefined &&
          findingsSheet !== null && (
            <TextLink onPress={() => void showPlace(flow, findingsSheet)}>
              {tr("pane.home.all", { count: count(report.findings.length) })}
            </TextLink>
          )
        }
      >
        <FindingsList findings={topFindings(report)} written={written} />
      </Section>
      <ToolkitDoor />
    </Screen>
  );
}
