import { Caption1, Field, makeStyles, SpinButton, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactElement } from "react";
import { count, percent } from "../../text/message";
import { mostDwell } from "../../tools/strategy/segment/dwell-limit";
import type { SegmentOptions } from "../../tools/strategy/segment/options";
import { Section } from "./Section";
import { TextLink } from "./TextLink";
import { tr } from "./tr";

const useStyles = makeStyles({
  quiet: { display: "block", color: tokens.colorNeutralForeground2 },
  field: { marginBottom: "12px" },
  spin: { width: "100%", maxWidth: "120px", minWidth: 0 },
});

type Setting = "band" | "variabilityBand" | "minimumDwell";

interface Scale {
  /** Shown value per unit of the option: 100 where a fraction is shown in percent. */
  readonly factor: number;
  readonly step: number;
  readonly most: number;
}

/** As the schema of `segment` allows. */
const scales: Readonly<Record<Setting, Scale>> = {
  band: { factor: 100, step: 0.5, most: 50 },
  variabilityBand: { factor: 100, step: 1, most: 100 },
  minimumDwell: { factor: 1, step: 1, most: mostDwell },
};

/** A part of the whole, with a decimal only where it has one. */
const partText = (part: number): string =>
  tr("model.place.one", {
    cell: percent(part, Math.abs(part * 100 - Math.round(part * 100)) < 1e-6 ? 0 : 1),
  });

const shown = (setting: Setting, value: number): string =>
  setting === "minimumDwell" ? tr("pane.cuts.dwellReviews", { count: count(value) }) : partText(value);

function StabilityField(props: {
  readonly setting: Setting;
  readonly value: number;
  onChange(value: number): void;
}): ReactElement {
  const styles = useStyles();
  const { setting, value } = props;
  const { factor, step, most } = scales[setting];
  return (
    <Field
      className={styles.field}
      size="small"
      label={tr(`pane.cuts.${setting}`)}
      hint={tr(`pane.cuts.${setting}Text`)}
    >
      <SpinButton
        className={styles.spin}
        size="small"
        precision={step < 1 ? 1 : 0}
        step={step}
        min={0}
        max={most}
        value={Math.round(value * factor * 10) / 10}
        displayValue={shown(setting, value)}
        onChange={(_, { value: stepped, displayValue }) => {
          const entered = stepped ?? Number.parseFloat((displayValue ?? "").replace(",", "."));
          if (!Number.isFinite(entered)) return;
          const inside = Math.min(most, Math.max(0, entered));
          props.onChange((step < 1 ? Math.round(inside * 10) / 10 : Math.round(inside)) / factor);
        }}
      />
    </Field>
  );
}

/**
 * Bands and minimum dwell: how reluctantly an item leaves the class in force. Only a workbook with a former run has one.
 *
 * @param reviews that the workbook holds, the one of now included
 */
export function StabilityFields(props: {
  readonly options: SegmentOptions;
  readonly reviews: number;
  onChange(change: Partial<SegmentOptions>): void;
}): ReactElement {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const { options, reviews } = props;
  const { band, variabilityBand, minimumDwell } = options;
  const isShort = minimumDwell >= 2 && reviews < minimumDwell;
  return (
    <Section
      title={tr("pane.cuts.stable")}
      aside={
        <TextLink
          expanded={isOpen}
          label={tr(isOpen ? "pane.cuts.stableHide" : "pane.cuts.stableShow")}
          onPress={() => setOpen(!isOpen)}
        >
          {tr(isOpen ? "pane.cuts.hide" : "pane.cuts.change")}
        </TextLink>
      }
    >
      <div id={id}>
        {isOpen ? (
          (["band", "variabilityBand", "minimumDwell"] as const).map((setting) => (
            <StabilityField
              key={setting}
              setting={setting}
              value={options[setting]}
              onChange={(value) => props.onChange({ [setting]: value })}
            />
          ))
        ) : (
          <Caption1 className={styles.quiet}>
            {tr("pane.cuts.stableNow", {
              band: percent(band, Number.isInteger(band * 100) ? 0 : 1),
              part: percent(variabilityBand),
              dwell: shown("minimumDwell", minimumDwell),
            })}
          </Caption1>
        )}
        {isShort && (
          <Caption1 className={styles.quiet}>
            {tr("pane.cuts.dwellShort", { known: count(reviews), dwell: count(minimumDwell) })}
          </Caption1>
        )}
      </div>
    </Section>
  );
}
