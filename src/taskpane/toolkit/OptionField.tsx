import {
  Dropdown,
  Field,
  Input,
  makeStyles,
  Option,
  Radio,
  RadioGroup,
  Switch,
  Textarea,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import { count } from "../../text/message";
import { wordsOf } from "../../tools/words-of";
import type { FormField } from "../../tools/form-fields";
import { tr } from "../parts/tr";

const useStyles = makeStyles({
  field: { marginBottom: "12px", minWidth: 0 },
  wide: { minWidth: 0, width: "100%" },
  radios: { flexWrap: "wrap" },
});

/** Few words are seen at once; more are chosen from a list. */
const mostRadios = 2;

function hintOf(field: FormField): string | undefined {
  const more =
    field.kind === "numbers"
      ? field.count === null
        ? tr("form.listHint")
        : tr("form.numbersHint", { count: count(field.count) })
      : field.kind === "texts"
        ? tr("form.textsHint")
        : "";
  return [field.help ?? "", more].filter(Boolean).join(" ") || undefined;
}

function ChoiceControl(props: {
  readonly values: readonly string[];
  readonly entry: string;
  readonly onChange: (entry: string) => void;
}): ReactElement {
  const styles = useStyles();
  const { values, entry, onChange } = props;
  if (values.length <= mostRadios) {
    return (
      <RadioGroup
        layout="horizontal"
        className={styles.radios}
        value={entry}
        onChange={(_, { value }) => onChange(value)}
      >
        {values.map((value) => (
          <Radio key={value} value={value} label={wordsOf(value)} />
        ))}
      </RadioGroup>
    );
  }
  return (
    <Dropdown
      className={styles.wide}
      value={wordsOf(entry)}
      selectedOptions={[entry]}
      onOptionSelect={(_, { optionValue }) => onChange(optionValue ?? entry)}
    >
      {values.map((value) => (
        <Option key={value} value={value}>
          {wordsOf(value)}
        </Option>
      ))}
    </Dropdown>
  );
}

/** One option of a tool. */
export function OptionField(props: {
  readonly field: Exclude<FormField, { kind: "other" }>;
  readonly entry: string | boolean;
  readonly objection?: string;
  readonly onChange: (entry: string | boolean) => void;
}): ReactElement {
  const styles = useStyles();
  const { field, entry, objection, onChange } = props;
  const hint = hintOf(field);
  const shared = {
    className: styles.field,
    ...(hint === undefined ? {} : { hint }),
    ...(objection === undefined ? {} : { validationMessage: objection }),
  };
  if (field.kind === "switch") {
    return (
      <Field {...shared}>
        <Switch
          checked={entry === true}
          label={field.label}
          onChange={(_, { checked }) => onChange(checked)}
        />
      </Field>
    );
  }
  const text = typeof entry === "string" ? entry : "";
  if (field.kind === "choice") {
    const values = field.optional ? ["", ...field.values] : field.values;
    return (
      <Field {...shared} label={field.label}>
        <ChoiceControl values={values} entry={text} onChange={onChange} />
      </Field>
    );
  }
  return (
    <Field {...shared} label={field.label} required={!field.optional && field.kind !== "text"}>
      {field.kind === "texts" ? (
        <Textarea className={styles.wide} value={text} onChange={(_, { value }) => onChange(value)} />
      ) : (
        <Input
          className={styles.wide}
          value={text}
          inputMode={field.kind === "number" ? "decimal" : "text"}
          onChange={(_, { value }) => onChange(value)}
        />
      )}
    </Field>
  );
}
