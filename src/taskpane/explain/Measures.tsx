import { Caption1, Caption1Strong, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ComparedMeasure, Explanation } from "../../report";
import { render } from "../../text/render";
import { ClassTile } from "../parts/ClassTile";
import { Screen } from "../parts/Screen";
import { tr } from "../parts/tr";
import { ItemHead } from "./ItemHead";

const useStyles = makeStyles({
  finding: { margin: "12px 0 4px" },
  quiet: { display: "block", color: tokens.colorNeutralForeground2 },
  table: {
    width: "100%",
    marginTop: "12px",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& thead th": { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
    "& th, & td": {
      padding: "6px 0",
      textAlign: "start",
      verticalAlign: "top",
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    },
    "& th": { fontWeight: tokens.fontWeightRegular },
  },
  value: { paddingLeft: "8px !important", textAlign: "end !important" as "end", width: "25%" },
  gives: { paddingLeft: "8px !important", textAlign: "end !important" as "end", width: "24%" },
});

/** What a measure gives: a class, a word of its own, or a dash where it cannot be computed. */
function Gives({ row }: { readonly row: ComparedMeasure }): ReactElement {
  if (row.segment !== null) return <ClassTile letters={row.segment} />;
  return <>{row.gives === null ? "–" : render(row.gives)}</>;
}

function MeasureRow({ row }: { readonly row: ComparedMeasure }): ReactElement {
  const styles = useStyles();
  return (
    <tr>
      <th scope="row">
        <Caption1Strong block>{render(row.name)}</Caption1Strong>
        {row.isInForce && <Caption1 block>{tr("pane.measures.inForce")}</Caption1>}
        <Caption1 className={styles.quiet}>{render(row.note)}</Caption1>
      </th>
      <td className={styles.value}>{row.value === null ? "–" : render(row.value)}</td>
      <td className={styles.gives}>
        <Gives row={row} />
      </td>
    </tr>
  );
}

/** Every way of measuring the item's variability side by side, with the class that each would give. */
export function Measures(props: {
  readonly explanation: Explanation;
  readonly onBack: () => void;
}): ReactElement {
  const styles = useStyles();
  const { explanation, onBack } = props;
  const { measures, alike } = explanation;
  return (
    <Screen
      title={tr("pane.explain.compare")}
      leave={{ label: tr("pane.explain.back"), run: onBack }}
      {...(alike === null ? {} : { effect: render(alike) })}
    >
      <ItemHead explanation={explanation} />
      <Subtitle2 as="h2" block className={styles.finding}>
        {render(measures.finding)}
      </Subtitle2>
      <Caption1 className={styles.quiet}>{render(measures.basis)}</Caption1>
      <table className={styles.table} aria-label={tr("pane.explain.compare")}>
        <thead>
          <tr>
            <th scope="col">{tr("pane.measures.measure")}</th>
            <th scope="col" className={styles.value}>
              {tr("pane.measures.value")}
            </th>
            <th scope="col" className={styles.gives}>
              {tr("pane.measures.gives")}
            </th>
          </tr>
        </thead>
        <tbody>
          {measures.rows.map((row) => (
            <MeasureRow key={row.name.id} row={row} />
          ))}
        </tbody>
      </table>
    </Screen>
  );
}
