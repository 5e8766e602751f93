import { Button, makeStyles } from "@fluentui/react-components";
import { DataLineRegular, TableRegular } from "@fluentui/react-icons";
import { useState, type ReactElement, type ReactNode } from "react";
import { Section } from "../parts/Section";
import { tr } from "../parts/tr";

const useStyles = makeStyles({ aside: { display: "flex", alignItems: "center" } });

/** A titled chart that can be read as a table, with what belongs under it. */
export function ChartFrame(props: {
  readonly title: string;
  readonly chart: ReactNode;
  readonly table: () => ReactNode;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  const [asTable, setAsTable] = useState(false);
  return (
    <Section
      title={props.title}
      aside={
        <span className={styles.aside}>
          <Button
            appearance="subtle"
            icon={asTable ? <DataLineRegular /> : <TableRegular />}
            aria-label={tr(asTable ? "pane.cuts.showChart" : "pane.cuts.showTable")}
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          />
        </span>
      }
    >
      {asTable ? props.table() : props.chart}
      {props.children}
    </Section>
  );
}
