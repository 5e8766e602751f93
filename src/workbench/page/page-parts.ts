import { loadWorkbook } from "../files";
import { ExcelHost } from "../host";
import type { AddInCommand } from "./commands";
import type { WorkbenchParts } from "./parts";
import { plainView } from "./plain-view";
import type { WorkbenchHost } from "./workbench-host";

/** The host, which does not yet run commands of the add-in. */
class HostWithoutCommands extends ExcelHost implements WorkbenchHost {
  onShowPane: (() => void) | null = null;
  onHidePane: (() => void) | null = null;
  onOpenBrowserWindow: ((url: string) => void) | null = null;

  setPaneVisible(): void {
    return;
  }

  invokeAction(action: string): Promise<void> {
    return Promise.reject(new Error(`The workbench's host does not run commands such as ${action}`));
  }
}

/** What the page is put together from. */
export const partsOfThePage: WorkbenchParts = {
  createView: plainView,
  createHost: (store) => new HostWithoutCommands(store),
  load: loadWorkbook,
  save: () => Promise.reject(new Error("The workbench does not write workbooks yet")),
  readCommands: (manifest, shortcuts) => {
    const page = new DOMParser().parseFromString(manifest, "application/xml");
    const all = (parent: Document | Element, name: string): Element[] => [
      ...parent.getElementsByTagNameNS("*", name),
    ];
    const resources = new Map(
      ["Image", "Url", "String"].flatMap((kind) =>
        all(page, kind).map((resource) => [resource.id, resource.getAttribute("DefaultValue") ?? ""]),
      ),
    );
    const resource = (parent: Element, name: string): string =>
      resources.get(all(parent, name)[0]?.getAttribute("resid") ?? "") ?? "";
    const command = (control: Element): AddInCommand => ({
      id: control.id,
      label: resource(control, "Label"),
      supertip: { title: resource(control, "Title"), description: resource(control, "Description") },
      icons: new Map(
        all(control, "Image").map((image) => [
          Number(image.getAttribute("size")),
          resources.get(image.getAttribute("resid") ?? "") ?? "",
        ]),
      ),
      action: all(control, "FunctionName")[0]?.textContent ?? "",
    });
    const controls = (parent: Element): AddInCommand[] => all(parent, "Control").map(command);
    const { shortcuts: keys } = JSON.parse(shortcuts) as {
      shortcuts: { action: string; key: { default: string } }[];
    };
    return {
      displayName: all(page, "DisplayName")[0]?.getAttribute("DefaultValue") ?? "",
      groups: all(page, "Group").map((group) => ({
        label: resource(group, "Label"),
        buttons: controls(group),
      })),
      cellMenu: all(page, "OfficeMenu").flatMap(controls),
      shortcuts: keys.map(({ action, key }) => ({ action, keys: key.default })),
    };
  },
};
