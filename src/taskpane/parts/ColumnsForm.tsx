import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Mapping } from "../../model";
import { useFlow, useWizard } from "../app/context";
import { changeMapping } from "../flow/data";
import { attributeField, demandForm, type MappedField } from "../mapping/choices";
import { attributeFields } from "../mapping/columns";
import { ColumnField } from "./ColumnField";
import { TextLink } from "./TextLink";
import { tr } from "./tr";

const useStyles = makeStyles({
  hint: { display: "block", margin: "4px 0", color: tokens.colorNeutralForeground2 },
});

/** Shown at once; the others stand behind "More columns". */
const mainAttributes = ["unitCost", "leadTime", "onHand", "leadTimeSd"] as const;
const moreAttributes = attributeFields.filter(
  (field) => !(mainAttributes as readonly string[]).includes(field),
);

/** What the most telling open field would add. */
function hintFor(fields: readonly MappedField[]): string | null {
  const isOpen = (id: string): boolean => fields.some((field) => field.id === id && field.state === "open");
  if (isOpen("unitCost") && isOpen("unitPrice")) return tr("pane.mapping.costHint");
  if (isOpen("leadTime")) return tr("pane.mapping.leadTimeHint");
  if (isOpen("onHand")) return tr("pane.mapping.onHandHint");
  return isOpen("leadTimeSd") ? tr("pane.mapping.spreadHint") : null;
}

/** Which column holds what. Every change is read at once, so that its effect shows below. */
export function ColumnsForm({ mapping }: { readonly mapping: Mapping }): ReactElement {
  const styles = useStyles();
  const flow = useFlow();
  const { sources, proposal } = useWizard();
  const [showsMore, setShowsMore] = useState(false);
  const form = { mapping, sources: sources ?? [], proposal };
  const main = [...demandForm(form), ...mainAttributes.map((field) => attributeField(form, field))];
  const more = moreAttributes.map((field) => attributeField(form, field));
  const shown = showsMore ? [...main, ...more] : main;
  const hint = hintFor([...main, ...more]);
  return (
    <>
      {shown.map((field) => (
        <ColumnField key={field.id} field={field} onChange={(changed) => void changeMapping(flow, changed)} />
      ))}
      {hint !== null && <Caption1 className={styles.hint}>{hint}</Caption1>}
      <TextLink expanded={showsMore} onPress={() => setShowsMore(!showsMore)}>
        {tr(showsMore ? "pane.mapping.fewer" : "pane.mapping.more")}
      </TextLink>
    </>
  );
}
