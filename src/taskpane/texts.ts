import { DataError } from "../model";
import { holdTexts } from "../text/catalog";
import { paneTexts } from "../text/english/taskpane";
import { toolkitTexts } from "../text/english/toolkit";
import { say } from "../text/message";

/** Holds what the pane says by itself, from its first screen on. */
export function holdPaneTexts(): void {
  holdTexts({ ...paneTexts, ...toolkitTexts });
}

/**
 * How the pane gets the texts of data, tools and sheets, which are more than all of its own and no part of its first screen.
 *
 * @returns brings them, once however often it is called; after a failure the next call tries again
 * @throws DataError where their script cannot be loaded
 */
export function textsOfTools(): () => Promise<void> {
  let loading: Promise<void> | null = null;
  const load = async (): Promise<void> => {
    try {
      const { english } = await import(/* webpackChunkName: "texts" */ "../text/english");
      holdTexts(english);
    } catch {
      loading = null;
      throw new DataError(say("pane.textsNotLoaded"));
    }
  };
  return () => (loading ??= load());
}
