import type { WorkbenchParts, WorkbookView } from "./parts";
import { element } from "./element";
import { watchedStore } from "./watched-store";
import type { ViewOptions } from "./parts";
import type { WorkbenchHost } from "./workbench-host";

/** A workbook that is open: how it is seen, and the host that answers the add-in over it. */
export interface OpenWorkbook {
  readonly name: string;
  /** The file that it was opened from. */
  readonly original: Uint8Array;
  readonly view: WorkbookView;
  readonly host: WorkbenchHost;
  /** Element that the view fills. */
  readonly element: HTMLElement;
}

/**
 * Opens a workbook file beside the one that is open, which stays untouched where this fails.
 *
 * @param place where the view gets its element
 * @param changed called after each change of the workbook, by whomever
 * @throws Error with the reason why the file cannot be read
 */
export async function openWorkbook(
  parts: WorkbenchParts,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  place: HTMLElement,
  options: ViewOptions,
  changed: () => void,
): Promise<OpenWorkbook> {
  const container = element("div", { class: "view" });
  place.append(container);
  let view: WorkbookView | null = null;
  try {
    view = parts.createView(container, options);
    await parts.load(bytes, view.store);
    const host = parts.createHost(watchedStore(view.store, changed));
    view.connect(host, changed);
    return { name, original: bytes, view, host, element: container };
  } catch (error) {
    view?.close();
    container.remove();
    throw error;
  }
}

/** Closes a workbook for good. */
export function closeWorkbook({ view, element: container }: OpenWorkbook): void {
  view.close();
  container.remove();
}
