import {
  Caption1,
  Caption1Strong,
  makeStyles,
  Menu,
  MenuButton,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from "@fluentui/react-components";
import { InfoRegular, WarningFilled } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { treatmentLabel, type Oddity } from "../../model";
import { render } from "../../text/render";
import { useFlow } from "../app/context";
import { changeTreatment } from "../flow/data";
import { showCells } from "../flow/show";
import { oddityPlace, oddityTitle, treatmentText } from "../figures/oddity-words";
import { TextLink } from "./TextLink";
import { tr } from "./tr";

const useStyles = makeStyles({
  row: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    minHeight: "44px",
    padding: "4px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":last-child": { borderBottom: "none" },
  },
  icon: { flexShrink: 0, display: "flex", fontSize: "20px", color: tokens.colorNeutralForeground3 },
  look: { color: tokens.colorPaletteMarigoldForeground2 },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", textWrap: "balance" },
  only: { width: "122px", flexShrink: 0, color: tokens.colorNeutralForeground2 },
  menu: {
    width: "122px",
    flexShrink: 0,
    justifyContent: "space-between",
    paddingLeft: "8px",
    paddingRight: "4px",
  },
  treatment: { overflow: "hidden", textAlign: "start", fontWeight: tokens.fontWeightRegular },
});

function Treatment({ oddity, title }: { readonly oddity: Oddity; readonly title: string }): ReactElement {
  const styles = useStyles();
  const flow = useFlow();
  const inForce = treatmentText(oddity);
  // Where nothing can be chosen there is nothing to open.
  if (oddity.treatments.length < 2) return <Caption1 className={styles.only}>{inForce}</Caption1>;
  return (
    <Menu
      checkedValues={{ treatment: [oddity.treatment] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const [treatment] = checkedItems;
        if (treatment !== undefined) void changeTreatment(flow, oddity.kind, treatment);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton
          size="small"
          className={styles.menu}
          aria-label={`${tr("pane.mapping.treatmentOf", { oddity: title })}. ${inForce}`}
        >
          <span className={styles.treatment}>{inForce}</span>
        </MenuButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {oddity.treatments.map((treatment) => (
            <MenuItemRadio key={treatment} name="treatment" value={treatment}>
              {render(treatmentLabel(oddity.kind, treatment))}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function Place({ oddity }: { readonly oddity: Oddity }): ReactElement | null {
  const flow = useFlow();
  const place = oddityPlace(oddity);
  if (place === null) return null;
  const { sheet, address } = oddity;
  if (flow.host.show === undefined || sheet === null || address === null)
    return <Caption1 block>{place}</Caption1>;
  return <TextLink onPress={() => void showCells(flow, sheet, address)}>{place}</TextLink>;
}

/** What is odd and how many, where, and what is done about it. */
export function OddityRow({ oddity }: { readonly oddity: Oddity }): ReactElement {
  const styles = useStyles();
  const title = oddityTitle(oddity);
  return (
    <li className={styles.row}>
      <span
        className={styles.icon}
        role="img"
        aria-label={tr(oddity.needsLook ? "pane.home.level.check" : "pane.home.level.note")}
      >
        {oddity.needsLook ? <WarningFilled className={styles.look} /> : <InfoRegular />}
      </span>
      <div className={styles.words}>
        <Caption1Strong block>{title}</Caption1Strong>
        <Place oddity={oddity} />
      </div>
      <Treatment oddity={oddity} title={title} />
    </li>
  );
}
