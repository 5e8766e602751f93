import { makeStyles } from "@fluentui/react-components";
import { ShieldCheckmarkRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { useFlow } from "../app/context";
import { TextLink } from "./TextLink";
import { tr } from "./tr";

const useStyles = makeStyles({
  root: { display: "flex", gap: "8px", alignItems: "flex-start" },
  shield: { flexShrink: 0, fontSize: "20px" },
});

/** Where the data stays, and where somebody in charge can read how that is so. */
export function Privacy(): ReactElement {
  const styles = useStyles();
  const { help } = useFlow().host;
  return (
    <span className={styles.root}>
      <ShieldCheckmarkRegular className={styles.shield} />
      <span>
        {tr("pane.start.privacy")}
        {help !== undefined && (
          <>
            {" "}
            <TextLink onPress={() => help("it")}>{tr("pane.start.it")}</TextLink>
          </>
        )}
      </span>
    </span>
  );
}
