import { useState, type ReactElement } from "react";
import type { Explanation } from "../../../report";
import { useFlow, useWizard } from "../../app/context";
import type { Prepared } from "../../state/wizard-state";
import { firstEntries, type OverrideEntries } from "./entries";
import type { OpenedOverride } from "./open-override";
import { OverrideForm } from "./OverrideForm";
import { OverridePreview } from "./OverridePreview";
import { StandingOverride } from "./StandingOverride";
import { planOverride } from "./write-override";

/** From what stands to the form, its preview and the write. */
export function OverrideView(props: {
  readonly opened: OpenedOverride;
  readonly explanation: Explanation;
  readonly onDone: () => void;
}): ReactElement {
  const flow = useFlow();
  const { user } = useWizard();
  const { opened, explanation, onDone } = props;
  const [changes, setChanges] = useState(opened.standing === null);
  const [asksName] = useState(user === "");
  const [entries, setEntries] = useState<OverrideEntries>(() => firstEntries(opened, explanation, user));
  const [prepared, setPrepared] = useState<Prepared | null>(null);
  const preview = async (): Promise<void> => {
    const plan = await planOverride(flow, opened, entries);
    if (plan !== null) setPrepared(plan);
  };
  if (opened.standing !== null && !changes)
    return (
      <StandingOverride
        standing={opened.standing}
        explanation={explanation}
        onBack={onDone}
        onChange={() => setChanges(true)}
      />
    );
  if (prepared !== null)
    return (
      <OverridePreview
        item={opened.item}
        prepared={prepared}
        onBack={() => setPrepared(null)}
        onAgain={() => void preview()}
        onDone={onDone}
      />
    );
  return (
    <OverrideForm
      opened={opened}
      explanation={explanation}
      entries={entries}
      asksName={asksName}
      onChange={setEntries}
      onBack={onDone}
      onPreview={() => void preview()}
    />
  );
}
