import { Caption1, makeStyles, Subtitle2, Switch, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled, ClockRegular } from "@fluentui/react-icons";
import { useEffect, useState, type ReactElement } from "react";
import { count } from "../../text/message";
import { render } from "../../text/render";
import { useFlow, useTheme, useWizard } from "../app/context";
import { homeNineBox, placeOf, topFindings } from "../figures/home-view";
import { checkData } from "../flow/data";
import { look } from "../flow/look";
import { undo } from "../flow/write";
import { FindingsList } from "../parts/FindingsList";
import { NineBox } from "../parts/NineBox";
import { Screen } from "../parts/Screen";
import { Section } from "../parts/Section";
import { TextLink } from "../parts/TextLink";
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
  const { stale, refreshes } = useWizard();
  const { dataAsOf } = written.report;
  const { sheets, cells } = written.outcome;
  const again = async (): Promise<void> => {
    await look(flow);
    await checkData(flow);
  };
  return (
    <>
      {stale !== null ? (
        <StaleStatus stale={stale} />
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

/** What was found, and the way back. */
export function HomeScreen(): ReactElement | null {
  const styles = useStyles();
  const flow = useFlow();
  const theme = useTheme();
  const { written, data } = useWizard();
  if (written === null) return null;
  const { report, plan } = written;
  const { show } = flow.host;
  const [first] = report.findings;
  const place = first === undefined ? null : placeOf(first.where, plan);
  const findingsSheet = placeOf(
    { kind: "report", sheet: "findings", label: { id: "sheet.findings", values: {} } },
    plan,
  );
  const headline = report.sheets.find((sheet) => sheet.id === "findings")?.finding;
  const nineBox = data === null ? null : homeNineBox(report, data, theme === "contrast");
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
              run: () => void show(place.sheet, place.address),
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
      {nineBox !== null && (
        <>
          <NineBox
            label={tr("pane.cuts.perClass")}
            {...nineBox}
            {...(show === undefined ? {} : { onOpen: () => void show(itemsSheet(plan), null) })}
          />
          <Caption1 className={styles.quiet}>{nineBox.caption}</Caption1>
        </>
      )}
      <Section
        title={tr("pane.home.findings")}
        last
        aside={
          show !== undefined &&
          findingsSheet !== null && (
            <TextLink onPress={() => void show(findingsSheet.sheet, null)}>
              {tr("pane.home.all", { count: count(report.findings.length) })}
            </TextLink>
          )
        }
      >
        <FindingsList findings={topFindings(report)} plan={plan} />
      </Section>
    </Screen>
  );
}

const itemsSheet = (plan: Written["plan"]): string =>
  plan.sheets.find(({ id }) => id === "items")?.name ?? plan.sheets[0]?.name ?? "";
