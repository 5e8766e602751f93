import { Badge, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { count } from "../../text/message";
import { render } from "../../text/render";
import type { DataSummary } from "../../worker";
import { OddityRow } from "./OddityRow";
import { Section } from "./Section";
import { tr } from "./tr";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  note: { display: "block", marginTop: "8px", color: tokens.colorNeutralForeground2 },
  remarks: { margin: 0, paddingLeft: "16px", color: tokens.colorNeutralForeground2 },
});

/** Everything unusual about the data: what needs a look first, then notes. */
export function OddityList({ data }: { readonly data: DataSummary }): ReactElement {
  const styles = useStyles();
  const { oddities, remarks } = data;
  const toCheck = oddities.filter(({ needsLook }) => needsLook).length;
  return (
    <>
      <Section
        title={tr("pane.mapping.odd")}
        last={remarks.length === 0}
        aside={
          toCheck > 0 && (
            <Badge appearance="tint" color="warning" shape="circular">
              {tr("pane.mapping.toCheck", { count: count(toCheck) })}
            </Badge>
          )
        }
      >
        {oddities.length === 0 ? (
          <Caption1 className={styles.note}>
            {tr("pane.mapping.nothingOdd", {
              items: count(data.items),
              cells: count(data.items * data.periods),
            })}
          </Caption1>
        ) : (
          <>
            <ul className={styles.list}>
              {oddities.map((oddity, index) => (
                <OddityRow key={`${oddity.kind} ${index}`} oddity={oddity} />
              ))}
            </ul>
            <Caption1 className={styles.note}>{tr("pane.mapping.treatments")}</Caption1>
          </>
        )}
      </Section>
      {remarks.length > 0 && (
        <Section title={tr("pane.mapping.remarks")} last>
          <ul className={styles.remarks}>
            {remarks.map((remark, index) => (
              <li key={index}>
                <Caption1>{render(remark)}</Caption1>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
