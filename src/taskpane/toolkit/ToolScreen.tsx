import { Body1, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState, type ReactElement } from "react";
import { count, list } from "../../text/message";
import { render } from "../../text/render";
import { fieldName } from "../../tools/needs";
import type { FormField } from "../../tools/form-fields";
import { useFlow, useWizard } from "../app/context";
import { spanText } from "../figures/measure";
import { runForm } from "../flow/tools";
import { entriesOf, keyOf, objectionsOf, optionsOf, type Entries, type Objections } from "./form-entries";
import { Screen } from "../parts/Screen";
import { Section } from "../parts/Section";
import { TextLink } from "../parts/TextLink";
import { tr } from "../parts/tr";
import type { ToolInHand } from "../state/wizard-state";
import type { DataSummary, ToolSummary } from "../../worker";
import { OptionField } from "./OptionField";

/** So many options are seen at once; the rest is one press away. */
const shownAtOnce = 6;

const useStyles = makeStyles({
  purpose: { display: "block", margin: "4px 0 12px", color: tokens.colorNeutralForeground2 },
  quiet: { display: "block", color: tokens.colorNeutralForeground2 },
  links: { display: "flex", justifyContent: "space-between", gap: "16px", marginBottom: "12px" },
});

type ShownField = Exclude<FormField, { kind: "other" }>;

function Uses({ tool, data }: { readonly tool: ToolSummary; readonly data: DataSummary }): ReactElement {
  const styles = useStyles();
  const short = tool.needs.useful.filter((field) => data.coverage[field].known === 0);
  return (
    <>
      <Caption1 className={styles.quiet}>
        {tr("form.usesData", { items: count(data.items), span: spanText(data) })}
      </Caption1>
      {short.length > 0 && (
        <Caption1 className={styles.quiet}>
          {tr("form.usesShort", { fields: list(short.map((field) => render(fieldName(field)))) })}
        </Caption1>
      )}
    </>
  );
}

function Form(props: {
  readonly tool: ToolSummary;
  readonly inHand: ToolInHand;
  readonly data: DataSummary;
}): ReactElement {
  const styles = useStyles();
  const flow = useFlow();
  const { tool, inHand, data } = props;
  const { fields } = tool;
  const shown = fields.filter((field): field is ShownField => field.kind !== "other");
  const [entries, setEntries] = useState<Entries>(() => entriesOf(fields, inHand.options));
  const [objections, setObjections] = useState<Objections>({});
  const [showsAll, setShowsAll] = useState(false);
  const form = useRef<HTMLDivElement>(null);
  const wrong = shown.filter((field) => objections[keyOf(field)] !== undefined);
  const beyond = fields.filter(({ kind }) => kind === "other");
  const visible = showsAll ? shown : shown.slice(0, shownAtOnce);

  const run = (): void => {
    const read = optionsOf(fields, entries, inHand.options);
    if ("objections" in read) return object(read.objections);
    object({});
    void runForm(flow, { ...inHand, options: read.options }).then((issues) =>
      object(objectionsOf(fields, issues)),
    );
  };
  const object = (found: Objections): void => {
    setObjections(found);
    const first = shown.find((field) => found[keyOf(field)] !== undefined);
    if (first === undefined) return;
    setShowsAll(true);
    // Once the fields that were out of sight are drawn.
    requestAnimationFrame(() => {
      const row = form.current?.querySelector(`[data-option="${keyOf(first)}"]`);
      row?.querySelector<HTMLElement>("input, textarea, button")?.focus();
    });
  };
  const reset = (): void => {
    setEntries(entriesOf(fields, tool.defaults));
    setObjections({});
  };
  return (
    <Screen
      title={render(tool.title)}
      effect={
        wrong.length === 0
          ? tr("form.runEffect")
          : tr("form.correct", {
              count: count(wrong.length),
              fields: list(wrong.map(({ label }) => label.toLowerCase())),
            })
      }
      back={{
        label: tr("pane.back"),
        run: () => flow.store.dispatch({ kind: "went", screen: "toolkit" }),
      }}
      primary={{ label: tr("form.run"), run, leadsOn: true }}
    >
      <Body1 className={styles.purpose}>{render(tool.purpose)}</Body1>
      <div ref={form}>
        {visible.map((field) => {
          const key = keyOf(field);
          const objection = objections[key];
          return (
            <div key={key} data-option={key}>
              <OptionField
                field={field}
                entry={entries[key] ?? ""}
                {...(objection === undefined ? {} : { objection })}
                onChange={(entry) => {
                  setEntries({ ...entries, [key]: entry });
                  setObjections(
                    Object.fromEntries(Object.entries(objections).filter(([other]) => other !== key)),
                  );
                }}
              />
            </div>
          );
        })}
      </div>
      <div className={styles.links}>
        {shown.length > shownAtOnce && (
          <TextLink expanded={showsAll} onPress={() => setShowsAll(!showsAll)}>
            {tr(showsAll ? "form.less" : "form.more")}
          </TextLink>
        )}
        {shown.length > 0 && (
          <TextLink label={tr("form.resetLabel")} onPress={reset}>
            {tr("form.reset")}
          </TextLink>
        )}
      </div>
      {beyond.length > 0 && (
        <Caption1 className={styles.quiet}>
          {tr("form.batchOnly", { fields: list(beyond.map(({ label }) => label.toLowerCase())) })}
        </Caption1>
      )}
      <Section title={tr("form.uses")} last>
        <Uses tool={tool} data={data} />
      </Section>
    </Screen>
  );
}

/** A tool's options as a form. */
export function ToolScreen(): ReactElement | null {
  const { tool: inHand, tools, data } = useWizard();
  const tool = tools?.find(({ id }) => id === inHand?.id);
  if (inHand === null || tool === undefined || data === null) return null;
  return <Form key={tool.id} tool={tool} inHand={inHand} data={data} />;
}
