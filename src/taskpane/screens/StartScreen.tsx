import {
  Body1,
  Caption1,
  makeStyles,
  Skeleton,
  SkeletonItem,
  Subtitle1,
  tokens,
} from "@fluentui/react-components";
import { TableRegular, TableSearchRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { count, type Message } from "../../text/message";
import { render } from "../../text/render";
import { useFlow, useWizard } from "../app/context";
import { checkData } from "../flow/data";
import { look } from "../flow/look";
import { sourceIndex, sourceName } from "../mapping/columns";
import { spanText } from "../figures/measure";
import { Door } from "../parts/Door";
import { EmptyState } from "../parts/EmptyState";
import { Privacy } from "../parts/Privacy";
import { SampleBar } from "../parts/SampleBar";
import { SampleDoor } from "../parts/SampleDoor";
import { Screen } from "../parts/Screen";
import { ToolkitDoor } from "../parts/ToolkitDoor";
import { Staircase } from "../parts/Staircase";
import { tr } from "../parts/tr";
import { isoDay } from "../flow/clock";

const useStyles = makeStyles({
  sign: { margin: "8px 0 16px" },
  headline: { margin: 0 },
  lead: { display: "block", margin: "4px 0 16px", color: tokens.colorNeutralForeground2 },
  doors: { display: "flex", flexDirection: "column", gap: "8px" },
});

function foundText(wizard: ReturnType<typeof useWizard>): string | null {
  const { proposal, sources } = wizard;
  if (proposal === null || sources === null) return null;
  const { demand } = proposal.mapping;
  const source = sourceName(demand);
  const rows = count(sources[sourceIndex(sources, demand)]?.rows ?? 0);
  const { periods } = proposal;
  return periods === null
    ? tr("pane.start.foundLong", { source, rows })
    : tr("pane.start.found", {
        source,
        rows,
        periods: spanText({ unit: periods.unit, periods: periods.count }),
      });
}

/** Nothing to segment: the way on is one of the tables that there are, else the sample. */
function NothingFound({
  why,
  hasTables,
}: {
  readonly why: Message;
  readonly hasTables: boolean;
}): ReactElement {
  const styles = useStyles();
  const flow = useFlow();
  const ways = hasTables
    ? {
        primary: {
          label: tr("pane.empty.choose"),
          run: () => flow.store.dispatch({ kind: "went", screen: "data" }),
        },
      }
    : { back: { label: tr("pane.empty.again"), run: () => void look(flow) } };
  return (
    <Screen title={tr("pane.start.title")} effect={<Privacy />} {...ways}>
      <SampleBar />
      <EmptyState
        title={tr(hasTables ? "pane.empty.title" : "pane.empty.workbook")}
        text={
          hasTables
            ? render(why)
            : tr("pane.empty.workbookText", { day: { kind: "date", value: isoDay(flow.host.now()) } })
        }
      />
      <div className={styles.doors}>
        <SampleDoor filled={!hasTables} />
      </div>
    </Screen>
  );
}

/** The doors, the filled one for the table that was found. */
function Doors({ found, tables }: { readonly found: string; readonly tables: number }): ReactElement {
  const styles = useStyles();
  const flow = useFlow();
  const { mapping, sample } = useWizard();
  const isSample = sample !== null && mapping?.demand.sheet === sample.demandSheet;
  return (
    <div className={styles.doors}>
      {!isSample && <SampleDoor />}
      <Door
        filled
        icon={<TableRegular />}
        title={tr(isSample ? "pane.sample.goOn" : "pane.start.useTable")}
        aside={tr(isSample ? "pane.sample.minutes" : "pane.start.minutes")}
        text={found}
        onOpen={() => void checkData(flow)}
      />
      {tables > 1 && (
        <Door
          icon={<TableSearchRegular />}
          title={tr("pane.start.otherTable")}
          text={tr("pane.start.otherTableText", { count: count(tables) })}
          onOpen={() => flow.store.dispatch({ kind: "went", screen: "data" })}
        />
      )}
      <ToolkitDoor />
    </div>
  );
}

/** What the product does, and the doors into it. */
export function StartScreen(): ReactElement {
  const styles = useStyles();
  const flow = useFlow();
  const wizard = useWizard();
  const { sources, nothingFound, notice } = wizard;
  if (sources !== null && nothingFound !== null)
    return <NothingFound why={nothingFound} hasTables={sources.length > 0} />;
  const found = foundText(wizard);
  // Looking was cancelled or failed: the notice says so, and this is the way on.
  const again = { back: { label: tr("pane.empty.again"), run: () => void look(flow) } };
  return (
    <Screen
      title={tr("pane.start.title")}
      effect={<Privacy />}
      {...(found === null && notice !== null ? again : {})}
    >
      <SampleBar />
      <div className={styles.sign}>
        <Staircase size={44} />
      </div>
      <Subtitle1 as="h2" block className={styles.headline}>
        {tr("pane.start.headline")}
      </Subtitle1>
      <Body1 className={styles.lead}>{tr("pane.start.lead")}</Body1>
      {found !== null && sources !== null ? (
        <Doors found={found} tables={sources.length} />
      ) : notice === null ? (
        <Skeleton aria-label={tr("pane.start.looking")}>
          <SkeletonItem size={72} />
          <Caption1>{tr("pane.start.looking")}</Caption1>
        </Skeleton>
      ) : null}
    </Screen>
  );
}
