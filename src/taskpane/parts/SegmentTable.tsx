import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { writeNumber } from "../../text/render";
import { segments } from "../../tools/strategy/segment/presets";
import type { TargetsChoice } from "../../tools/strategy/segment/live";
import { addsUp, type TargetsView } from "../figures/targets";
import { ClassTile } from "./ClassTile";
import { tr } from "./tr";
import { unseen } from "./unseen";

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& th, & td": { padding: "3px 0 3px 8px", textAlign: "end", fontWeight: tokens.fontWeightRegular },
    "& th:first-child": { textAlign: "start", paddingLeft: 0 },
    "& thead th": { color: tokens.colorNeutralForeground2, verticalAlign: "bottom" },
    "& thead tr": { borderBottom: `1px solid ${tokens.colorNeutralStroke1}` },
    "& tbody tr": { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
    "& tfoot th, & tfoot td": { fontWeight: tokens.fontWeightSemibold, paddingTop: "6px" },
  },
  unit: { display: "block", color: tokens.colorNeutralForeground3 },
  unseen,
  note: { display: "block", marginTop: "4px", color: tokens.colorNeutralForeground2 },
});

interface Column {
  readonly header: string;
  readonly unit: string;
  readonly cells: readonly string[];
  readonly total: string;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function columnsOf({ comparison, measure }: TargetsView, choice: TargetsChoice): Column[] {
  const { items, stock, hasAverageStock } = comparison;
  const digits = choice.targets.some((target) => Math.abs(target * 100 - Math.round(target * 100)) > 1e-6)
    ? 1
    : 0;
  const money = (header: string, values: readonly number[], write: (value: number) => string): Column => ({
    header,
    unit: measure.unit,
    cells: values.map(write),
    total: write(sum(values)),
  });
  const change =
    stock === null ? null : choice.averageStock.map((after, index) => after - (stock[index] ?? 0));
  return [
    {
      header: tr("pane.policy.items"),
      unit: "",
      cells: items.map((each) => writeNumber(each, 0)),
      total: writeNumber(sum(items), 0),
    },
    {
      header: tr("pane.policy.target"),
      unit: "%",
      cells: choice.targets.map((target) => writeNumber(target * 100, digits)),
      total: "",
    },
    ...(stock === null ? [] : [money(tr("pane.policy.today"), stock, measure.short)]),
    ...(hasAverageStock ? [money(tr("pane.policy.after"), choice.averageStock, measure.short)] : []),
    ...(hasAverageStock && change !== null ? [money(tr("pane.policy.change"), change, measure.signed)] : []),
  ];
}

function isRounded({ comparison, measure }: TargetsView, choice: TargetsChoice): boolean {
  const sums = [comparison.stock ?? [], comparison.hasAverageStock ? choice.averageStock : []];
  return sums.some((parts) => parts.length > 0 && !addsUp(measure, parts));
}

/** Targets and stock of each segment under the chosen targets. */
export function SegmentTable({
  view,
  choice,
}: {
  readonly view: TargetsView;
  readonly choice: TargetsChoice;
}): ReactElement {
  const styles = useStyles();
  const columns = columnsOf(view, choice);
  return (
    <>
      <table className={styles.table} aria-label={tr("pane.policy.bySegment")}>
        <thead>
          <tr>
            <th scope="col">
              <span className={styles.unseen}>{tr("pane.policy.segment")}</span>
            </th>
            {columns.map(({ header, unit }) => (
              <th key={header} scope="col">
                {header}
                <span className={styles.unit}>{unit === "" ? "\u00a0" : unit}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {segments.map((segment, index) => (
            <tr key={segment}>
              <th scope="row">
                <ClassTile letters={segment} />
              </th>
              {columns.map(({ header, cells }) => (
                <td key={header}>{cells[index]}</td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{tr("pane.class.total")}</th>
            {columns.map(({ header, total }) => (
              <td key={header}>{total}</td>
            ))}
          </tr>
        </tfoot>
      </table>
      {isRounded(view, choice) && <Caption1 className={styles.note}>{tr("pane.policy.rounded")}</Caption1>}
    </>
  );
}
