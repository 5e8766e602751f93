import { Field, makeStyles, SpinButton } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { settle, type Cut } from "../charts/cut";
import { tr } from "./tr";

const useStyles = makeStyles({
  row: { display: "flex", flexWrap: "wrap", columnGap: "16px", rowGap: "4px" },
  field: {
    flexGrow: 1,
    flexBasis: "112px",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: "8px",
  },
  spin: { boxSizing: "border-box", width: "100%", maxWidth: "96px", minWidth: 0 },
});

/** A number as typed, with or without its unit. */
const typed = (text: string): number => Number.parseFloat(text.replace(",", ".").replace("−", "-"));

/** The exact place of each cut; the same values as the handles hold. */
export function CutFields(props: {
  readonly cuts: readonly Cut[];
  /** Shown value per unit of the cut's own value: 100 where the cut is a fraction shown in percent. */
  readonly factor: number;
  readonly digits: number;
  display(value: number): string;
  onChange(index: number, value: number): void;
}): ReactElement {
  const styles = useStyles();
  const { factor } = props;
  return (
    <div className={styles.row}>
      {props.cuts.map((cut, index) => (
        <Field
          key={cut.letter}
          className={styles.field}
          orientation="horizontal"
          size="small"
          label={tr("pane.cuts.to", { letter: cut.letter })}
        >
          <SpinButton
            className={styles.spin}
            size="small"
            precision={props.digits}
            step={cut.steps.arrow * factor}
            stepPage={cut.steps.page * factor}
            min={cut.minimum * factor}
            max={cut.maximum * factor}
            value={cut.value * factor}
            displayValue={props.display(cut.value)}
            onChange={(_, { value, displayValue }) => {
              const shown = value ?? typed(displayValue ?? "");
              if (Number.isFinite(shown)) props.onChange(index, settle(cut, shown / factor));
            }}
          />
        </Field>
      ))}
    </div>
  );
}
