import { Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { count } from "../../text/message";
import { render } from "../../text/render";
import { useFlow, useWizard } from "../app/context";
import { showCells } from "../flow/show";
import { undo } from "../flow/write";
import { FindingsList } from "../parts/FindingsList";
import { Screen } from "../parts/Screen";
import { Section } from "../parts/Section";
import { TextLink } from "../parts/TextLink";
import { tr } from "../parts/tr";

const useStyles = makeStyles({
  headline: { margin: "8px 0 4px" },
  quiet: { display: "block", color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  links: { display: "flex", gap: "16px", paddingTop: "12px" },
});

/** What a tool of the toolkit found, where it stands, and the way back. */
export function ResultScreen(): ReactElement | null {
  const styles = useStyles();
  const flow = useFlow();
  const { result, tool } = useWizard();
  if (result === null || tool === null) return null;
  const { report, outcome, plan } = result;
  const { show } = flow.host;
  const [main] = report.sheets;
  const sheets = report.sheets.flatMap(({ id }) => plan.sheets.find((sheet) => sheet.id === id)?.name ?? []);
  const first = plan.sheets.find(({ id }) => id === main?.id)?.name;
  const [finding] = report.findings;
  return (
    <Screen
      title={render(tool.title)}
      {...(finding === undefined
        ? {}
        : { effect: tr("pane.home.next", { whatNow: render(finding.whatNow) }) })}
      back={{ label: tr("pane.home.undo"), run: () => void undo(flow) }}
      {...(show === undefined || first === undefined
        ? {}
        : {
            primary: {
              label: tr("pane.home.show", { place: first }),
              run: () => void showCells(flow, first, null),
              leadsOn: true,
            },
          })}
    >
      <Caption1 className={styles.quiet} role="status">
        {tr("result.written", { sheets: count(outcome.sheets), cells: count(outcome.cells) })}
      </Caption1>
      {main !== undefined && (
        <Subtitle2 as="h2" block className={styles.headline}>
          {render(main.finding)}
        </Subtitle2>
      )}
      {report.findings.length > 0 && (
        <Section title={tr("result.findings")}>
          <FindingsList findings={report.findings} written={result} />
        </Section>
      )}
      {show !== undefined && (
        <Section title={tr("result.sheets")}>
          <ul className={styles.list}>
            {sheets.map((name) => (
              <li key={name}>
                <TextLink onPress={() => void showCells(flow, name, null)}>{name}</TextLink>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <div className={styles.links}>
        <TextLink onPress={() => flow.store.dispatch({ kind: "went", screen: "tool" })}>
          {tr("result.again")}
        </TextLink>
        <TextLink onPress={() => flow.store.dispatch({ kind: "went", screen: "toolkit" })}>
          {tr("result.tools")}
        </TextLink>
      </div>
    </Screen>
  );
}
