import { Body1, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { LetterExplanation } from "../../report";
import { render, writeDate } from "../../text/render";
import { useFlow, useWizard } from "../app/context";
import { explainRow } from "../flow/explain";
import { ClassTile } from "../parts/ClassTile";
import { Screen } from "../parts/Screen";
import { Section } from "../parts/Section";
import { tr } from "../parts/tr";
import type { Explained, Written } from "../state/wizard-state";
import { CellsReadList } from "./CellsReadList";
import { CutBar } from "./CutBar";
import { HistoryBars } from "./HistoryBars";

const useStyles = makeStyles({
  item: { display: "flex", alignItems: "flex-start", gap: "8px", overflowWrap: "anywhere" },
  verdict: { margin: "12px 0 4px" },
  quiet: { display: "block", color: tokens.colorNeutralForeground2 },
  sentence: { display: "block", marginBottom: "8px" },
  run: { display: "block", marginTop: "8px", color: tokens.colorNeutralForeground2 },
});

function Letter({ letter }: { readonly letter: LetterExplanation }): ReactElement {
  const styles = useStyles();
  const heading = render(letter.heading);
  return (
    <Section title={heading} aside={<Caption1>{render(letter.aside)}</Caption1>}>
      <Body1 className={styles.sentence}>{render(letter.formula)}</Body1>
      {letter.bar !== null && <CutBar bar={letter.bar} heading={heading} />}
      {[...letter.turns.map(({ sentence }) => sentence), letter.otherwise].map(
        (sentence, index) =>
          sentence !== null && (
            <Caption1 key={index} className={styles.quiet}>
              {render(sentence)}
            </Caption1>
          ),
      )}
    </Section>
  );
}

/** Who ran, and when: "Run 22 Nov 2026, 14:06, C. Meyer". */
function runText(written: Written | null): string {
  if (written === null) return tr("pane.explain.now");
  const { at, user } = written.stamp;
  return tr("pane.explain.run", { time: `${writeDate(at.slice(0, 10))}, ${at.slice(11, 16)}`, user });
}

function Shown({ explained }: { readonly explained: Explained }): ReactElement {
  const styles = useStyles();
  const flow = useFlow();
  const { written } = useWizard();
  const { explanation, from } = explained;
  const { item, description, current, recommended, final } = explanation;
  const { alike } = explanation;
  return (
    <Screen
      title={tr("pane.explain.title")}
      {...(alike === null ? {} : { effect: render(alike) })}
      back={{
        label: tr("pane.explain.back"),
        run: () => flow.store.dispatch({ kind: "went", screen: from }),
      }}
      {...(flow.host.activeRow === undefined
        ? {}
        : { primary: { label: tr("pane.explain.row"), run: () => void explainRow(flow) } })}
    >
      <div className={styles.item}>
        <ClassTile letters={final} />
        <div role="status">
          <Subtitle2 block>{description === null ? item : `${item} · ${description}`}</Subtitle2>
          <Caption1 className={styles.quiet}>
            {current === null
              ? tr("pane.explain.recommended", { recommended })
              : tr("pane.explain.classes", { current, recommended })}
          </Caption1>
        </div>
      </div>
      <Subtitle2 as="h2" block className={styles.verdict}>
        {render(explanation.verdict)}
      </Subtitle2>
      <Caption1 className={styles.quiet}>{render(explanation.rule)}</Caption1>
      <HistoryBars explanation={explanation} />
      {explanation.letters.map((letter) => (
        <Letter key={letter.heading.id} letter={letter} />
      ))}
      <Section title={tr("pane.explain.read")} last>
        <CellsReadList read={explanation.read} />
        <Caption1 className={styles.run}>{runText(written)}</Caption1>
      </Section>
    </Screen>
  );
}

/** Where the class of one item comes from. */
export function ExplainScreen(): ReactElement | null {
  const { explained } = useWizard();
  return explained === null ? null : <Shown explained={explained} />;
}
