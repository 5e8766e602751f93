import { loadWorkbook } from "../files";
import { ExcelHost } from "../host";
import type { AddInCommand, AddInCommands } from "./commands";
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

/** Reads what this page shows of the manifest. */
function commandsOf(manifest: Document, shortcuts: unknown): AddInCommands {
  const all = (parent: Document | Element, name: string): Element[] => [
    ...parent.getElementsByTagNameNS("*", name),
  ];
  const resources = new Map(
    ["Image", "Url", "String"].flatMap((kind) =>
      all(manifest, kind).map((resource) => [resource.id, resource.getAttribute("DefaultValue") ?? ""]),
    ),
  );
  const resource = (parent: Element, name: string): string =>
    resources.get(all(parent, name)[0]?.getAttribute("resid") ?? "") ?? "";
  const command = (control: Element): AddInCommand => ({
    id: control.id,
    label: resource(control, "Label"),
    tipTitle: resource(control, "Title"),
    tipText: resource(control, "Description"),
    icons: new Map(
      all(control, "Image").map((image) => [
        Number(image.getAttribute("size")),
        resources.get(image.getAttribute("resid") ?? "") ?? "",
      ]),
    ),
    action: { kind: "action", name: all(control, "FunctionName")[0]?.textContent ?? "" },
  });
  const controls = (parent: Element): AddInCommand[] => all(parent, "Control").map(command);
  const { shortcuts: list } = shortcuts as {
    readonly shortcuts: readonly { readonly action: string; readonly key: { readonly default: string } }[];
  };
  return {
    name: all(manifest, "DisplayName")[0]?.getAttribute("DefaultValue") ?? "",
    tabs: all(manifest, "OfficeTab").map((tab) => ({
      groups: all(tab, "Group").map((group) => ({
        label: resource(group, "Label"),
        buttons: controls(group),
      })),
    })),
    menus: all(manifest, "OfficeMenu").map((menu) => ({ id: menu.id, entries: controls(menu) })),
    shortcuts: list.map(({ action, key }) => ({
      action,
      name: action,
      keys: {
        key: key.default.split("+").at(-1) ?? "",
        control: key.default.includes("Ctrl"),
        alt: key.default.includes("Alt"),
        shift: key.default.includes("Shift"),
      },
    })),
  };
}

/** What the page is put together from. */
export const partsOfThePage: WorkbenchParts = {
  createView: plainView,
  createHost: (store) => new HostWithoutCommands(store),
  load: loadWorkbook,
  save: () => Promise.reject(new Error("The workbench does not write workbooks yet")),
  readCommands: commandsOf,
};
