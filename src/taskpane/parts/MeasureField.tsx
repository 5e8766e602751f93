import { Dropdown, Field, makeStyles, Option } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { count } from "../../text/message";
import type { SegmentOptions } from "../../tools/strategy/segment/options";
import { seasonLack } from "../../tools/strategy/segment/season";
import type { DataSummary } from "../../worker";
import { tr } from "./tr";

type Measure = SegmentOptions["variability"];

const useStyles = makeStyles({
  field: { marginTop: "8px", minWidth: 0 },
  wide: { minWidth: 0, width: "100%" },
});

/** Errors of a back-tested forecast take as many periods. */
const leastForForecast = 4;

const measures = [
  "cv",
  "cv-population",
  "deseasonalized",
  "forecast-error",
] as const satisfies readonly Measure[];

/** Why a measure cannot be taken of this history; null where it can. */
function objectionTo(
  measure: Measure,
  { periods, unit }: DataSummary,
  options: SegmentOptions,
): string | null {
  if (measure === "forecast-error" && periods < leastForForecast)
    return tr("pane.cuts.forecastTooShort", { needed: count(leastForForecast), periods: count(periods) });
  const lack = measure === "deseasonalized" ? seasonLack(periods, unit, options) : null;
  if (lack === null) return null;
  if (lack.kind === "missing") return tr("pane.cuts.seasonMissing");
  const { season, needed } = lack;
  return tr("pane.cuts.seasonTooShort", {
    season: count(season),
    needed: count(needed),
    periods: count(periods),
  });
}

/** How variability is measured; what the history is too short for is named with its reason and cannot be chosen. */
export function MeasureField(props: {
  readonly data: DataSummary;
  readonly options: SegmentOptions;
  onChoose(measure: Measure): void;
}): ReactElement {
  const styles = useStyles();
  const { data, options } = props;
  const chosen = options.variability;
  const objections = new Map(measures.map((measure) => [measure, objectionTo(measure, data, options)]));
  const wrong = objections.get(chosen) ?? null;
  const closed = measures.flatMap((measure) => {
    const objection = objections.get(measure) ?? null;
    if (objection === null || measure === chosen) return [];
    return [objection];
  });
  return (
    <Field
      className={styles.field}
      size="small"
      label={tr("pane.cuts.measure")}
      hint={[tr(`pane.cuts.measureText.${chosen}`), ...closed].join(" ")}
      {...(wrong === null ? {} : { validationMessage: wrong })}
    >
      <Dropdown
        className={styles.wide}
        size="small"
        value={tr(`pane.cuts.measure.${chosen}`)}
        selectedOptions={[chosen]}
        onOptionSelect={(_, { optionValue }) => {
          const measure = measures.find((each) => each === optionValue);
          if (measure !== undefined && measure !== chosen) props.onChoose(measure);
        }}
      >
        {measures.map((measure) => (
          <Option key={measure} value={measure} disabled={objections.get(measure) !== null}>
            {tr(`pane.cuts.measure.${measure}`)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
