import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import { count, percent } from "../../text/message";
import { render, writeNumber } from "../../text/render";
import { useFlow, useWizard } from "../app/context";
import { ChartFrame } from "../charts/ChartFrame";
import { FigureTable } from "../charts/FigureTable";
import { binCount, binWidth, variabilityBins, type Bins } from "../charts/histogram";
import { shareAt } from "../charts/lorenz";
import { LorenzChart } from "../charts/LorenzChart";
import { VariabilityChart } from "../charts/VariabilityChart";
import { cvText, measureName, valueMeasure } from "../figures/measure";
import { countCells } from "../figures/nine-box-cells";
import { chooseVariability, setOptions, toPolicy } from "../flow/cuts";
import { useCuts, type CutsView } from "../hooks/use-cuts";
import { CutFields } from "../parts/CutFields";
import { MeasureField } from "../parts/MeasureField";
import { NineBox } from "../parts/NineBox";
import { Screen } from "../parts/Screen";
import { Section } from "../parts/Section";
import { StabilityFields } from "../parts/StabilityFields";
import { tr } from "../parts/tr";

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  note: { display: "block", marginTop: "4px", color: tokens.colorNeutralForeground2 },
});

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
/** A share with a decimal only where it has one. */
const shareText = (share: number): string =>
  tr("model.place.one", {
    cell: percent(share, Math.abs(share * 100 - Math.round(share * 100)) < 1e-6 ? 0 : 1),
  });

function titleOf({ data }: CutsView): string {
  if (!(data.value > 0)) return tr("pane.cuts.noValue");
  const total = valueMeasure(data).full(data.value);
  return data.valueBasis === "units" ? tr("pane.cuts.demand", { total }) : tr("pane.cuts.value", { total });
}

function lorenzTable({ prepared, data }: CutsView): ReactElement {
  const items = prepared.share.length;
  const tenths = Array.from({ length: 10 }, (_, index) => Math.round(((index + 1) * items) / 10));
  return (
    <FigureTable
      label={tr("pane.cuts.items")}
      headers={[tr("pane.cuts.tableItems"), tr("pane.cuts.tableShare", { measure: measureName(data) })]}
      rows={[...new Set(tenths)].map((at) => [writeNumber(at, 0), shareText(shareAt(prepared.share, at))])}
    />
  );
}

function ValueCuts({ view }: { readonly view: CutsView }): ReactElement {
  const { counts, shareCuts, prepared, data } = view;
  const [a, b] = shareCuts;
  const itemsA = sum(counts.items.slice(0, 3));
  const itemsB = sum(counts.items.slice(3, 6));
  const valueText = (letter: string, share: number, items: number): string =>
    tr("pane.cuts.percentValue", { letter, share: shareText(share), count: count(items) });
  return (
    <ChartFrame
      title={titleOf(view)}
      table={() => lorenzTable(view)}
      chart={
        <LorenzChart
          share={prepared.share}
          label={tr("pane.cuts.lorenzAlt", {
            measure: measureName(data),
            a: shareText(a.value),
            b: shareText(b.value),
          })}
          cuts={[
            { cut: a, items: itemsA, valueText: valueText("A", a.value, itemsA) },
            { cut: b, items: itemsA + itemsB, valueText: valueText("B", b.value, itemsB) },
          ]}
          onMove={(index, value) => view.move("abcCuts", index, value)}
          onRelease={view.release}
        />
      }
    >
      <CutFields
        cuts={shareCuts}
        factor={100}
        digits={1}
        display={shareText}
        onChange={(index, value) => {
          view.move("abcCuts", index, value);
          view.release();
        }}
      />
    </ChartFrame>
  );
}

function binTable({ items }: Bins): ReactElement {
  return (
    <FigureTable
      label={tr("pane.cuts.perBin")}
      headers={[tr("pane.cuts.tableCv"), tr("pane.cuts.tableItems")]}
      rows={items.map((each, bin) => {
        const from = (bin * binWidth).toFixed(1);
        const to = ((bin + 1) * binWidth).toFixed(1);
        const name =
          bin === binCount - 1 ? tr("pane.cuts.binLast", { from }) : tr("pane.cuts.bin", { from, to });
        return [name, writeNumber(each, 0)];
      })}
    />
  );
}

function VariabilityCuts({ view }: { readonly view: CutsView }): ReactElement {
  const styles = useStyles();
  const flow = useFlow();
  const { options } = useWizard();
  const { counts, variabilityCuts, prepared, data } = view;
  const bins = useMemo(() => variabilityBins(prepared.variability), [prepared]);
  const [x, y] = variabilityCuts;
  const itemsOf = (column: number): number => sum(counts.items.filter((_, index) => index % 3 === column));
  const valueText = (letter: string, cv: number, items: number): string =>
    tr("pane.cuts.cvValue", { letter, cv: cvText(cv), count: count(items) });
  return (
    <ChartFrame
      title={tr("pane.cuts.variability", {
        measure: tr(`pane.cuts.measure.${options.variability}`),
        unit: tr(`period.${data.unit}`),
      })}
      table={() => binTable(bins)}
      chart={
        <VariabilityChart
          bins={bins}
          label={tr("pane.cuts.histogramAlt", { x: cvText(x.value), y: cvText(y.value) })}
          cuts={[
            { cut: x, valueText: valueText("X", x.value, itemsOf(0)) },
            { cut: y, valueText: valueText("Y", y.value, itemsOf(1)) },
          ]}
          onMove={(index, value) => view.move("xyzCuts", index, value)}
          onRelease={view.release}
        />
      }
    >
      <CutFields
        cuts={variabilityCuts}
        factor={1}
        digits={2}
        display={cvText}
        onChange={(index, value) => {
          view.move("xyzCuts", index, value);
          view.release();
        }}
      />
      <MeasureField
        data={data}
        options={options}
        onChoose={(measure) => void chooseVariability(flow, measure)}
      />
      {bins.unknown > 0 && (
        <Caption1 className={styles.note}>
          {tr("pane.cuts.noDemand", { count: count(bins.unknown) })}
        </Caption1>
      )}
    </ChartFrame>
  );
}

/** Where the classes end: two cuts by value, two by variability, and what they do to the nine-box. */
export function CutsScreen(): ReactElement {
  const styles = useStyles();
  const flow = useFlow();
  const { options } = useWizard();
  const view = useCuts();
  return (
    <Screen
      title={tr("pane.cuts.title")}
      step="cuts"
      effect={view === null ? undefined : render(view.sentence)}
      back={{ label: tr("pane.back"), run: () => flow.store.dispatch({ kind: "went", screen: "mapping" }) }}
      primary={{ label: tr("pane.cuts.choose"), run: () => void toPolicy(flow), leadsOn: true }}
    >
      {view !== null && (
        <>
          <ValueCuts view={view} />
          <VariabilityCuts view={view} />
          {view.prepared.inForce !== null && (
            <StabilityFields
              options={options}
              reviews={view.prepared.inForce.earlier.length + 1}
              onChange={(change) => setOptions(flow, change)}
            />
          )}
          <Section
            title={tr("pane.cuts.perClass")}
            last
            aside={
              view.counts.changes !== null && (
                <Caption1 className={styles.quiet}>{tr("pane.cuts.sinceLast")}</Caption1>
              )
            }
          >
            <NineBox label={tr("pane.cuts.perClass")} {...countCells(view.counts)} />
          </Section>
        </>
      )}
    </Screen>
  );
}
