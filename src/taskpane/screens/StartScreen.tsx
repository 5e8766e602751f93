import {
  Body1,
  Caption1,
  makeStyles,
  Skeleton,
  SkeletonItem,
  Subtitle1,
  tokens,
} from "@fluentui/react-components";
import { ShieldCheckmarkRegular, TableRegular, TableSearchRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { count } from "../../text/message";
import { render } from "../../text/render";
import { useFlow, useWizard } from "../app/context";
import { checkData } from "../flow/data";
import { look } from "../flow/look";
import { sourceIndex, sourceName } from "../mapping/columns";
import { spanText } from "../figures/measure";
import { Door } from "../parts/Door";
import { EmptyState } from "../parts/EmptyState";
import { Screen } from "../parts/Screen";
import { Staircase } from "../parts/Staircase";
import { tr } from "../parts/tr";
import { isoDay } from "../flow/clock";

const useStyles = makeStyles({
  sign: { margin: "8px 0 16px" },
  headline: { margin: 0 },
  lead: { display: "block", margin: "4px 0 16px", color: tokens.colorNeutralForeground2 },
  doors: { display: "flex", flexDirection: "column", gap: "8px" },
  privacy: { display: "flex", gap: "8px", alignItems: "flex-start" },
  shield: { flexShrink: 0, fontSize: "20px" },
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

/** What the product does, and the doors into it. */
export function StartScreen(): ReactElement {
  const styles = useStyles();
  const flow = useFlow();
  const wizard = useWizard();
  const { sources, nothingFound, notice } = wizard;
  const privacy = (
    <span className={styles.privacy}>
      <ShieldCheckmarkRegular className={styles.shield} />
      <span>{tr("pane.start.privacy")}</span>
    </span>
  );
  if (sources !== null && nothingFound !== null) {
    const hasTables = sources.length > 0;
    return (
      <Screen
        title={tr("pane.start.title")}
        effect={privacy}
        primary={
          hasTables
            ? {
                label: tr("pane.empty.choose"),
                run: () => flow.store.dispatch({ kind: "went", screen: "data" }),
              }
            : { label: tr("pane.empty.again"), run: () => void look(flow) }
        }
      >
        <EmptyState
          title={tr(hasTables ? "pane.empty.title" : "pane.empty.workbook")}
          text={
            hasTables
              ? render(nothingFound)
              : tr("pane.empty.workbookText", {
                  day: { kind: "date", value: isoDay(flow.host.now()) },
                })
          }
        />
      </Screen>
    );
  }
  const found = foundText(wizard);
  return (
    <Screen title={tr("pane.start.title")} effect={privacy}>
      <div className={styles.sign}>
        <Staircase size={44} />
      </div>
      <Subtitle1 as="h2" block className={styles.headline}>
        {tr("pane.start.headline")}
      </Subtitle1>
      <Body1 className={styles.lead}>{tr("pane.start.lead")}</Body1>
      {found !== null && sources !== null ? (
        <div className={styles.doors}>
          <Door
            filled
            icon={<TableRegular />}
            title={tr("pane.start.useTable")}
            aside={tr("pane.start.minutes")}
            text={found}
            onOpen={() => void checkData(flow)}
          />
          {sources.length > 1 && (
            <Door
              icon={<TableSearchRegular />}
              title={tr("pane.start.otherTable")}
              text={tr("pane.start.otherTableText", { count: count(sources.length) })}
              onOpen={() => flow.store.dispatch({ kind: "went", screen: "data" })}
            />
          )}
        </div>
      ) : notice === null ? (
        <Skeleton aria-label={tr("pane.start.looking")}>
          <SkeletonItem size={72} />
          <Caption1>{tr("pane.start.looking")}</Caption1>
        </Skeleton>
      ) : null}
    </Screen>
  );
}
