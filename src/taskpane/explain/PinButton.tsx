import { makeStyles, ToggleButton } from "@fluentui/react-components";
import { PinFilled, PinRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { tr } from "../parts/tr";

const useStyles = makeStyles({ pin: { flexShrink: 0, minWidth: 0 } });

/** Keeps the item that is shown while the selection moves. */
export function PinButton(props: {
  readonly isPinned: boolean;
  readonly onPin: (isPinned: boolean) => void;
}): ReactElement {
  const styles = useStyles();
  const { isPinned, onPin } = props;
  return (
    <ToggleButton
      size="small"
      appearance="subtle"
      className={styles.pin}
      icon={isPinned ? <PinFilled /> : <PinRegular />}
      checked={isPinned}
      title={tr("pane.explain.pinHelp")}
      onClick={() => onPin(!isPinned)}
    >
      {tr("pane.explain.pin")}
    </ToggleButton>
  );
}
