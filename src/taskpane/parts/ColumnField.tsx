import {
  Combobox,
  Dropdown,
  Field,
  makeStyles,
  Option,
  OptionGroup,
  tokens,
  type ComboboxProps,
} from "@fluentui/react-components";
import { CheckmarkCircleFilled, CircleRegular, QuestionCircleFilled } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { Mapping } from "../../model";
import type { MappedField } from "../mapping/choices";
import { tr } from "./tr";

/** More choices than this are found faster by typing. */
const mostInDropdown = 15;
const notMapped = "";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "flex-start", gap: "8px", minHeight: "32px", marginBottom: "4px" },
  field: {
    flexGrow: 1,
    minWidth: 0,
    gridTemplateColumns: "96px minmax(0, 1fr)",
    "@media (max-width: 340px)": { gridTemplateColumns: "80px minmax(0, 1fr)" },
  },
  box: { minWidth: 0, width: "100%" },
  mapped: { color: tokens.colorPaletteGreenForeground1 },
  unsure: { color: tokens.colorPaletteMarigoldForeground2 },
  open: { color: tokens.colorNeutralForeground3 },
  input: { minWidth: 0, width: "100%", textOverflow: "ellipsis" },
  state: { marginTop: "2px", display: "flex", flexShrink: 0, fontSize: "20px" },
});

const stateIcons = {
  mapped: CheckmarkCircleFilled,
  unsure: QuestionCircleFilled,
  open: CircleRegular,
} as const;

function optionGroups({ groups, required }: MappedField): ReactElement[] {
  const all = groups.map(({ label, options }, index) => {
    const rows = options.map(({ value, text }) => (
      <Option key={value} value={value} text={text}>
        {text}
      </Option>
    ));
    return label === null ? (
      <div key={index} role="presentation">
        {rows}
      </div>
    ) : (
      <OptionGroup key={index} label={label}>
        {rows}
      </OptionGroup>
    );
  });
  if (required) return all;
  return [
    <Option key="none" value={notMapped} text={tr("pane.mapping.notMapped")}>
      {tr("pane.mapping.notMapped")}
    </Option>,
    ...all,
  ];
}

/** One column of the form: what is mapped, what else could be, and whether it needs a look. */
export function ColumnField(props: {
  readonly field: MappedField;
  /** What the data said against this column. */
  readonly error?: string;
  onChange(mapping: Mapping): void;
}): ReactElement {
  const styles = useStyles();
  const { field, error } = props;
  const Icon = stateIcons[field.state];
  const stateText = tr(
    field.state === "mapped"
      ? "pane.mapping.mapped"
      : field.state === "unsure"
        ? "pane.mapping.unsure"
        : "pane.mapping.open",
    { field: field.label },
  );
  const shared = {
    size: "small",
    className: styles.box,
    value: field.text,
    title: field.text,
    placeholder: tr("pane.mapping.notMapped"),
    selectedOptions: field.value === null ? [] : [field.value],
    onOptionSelect: (_, { optionValue }) => {
      const value = optionValue === undefined || optionValue === notMapped ? null : optionValue;
      if (value !== field.value) props.onChange(field.change(value));
    },
  } satisfies ComboboxProps;
  const choices = field.groups.reduce((sum, group) => sum + group.options.length, 0);
  return (
    <div className={styles.row}>
      <Field
        className={styles.field}
        orientation="horizontal"
        size="small"
        label={field.label}
        required={field.required}
        {...(error === undefined ? {} : { validationMessage: error })}
      >
        {choices > mostInDropdown ? (
          <Combobox {...shared} input={{ className: styles.input }}>
            {optionGroups(field)}
          </Combobox>
        ) : (
          <Dropdown {...shared}>{optionGroups(field)}</Dropdown>
        )}
      </Field>
      <span role="img" aria-label={stateText} title={stateText} className={styles.state}>
        <Icon className={styles[field.state]} />
      </span>
    </div>
  );
}
