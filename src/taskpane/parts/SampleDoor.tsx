import { BeakerRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import { count } from "../../text/message";
import { sampleFigures } from "../../workbook/sample/figures";
import { useFlow } from "../app/context";
import { trySample } from "../flow/sample";
import { Door } from "./Door";
import { tr } from "./tr";

/** The way in for those who have no table at hand. */
export function SampleDoor({ filled = false }: { readonly filled?: boolean }): ReactElement {
  const flow = useFlow();
  const { items, months, sites } = sampleFigures;
  return (
    <Door
      filled={filled}
      icon={<BeakerRegular />}
      title={tr("pane.sample.title")}
      aside={tr("pane.sample.minutes")}
      text={tr("pane.sample.text", { items: count(items), months: count(months), sites: count(sites) })}
      onOpen={() => void trySample(flow)}
    />
  );
}
