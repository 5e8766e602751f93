import { ToolboxRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { useFlow } from "../app/context";
import { toToolkit } from "../flow/tools";
import { Door } from "./Door";
import { tr } from "./tr";

/** The way to every other tool. */
export function ToolkitDoor(): ReactElement {
  const flow = useFlow();
  return (
    <Door
      icon={<ToolboxRegular />}
      title={tr("toolkit.door")}
      text={tr("toolkit.doorText")}
      onOpen={() => void toToolkit(flow)}
    />
  );
}
