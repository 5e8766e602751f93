import { useState, type ReactElement } from "react";
import { useFlow, useWizard } from "../app/context";
import { Measures } from "./Measures";
import { openOverride, type OpenedOverride } from "./override/open-override";
import { OverrideView } from "./override/OverrideView";
import { Reasons } from "./Reasons";
import { useFollowing } from "./use-following";

type View =
  { readonly kind: "reasons" | "measures" } | { readonly kind: "override"; readonly opened: OpenedOverride };

/** Where the class of one item comes from, how it would be by other measures, and an override of it. */
export function ExplainScreen(): ReactElement | null {
  const flow = useFlow();
  const { explained } = useWizard();
  const [chosen, setView] = useState<View>({ kind: "reasons" });
  const [isPinned, setPinned] = useState(false);
  const item = explained?.explanation.item;
  // What is typed for one item must not go to another, which a command of the ribbon may have shown meanwhile.
  const view: View = chosen.kind === "override" && chosen.opened.item !== item ? { kind: "reasons" } : chosen;
  useFollowing(!isPinned && view.kind !== "override");
  if (explained === null) return null;
  const { explanation, from } = explained;
  const toReasons = (): void => setView({ kind: "reasons" });
  const override = async (): Promise<void> => {
    const opened = await openOverride(flow, explanation.item);
    if (opened !== null) setView({ kind: "override", opened });
  };
  switch (view.kind) {
    case "override":
      return <OverrideView opened={view.opened} explanation={explanation} onDone={toReasons} />;
    case "measures":
      return <Measures explanation={explanation} onBack={toReasons} />;
    case "reasons":
      return (
        <Reasons
          explanation={explanation}
          isPinned={isPinned}
          onPin={setPinned}
          onBack={() => flow.store.dispatch({ kind: "went", screen: from })}
          onOverride={() => void override()}
          onCompare={() => setView({ kind: "measures" })}
        />
      );
  }
}
