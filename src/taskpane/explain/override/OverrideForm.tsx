import {
  Dropdown,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Option,
  Textarea,
} from "@fluentui/react-components";
import { useRef, useState, type ReactElement, type ReactNode } from "react";
import type { Explanation } from "../../../report";
import { cellReference } from "../../../model";
import { count, list } from "../../../text/message";
import { segments } from "../../../tools/strategy/segment/presets";
import { useFlow } from "../../app/context";
import { isoDay } from "../../flow/clock";
import { Screen } from "../../parts/Screen";
import { tr } from "../../parts/tr";
import { ItemHead } from "../ItemHead";
import { overrideFields, type OverrideEntries, type OverrideField } from "./entries";
import { objectionsTo, type Objections } from "./objections";
import type { OpenedOverride } from "./open-override";

const useStyles = makeStyles({
  field: { marginTop: "12px", minWidth: 0 },
  wide: { minWidth: 0, width: "100%" },
});

const labels: Readonly<Record<OverrideField, () => string>> = {
  class: () => tr("pane.override.class"),
  reason: () => tr("pane.override.reason"),
  owner: () => tr("pane.override.owner"),
  expires: () => tr("pane.override.expires"),
  user: () => tr("pane.preview.user"),
};

/** What a change does to an override that stands. */
function ChangeNotice({ opened }: { readonly opened: OpenedOverride }): ReactElement | null {
  const styles = useStyles();
  const { standing } = opened;
  if (standing === null) return null;
  const cell = cellReference(standing.sheet, standing.row, 1);
  return (
    <MessageBar intent="warning" layout="multiline" className={styles.field}>
      <MessageBarBody>
        {standing.approvedBy === ""
          ? tr("pane.override.changes", { cell })
          : tr("pane.override.changesApproved", { cell, approver: standing.approvedBy })}
      </MessageBarBody>
    </MessageBar>
  );
}

/** Class, reason, owner and end of an override. Who approves it signs in the sheet. */
export function OverrideForm(props: {
  readonly opened: OpenedOverride;
  readonly explanation: Explanation;
  readonly entries: OverrideEntries;
  /** Whether the audit does not know yet who writes. */
  readonly asksName: boolean;
  readonly onChange: (entries: OverrideEntries) => void;
  readonly onBack: () => void;
  readonly onPreview: () => void;
}): ReactElement {
  const styles = useStyles();
  const { host } = useFlow();
  const { opened, entries, onChange } = props;
  const [objections, setObjections] = useState<Objections>({});
  const form = useRef<HTMLDivElement>(null);
  const wrong = overrideFields.filter((field) => objections[field] !== undefined);
  const enter = (field: OverrideField, text: string): void => {
    onChange({ ...entries, [field]: text });
    setObjections(Object.fromEntries(Object.entries(objections).filter(([other]) => other !== field)));
  };
  const preview = (): void => {
    const found = objectionsTo(opened, entries, isoDay(host.now()));
    setObjections(found);
    const first = overrideFields.find((field) => found[field] !== undefined);
    if (first === undefined) props.onPreview();
    else
      form.current
        ?.querySelector<HTMLElement>(`[data-field="${first}"] :is(input, textarea, button[role="combobox"])`)
        ?.focus();
  };
  const field = (id: OverrideField, control: ReactElement, hint?: string): ReactNode => (
    <div data-field={id}>
      <Field
        className={styles.field}
        label={labels[id]()}
        required={id === "class" || id === "reason" || id === "user"}
        {...(hint === undefined ? {} : { hint })}
        {...(objections[id] === undefined ? {} : { validationMessage: objections[id] })}
      >
        {control}
      </Field>
    </div>
  );
  return (
    <Screen
      title={tr("pane.explain.override")}
      effect={
        wrong.length === 0
          ? tr("pane.override.effect", { sheet: opened.sheet })
          : tr("form.correct", {
              count: count(wrong.length),
              fields: list(wrong.map((each) => labels[each]().toLowerCase())),
            })
      }
      back={{ label: tr("pane.back"), run: props.onBack }}
      primary={{ label: tr("pane.override.preview"), run: preview, leadsOn: true }}
    >
      <ItemHead explanation={props.explanation} />
      <ChangeNotice opened={opened} />
      <div ref={form}>
        {field(
          "class",
          <Dropdown
            className={styles.wide}
            value={entries.class}
            placeholder={tr("pane.override.choose")}
            selectedOptions={entries.class === "" ? [] : [entries.class]}
            onOptionSelect={(_, { optionValue }) => enter("class", optionValue ?? entries.class)}
          >
            {segments.map((segment) => (
              <Option key={segment} value={segment}>
                {segment}
              </Option>
            ))}
          </Dropdown>,
        )}
        {field(
          "reason",
          <Textarea value={entries.reason} onChange={(_, { value }) => enter("reason", value)} />,
          tr("pane.override.reasonHint"),
        )}
        {field("owner", <Input value={entries.owner} onChange={(_, { value }) => enter("owner", value)} />)}
        {field(
          "expires",
          <Input
            type="date"
            className={styles.wide}
            value={entries.expires}
            onChange={(_, { value }) => enter("expires", value)}
          />,
          tr("pane.override.expiresHint"),
        )}
        {props.asksName &&
          field(
            "user",
            <Input
              value={entries.user}
              autoComplete="name"
              onChange={(_, { value }) => enter("user", value)}
            />,
            tr("pane.preview.userHint"),
          )}
      </div>
    </Screen>
  );
}
