import { Body1, Caption1, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Explanation, LetterExplanation, StockExplanation } from "../../report";
import { render, writeDate } from "../../text/render";
import { useFlow, useWizard } from "../app/context";
import { Screen } from "../parts/Screen";
import { Section } from "../parts/Section";
import { Sentence } from "../parts/Sentence";
import { tr } from "../parts/tr";
import type { Written } from "../state/wizard-state";
import { CellsReadList } from "./CellsReadList";
import { CutBar } from "./CutBar";
import { HistoryBars } from "./HistoryBars";
import { ItemHead } from "./ItemHead";
import { WrittenOverride } from "./override/WrittenOverride";
import { PinButton } from "./PinButton";

const useStyles = makeStyles({
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
      <Body1 className={styles.sentence}>
        <Sentence message={letter.formula} />
      </Body1>
      {letter.bar !== null && <CutBar bar={letter.bar} heading={heading} />}
      {[...letter.turns.map(({ sentence }) => sentence), letter.otherwise].map(
        (sentence, index) =>
          sentence !== null && (
            <Caption1 key={index} className={styles.quiet}>
              <Sentence message={sentence} />
            </Caption1>
          ),
      )}
    </Section>
  );
}

/** The safety stock that the class asks for: its formula, then what stands in it. */
function Stock({ stock }: { readonly stock: StockExplanation }): ReactElement {
  const styles = useStyles();
  const [formula, ...terms] = stock.sentences;
  return (
    <Section title={render(stock.heading)} aside={<Caption1>{render(stock.aside)}</Caption1>}>
      {formula !== undefined && (
        <Body1 className={styles.sentence}>
          <Sentence message={formula} />
        </Body1>
      )}
      {terms.map((sentence, index) => (
        <Caption1 key={index} className={styles.quiet}>
          <Sentence message={sentence} />
        </Caption1>
      ))}
    </Section>
  );
}

/** Who ran, and when: "Run 22 Nov 2026, 14:06, C. Meyer". */
function runText(written: Written | null): string {
  if (written === null) return tr("pane.explain.now");
  const { at, user } = written.stamp;
  return tr("pane.explain.run", { time: `${writeDate(at.slice(0, 10))}, ${at.slice(11, 16)}`, user });
}

/** The reasons of a class: verdict, history, each letter with its numbers, and the cells they rest on. */
export function Reasons(props: {
  readonly explanation: Explanation;
  readonly isPinned: boolean;
  readonly onPin: (isPinned: boolean) => void;
  readonly onBack: () => void;
  readonly onOverride: () => void;
  readonly onCompare: () => void;
}): ReactElement {
  const styles = useStyles();
  const { host } = useFlow();
  const { written } = useWizard();
  const { explanation, isPinned, onPin } = props;
  const { alike } = explanation;
  const follows = host.activeRow !== undefined;
  return (
    <Screen
      title={tr("pane.explain.title")}
      leave={{ label: tr("pane.explain.back"), run: props.onBack }}
      {...(alike === null ? {} : { effect: render(alike) })}
      back={{ label: tr("pane.explain.override"), run: props.onOverride }}
      primary={{ label: tr("pane.explain.compare"), run: props.onCompare }}
    >
      <ItemHead
        explanation={explanation}
        aside={follows && <PinButton isPinned={isPinned} onPin={onPin} />}
      />
      {follows && (
        <Caption1 className={styles.quiet}>
          {tr(isPinned ? "pane.explain.pinned" : "pane.explain.follows")}
        </Caption1>
      )}
      <WrittenOverride item={explanation.item} />
      <Subtitle2 as="h2" block className={styles.verdict}>
        {render(explanation.verdict)}
      </Subtitle2>
      <Caption1 className={styles.quiet}>{render(explanation.rule)}</Caption1>
      <HistoryBars explanation={explanation} />
      {explanation.letters.map((letter) => (
        <Letter key={letter.heading.id} letter={letter} />
      ))}
      {explanation.stock !== null && <Stock stock={explanation.stock} />}
      <Section title={tr("pane.explain.read")} last>
        <CellsReadList read={explanation.read} />
        <Caption1 className={styles.run}>{runText(written)}</Caption1>
      </Section>
    </Screen>
  );
}
